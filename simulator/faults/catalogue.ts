/**
 * Everything that can go wrong, by name. Menus, documents and checks read this one list; what a
 * fault does is in the file that its target names.
 */

/** What a fault strikes, and with that when: at the next request, at the next event, or at once. */
export type FaultTarget = 'request' | 'event' | 'gadget' | 'page' | 'loader';

/** One parameter of a fault. */
export interface FaultParameter {
    readonly default: string | number | boolean;
    /** `ms` simulated milliseconds, `count` how often, `name` a name of the guide (empty for any). */
    readonly unit: 'ms' | 'count' | 'name' | 'text' | 'choice' | 'flag';
    readonly description: string;
    /** The values that it is limited to, where it is. */
    readonly choices?: readonly string[];
}

/** One fault as data. */
export interface FaultDefinition {
    readonly title: string;
    readonly description: string;
    readonly target: FaultTarget;
    readonly parameters: Readonly<Record<string, FaultParameter>>;
}

const REQUEST: FaultParameter = {
    default: '',
    unit: 'name',
    description: 'the request that it waits for; empty for whichever comes next',
};

const EVENT: FaultParameter = {
    default: '',
    unit: 'name',
    description: 'the event that it waits for; empty for whichever comes next',
};

/** How an event can be malformed; see `malformed.ts`. */
export const MALFORMATIONS = ['no-payload', 'empty', 'hollow', 'unknown-values'] as const;

const CATALOGUE = {
    'request-failed': {
        title: 'Request fails',
        description: 'The next request is refused and has no effect.',
        target: 'request',
        parameters: {
            request: REQUEST,
            error: {
                default: '',
                unit: 'text',
                description: 'error text; empty for a standard one',
            },
        },
    },
    'request-unanswered': {
        title: 'Request is never answered',
        description: 'The next request is lost on its way: no effect, no answer.',
        target: 'request',
        parameters: { request: REQUEST },
    },
    'request-answered-twice': {
        title: 'Request is answered twice',
        description: 'The next request takes effect once, and its callback is called twice.',
        target: 'request',
        parameters: { request: REQUEST },
    },
    'request-late': {
        title: 'Request is answered late',
        description: 'The next request takes effect in time; its answer comes later.',
        target: 'request',
        parameters: {
            request: REQUEST,
            ms: { default: 20_000, unit: 'ms', description: 'how much later the answer comes' },
        },
    },
    'reasons-empty': {
        title: 'No reasons',
        description: 'The next list of reasons comes back empty.',
        target: 'request',
        parameters: {},
    },
    'event-dropped': {
        title: 'Event is lost',
        description: 'No library hears of the next event; the gadget itself goes on.',
        target: 'event',
        parameters: { event: EVENT },
    },
    'event-duplicated': {
        title: 'Event comes twice',
        description: 'The next event reaches each library twice.',
        target: 'event',
        parameters: { event: EVENT },
    },
    'event-reordered': {
        title: 'Event is overtaken',
        description: 'The next event is held back until the one after it has gone out.',
        target: 'event',
        parameters: {
            event: EVENT,
            ms: { default: 5_000, unit: 'ms', description: 'how long it is held back at most' },
        },
    },
    'event-delayed': {
        title: 'Event is late',
        description: 'The next event goes out later; those after it are not held up.',
        target: 'event',
        parameters: {
            event: EVENT,
            ms: { default: 5_000, unit: 'ms', description: 'how much later it goes out' },
        },
    },
    'event-malformed': {
        title: 'Event is malformed',
        description: 'The payload of the next event is not what the guide says.',
        target: 'event',
        parameters: {
            event: EVENT,
            form: {
                default: 'hollow',
                unit: 'choice',
                description:
                    'no payload, an empty object, all objects and lists in it null, or unknown values',
                choices: MALFORMATIONS,
            },
        },
    },
    'gadget-reloaded': {
        title: 'Gadget reloads',
        description: "The gadget's page reloads: what is under way is lost, then it is back.",
        target: 'gadget',
        parameters: {
            ms: { default: 3_000, unit: 'ms', description: 'how long it takes' },
            when: {
                default: 'at-once',
                unit: 'choice',
                description: 'at once, or as soon as a work item is active',
                choices: ['at-once', 'in-call'],
            },
        },
    },
    'connection-lost': {
        title: 'Connection lost',
        description: 'The connection to Finesse breaks and comes back; calls live on.',
        target: 'gadget',
        parameters: {
            ms: { default: 60_000, unit: 'ms', description: 'how long it stays lost' },
            when: {
                default: 'at-once',
                unit: 'choice',
                description: 'at once, or as soon as a work item is active',
                choices: ['at-once', 'in-call'],
            },
        },
    },
    'call-inside-outage': {
        title: 'A call nobody saw',
        description:
            'The connection breaks; a call comes and goes before it is back, and is never reported.',
        target: 'gadget',
        parameters: {
            ms: { default: 60_000, unit: 'ms', description: 'how long the connection stays lost' },
        },
    },
    'dial-guard-unloaded': {
        title: 'Page with the dial guard is gone',
        description:
            'The page that filled onBeforeDial last vanishes without emptying it (`A-BDGONE`).',
        target: 'page',
        parameters: {},
    },
    'second-tab': {
        title: 'A second tab listens',
        description: 'Another page with a library of its own listens to every event.',
        target: 'page',
        parameters: {
            dialGuard: {
                default: false,
                unit: 'flag',
                description: 'whether it also fills onBeforeDial and dials by itself',
            },
        },
    },
    'slow-handler': {
        title: 'Page is slow',
        description: 'The page takes long over each event: what follows waits its turn.',
        target: 'page',
        parameters: {
            ms: {
                default: 2_000,
                unit: 'ms',
                description: 'how long the page takes over an event',
            },
            events: { default: 5, unit: 'count', description: 'for how many events that goes on' },
        },
    },
    'library-slow': {
        title: 'Library loads slowly',
        description: 'The static resource with the library takes long to load.',
        target: 'loader',
        parameters: {
            ms: { default: 20_000, unit: 'ms', description: 'how much later it is loaded' },
        },
    },
    'library-missing': {
        title: 'Library is missing',
        description: 'The static resource with the library cannot be loaded.',
        target: 'loader',
        parameters: {},
    },
} as const satisfies Record<string, FaultDefinition>;

/** Name of a fault. */
export type FaultName = keyof typeof CATALOGUE;

type Widened<T> = T extends number ? number : T extends boolean ? boolean : string;
type ParametersOf<N extends FaultName> = (typeof CATALOGUE)[N]['parameters'];
type ValueOf<P> = P extends { readonly choices: readonly (infer C)[] }
    ? C
    : P extends { readonly default: infer D }
      ? Widened<D>
      : never;

/** All parameters of a fault, with their values. */
export type FaultValues<N extends FaultName = FaultName> = N extends FaultName
    ? { readonly [K in keyof ParametersOf<N>]: ValueOf<ParametersOf<N>[K]> }
    : never;

/** Parameters as they are given: what is left out has its default. */
export type FaultParameters<N extends FaultName = FaultName> = N extends FaultName
    ? Partial<FaultValues<N>>
    : never;

/** A fault with all its parameters. */
export type Fault<N extends FaultName = FaultName> = N extends FaultName
    ? { readonly name: N; readonly parameters: FaultValues<N> }
    : never;

/** Names of the faults of one target. */
export type FaultNameOf<T extends FaultTarget> = {
    [N in FaultName]: (typeof CATALOGUE)[N]['target'] extends T ? N : never;
}[FaultName];

/** A fault as data for a menu. */
export interface FaultInfo extends FaultDefinition {
    readonly name: FaultName;
}

/** The catalogue as a list, in the order of a menu. */
export const FAULTS: readonly FaultInfo[] = Object.entries<FaultDefinition>(CATALOGUE).map(
    ([name, definition]) => ({ name: name as FaultName, ...definition }),
);

/** What the fault of that name strikes. */
export function targetOf(name: FaultName): FaultTarget {
    return CATALOGUE[name].target;
}

/** Whether a fault strikes that target. */
export function strikes<T extends FaultTarget>(
    fault: Fault,
    target: T,
): fault is Fault<FaultNameOf<T>> {
    return targetOf(fault.name) === target;
}

/**
 * A fault with its defaults filled in.
 * @throws Error for an unknown name or parameter, or a value that the parameter does not take
 */
export function resolveFault(name: string, given: Readonly<Record<string, unknown>> = {}): Fault {
    const info = FAULTS.find((candidate) => candidate.name === name);
    if (!info) {
        const known = FAULTS.map((candidate) => candidate.name).join(', ');
        throw new Error(`Unknown fault "${name}". Known are: ${known}.`);
    }
    const parameters: Record<string, unknown> = {};
    for (const [parameter, { default: value }] of Object.entries(info.parameters)) {
        parameters[parameter] = value;
    }
    for (const [parameter, value] of Object.entries(given)) {
        if (value !== undefined) {
            checkParameter(info, parameter, value);
            parameters[parameter] = value;
        }
    }
    // Each parameter has its default or a value that was just checked against the catalogue.
    return { name: info.name, parameters } as unknown as Fault;
}

function checkParameter(info: FaultInfo, parameter: string, value: unknown): void {
    const definition = Object.hasOwn(info.parameters, parameter)
        ? info.parameters[parameter]
        : undefined;
    if (!definition) {
        const known = Object.keys(info.parameters).join(', ') || 'none';
        throw new Error(
            `Fault "${info.name}" has no parameter "${parameter}". It takes: ${known}.`,
        );
    }
    const wanted = wantedInstead(definition, value);
    if (wanted !== null) {
        const shown = JSON.stringify(value) ?? String(value);
        throw new Error(
            `Parameter "${parameter}" of fault "${info.name}" takes ${wanted}, not ${shown}.`,
        );
    }
}

/** @returns what the parameter takes, or null if `value` is that */
function wantedInstead({ unit, choices, default: standard }: FaultParameter, value: unknown) {
    if (choices) {
        return choices.some((choice) => choice === value) ? null : choices.join(', ');
    }
    switch (unit) {
        case 'ms':
            return typeof value === 'number' && value >= 0 ? null : 'milliseconds from 0';
        case 'count':
            return Number.isSafeInteger(value) && Number(value) > 0
                ? null
                : 'a whole number from 1';
        default:
            return typeof value === typeof standard ? null : `a ${typeof standard}`;
    }
}
