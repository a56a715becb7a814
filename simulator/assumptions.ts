/**
 * What neither the guide nor Cisco documents, and what the simulator does about it. An entry with
 * one choice only says what is assumed; the others can be switched by `options.assumptions`.
 */

/** One entry of the register. */
export interface Assumption {
    readonly text: string;
    readonly default: string | number | boolean;
    /** Empty for a time in ms, which may be any number from 0. */
    readonly choices: readonly (string | number | boolean)[];
}

const REGISTER = {
    'A-ORDER': {
        text: 'Order of the events of a call, and the state of the work item in each.',
        default: 'create-search-connect-activity-end',
        choices: ['create-search-connect-activity-end'],
    },
    'A-ACK': {
        text: 'A request is answered after its outcome in Finesse; or when Finesse has accepted it, and a later refusal is only shown in the gadget and logged.',
        default: 'outcome',
        choices: ['outcome', 'acceptance'],
    },
    'A-SEQ': {
        text: "A request's callback comes before or after the events that the request caused.",
        default: 'callback-first',
        choices: ['callback-first', 'events-first'],
    },
    'A-LATENCY': {
        text: 'Time from a request to its outcome, and of each look-up in Salesforce, in ms (from-to).',
        default: '80-300',
        choices: ['80-300', '0-0', '500-3000'],
    },
    'A-RONA': {
        text: 'How long a routed call rings until the agent counts as not answering, in ms.',
        default: 15_000,
        choices: [],
    },
    'A-FAREND': {
        text: 'How long a dialled number rings until somebody answers, in ms.',
        default: 3_000,
        choices: [],
    },
    'A-PENDING': {
        text: 'A state asked for during a call: request succeeds at once; event when it is noted, or only when it takes effect.',
        default: 'silent',
        choices: ['silent', 'event'],
    },
    'A-COLLAPSE': {
        text: 'RESERVED, TALKING and HOLD all show as TALKING; changes between them raise no or an onAgentStateChange.',
        default: 'silent',
        choices: ['silent', 'event'],
    },
    'A-LOGOUT': {
        text: 'LOGOUT asked for while READY.',
        default: 'refused',
        choices: ['refused', 'allowed'],
    },
    'A-REASON': {
        text: "Whether the reason of setAgentState is the reason's code or its Finesse id.",
        default: 'code',
        choices: ['code', 'id'],
    },
    'A-OVERALL': {
        text: 'OVERALL asks each channel in turn; when one refuses, the others proceed or the rest is left. The first error is the answer.',
        default: 'others-proceed',
        choices: ['others-proceed', 'stop-at-first-error'],
    },
    'A-SAMESTATE': {
        text: 'Asking for the present state with the present reason succeeds without an event.',
        default: 'success',
        choices: ['success'],
    },
    'A-CONNEVT': {
        text: "eventType of onClientInterfaceConnectionEstablished: its own name, or the guide's literal text.",
        default: 'sensible',
        choices: ['sensible', 'literal'],
    },
    'A-ACTIVITY': {
        text: "Who saves the activity: the gadget (created at connect, updated at end), Salesforce's Interaction Log (no `created` field), or nobody.",
        default: 'gadget',
        choices: ['gadget', 'interaction-log', 'none'],
    },
    'A-FAILTIME': {
        text: 'How long a lost connection stays lost, in ms.',
        default: 60_000,
        choices: [],
    },
    'A-OUTAGE': {
        text: 'Requests to Finesse while the connection is lost fail, or are never answered.',
        default: 'fail',
        choices: ['fail', 'unanswered'],
    },
    'A-DATAOUT': {
        text: 'Team and queue data while the connection is lost: silence, then ENABLED with everything; or DISABLED first.',
        default: 'silent',
        choices: ['silent', 'disabled'],
    },
    'A-CCXQUEUE': {
        text: 'Queue data on CCX, which has none: FAILED once per registration, or nothing at all.',
        default: 'failed-once',
        choices: ['failed-once', 'silent'],
    },
    'A-OWNCALL': {
        text: 'How queue data counts an agent on a call that no queue delivered: as talking in every queue of the agent, or as busy elsewhere.',
        default: 'every-queue',
        choices: ['every-queue', 'busy-other'],
    },
    'A-SPELL': {
        text: "Team data spells the state as the enumeration does, or as the guide's sample.",
        default: 'NOT_READY',
        choices: ['NOT_READY', 'NOTREADY'],
    },
    'A-SUPTEAMS': {
        text: 'Whose agents a supervisor gets in team data: those of the own team, or of every team that the supervisor looks after, one event for each.',
        default: 'own',
        choices: ['own', 'supervised'],
    },
    'A-LOSTCALL': {
        text: 'Calls that ended while the connection was lost end on recovery.',
        default: 'end-on-recovery',
        choices: ['end-on-recovery'],
    },
    'A-NONICD': {
        text: 'CCX: an agent who leaves READY for a call that no queue delivered is READY again after it.',
        default: 'ready-again',
        choices: ['ready-again'],
    },
    'A-LASTCALL': {
        text: "An agent's state and wrap-up follow the last call on the phone: a call that ends while another one is open is not followed by wrap-up.",
        default: 'last-call',
        choices: ['last-call'],
    },
    'A-MIXED': {
        text: 'An update of variables with one bad entry fails as a whole.',
        default: 'fail-whole',
        choices: ['fail-whole'],
    },
    'A-CONSULTVARS': {
        text: 'A consultation call begins with the variables of the call that it is about.',
        default: 'copied',
        choices: ['copied'],
    },
    'A-UPDATABLE': {
        text: 'isUpdateWorkItemDataEnabled: true for every open call but a ringing one.',
        default: 'not-ringing',
        choices: ['not-ringing'],
    },
    'A-PROTECTED': {
        text: 'Where the variables of a call that no queue delivered are protected.',
        default: 'CCX',
        choices: ['CCX', 'both', 'never'],
    },
    'A-PREVIEWTIME': {
        text: 'How long a preview reservation waits for the agent, in ms.',
        default: 30_000,
        choices: [],
    },
    'A-RESERVATION': {
        text: 'startItem on a preview reservation accepts it; rejecting and closing are left to the gadget.',
        default: 'start-accepts',
        choices: ['start-accepts'],
    },
    'A-SIGNEDOUT': {
        text: 'getCtiData of a signed-out agent: channels in LOGOUT, or null.',
        default: 'logout-channels',
        choices: ['logout-channels', 'null'],
    },
    'A-EARLY': {
        text: 'A request before waitReady has called back fails at once.',
        default: 'fail',
        choices: ['fail'],
    },
    'A-READYAGAIN': {
        text: 'The callback of waitReady is called at each start of the gadget, or at the first one only.',
        default: 'each-start',
        choices: ['each-start', 'first-start'],
    },
    'A-RELOAD': {
        text: 'After a reload or an outage each work item is announced again: Create, then Connect (and Pause, if held) or Wrapup.',
        default: 'announce-again',
        choices: ['announce-again'],
    },
    'A-SHARE': {
        text: 'Records can be shared on an active call with another agent, or on any active call.',
        default: 'colleague',
        choices: ['colleague', 'any-call'],
    },
    'A-LASTITEMS': {
        text: 'How many ended work items getLastWorkItems gives, newest first.',
        default: 10,
        choices: [10, 50],
    },
    'A-AIRATE': {
        text: 'Time from one utterance of a transcript to the next, in ms (from-to).',
        default: '2000-8000',
        choices: ['2000-8000', '200-800'],
    },
    'A-ROLE': {
        text: 'Role of the caller in a transcript; the guide names only "Agent".',
        default: 'Caller',
        choices: ['Caller', 'Customer'],
    },
    'A-FINAL': {
        text: 'Each utterance is final: none is sent again in a better form.',
        default: 'final',
        choices: ['final'],
    },
    'A-ANSWERS': {
        text: 'Agent answers come as a list in one event, as the guide shows them, or as one object per event, as it says.',
        default: 'list',
        choices: ['list', 'object'],
    },
    'A-TASKTIME': {
        text: 'How long a task is offered until it goes back to the router, in ms.',
        default: 30_000,
        choices: [],
    },
    'A-TASKMISS': {
        text: 'State of the agent after a task that was not accepted in time.',
        default: 'state-kept',
        choices: ['state-kept', 'not-ready'],
    },
    'A-TASKLIMIT': {
        text: 'How many tickets or chats an agent may have at a time, per channel.',
        default: 5,
        choices: [5, 1, 10],
    },
    'A-TASKDATA': {
        text: 'A task that is only offered takes local variables and nothing else, as a ringing call does.',
        default: 'as-calls',
        choices: ['as-calls'],
    },
    'A-TASKLOGOUT': {
        text: 'LOGOUT of a media channel while a task is open there.',
        default: 'refused',
        choices: ['refused'],
    },
    'A-AUTOBAR': {
        text: 'Toolbar position AUTO, asked for by a page that sits in no custom toolbar.',
        default: 'refused',
        choices: ['refused'],
    },
    'A-NOLMS': {
        text: 'A page without Lightning Message Service reaches the gadget by console events if it has integration.js, else by messages to its parent frame.',
        default: 'console-or-frame',
        choices: ['console-or-frame'],
    },
    'A-POPTARGET': {
        text: 'screenPop to what is neither a Salesforce id nor a link nor a URL.',
        default: 'refused',
        choices: ['refused'],
    },
    'A-TMREAD': {
        text: 'Whose team messages a user may read: those of the own and the supervised teams, or of any team.',
        default: 'own-teams',
        choices: ['own-teams', 'any-team'],
    },
    'A-TMMIN': {
        text: 'Team messages that live shorter or longer than the Finesse desktop offers (5 minutes to 23 h 55 min).',
        default: 'accepted',
        choices: ['accepted', 'refused'],
    },
    'A-TMPART': {
        text: 'The answer to a team message that only some of the teams got.',
        default: 'failure',
        choices: ['failure', 'success'],
    },
    'A-BDMANY': {
        text: 'When several libraries have filled onBeforeDial (or onShareRecord): all get the event, or only the one that registered last.',
        default: 'all',
        choices: ['all', 'last-only'],
    },
    'A-BDGONE': {
        text: 'A page that filled onBeforeDial (or onShareRecord) vanished without emptying it: the action is swallowed, or the gadget does its default.',
        default: 'swallowed',
        choices: ['swallowed', 'default-action'],
    },
    'A-BDNULL': {
        text: "Emptying onBeforeDial (or onShareRecord) restores the gadget's default, or leaves it switched off.",
        default: 'restores-default',
        choices: ['restores-default', 'stays-off'],
    },
    'A-BDWAIT': {
        text: 'When nobody dials after onBeforeDial (or shares after onShareRecord): the gadget waits for ever, or does it by itself after so many ms.',
        default: 'for-ever',
        choices: ['for-ever', '5000', '30000'],
    },
    'A-ERRTEXT': {
        text: 'Form of the error text of a refused request.',
        default: 'type-message-data',
        choices: ['type-message-data', 'message'],
    },
} as const satisfies Record<string, Assumption>;

/** Name of a registered assumption. */
export type AssumptionName = keyof typeof REGISTER;

type Value<T extends Assumption> = T['choices'][number] extends never
    ? number
    : T['choices'][number];

/** The assumptions of one simulator, by name. */
export type Assumptions = {
    readonly [N in AssumptionName]: Value<(typeof REGISTER)[N]>;
};

/** The register as a list, for menus and documents. */
export const ASSUMPTIONS = Object.entries<Assumption>(REGISTER).map(([name, entry]) => ({
    name,
    ...entry,
}));

/**
 * The register's defaults with the given switches.
 * @throws Error for an unknown name, or a value that is not among the choices
 */
export function resolveAssumptions(switches: Readonly<Record<string, unknown>> = {}): Assumptions {
    const values: Record<string, unknown> = {};
    for (const { name, default: value } of ASSUMPTIONS) {
        values[name] = value;
    }
    for (const [name, value] of Object.entries(switches)) {
        const entry = ASSUMPTIONS.find((candidate) => candidate.name === name);
        if (!entry) {
            const known = ASSUMPTIONS.map((candidate) => candidate.name).join(', ');
            throw new Error(`Unknown assumption "${name}". Known are: ${known}.`);
        }
        checkValue(name, entry, value);
        values[name] = value;
    }
    // Each name has its default or a value that was just checked against the register.
    return values as Assumptions;
}

function checkValue(name: string, entry: Assumption, value: unknown): void {
    if (entry.choices.length === 0) {
        if (typeof value !== 'number' || !(value >= 0)) {
            throw new Error(`Assumption ${name} takes a time in ms from 0, not ${show(value)}.`);
        }
    } else if (!entry.choices.some((choice) => choice === value)) {
        const choices = entry.choices.map(show).join(', ');
        throw new Error(`Assumption ${name} takes ${choices}, not ${show(value)}.`);
    }
}

function show(value: unknown): string {
    return JSON.stringify(value) ?? String(value);
}
