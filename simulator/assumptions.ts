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
        text: 'A request is answered after its outcome in Finesse, not when Finesse has accepted it.',
        default: 'outcome',
        choices: ['outcome'],
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
    'A-RELOAD': {
        text: 'After a reload the gadget announces itself, then each work item again with Create and Connect or Wrapup.',
        default: 'announce-again',
        choices: ['announce-again'],
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
