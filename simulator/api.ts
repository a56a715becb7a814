/**
 * The simulator's public face: what `ConnectsSimulator.start()` takes and gives.
 * The workbench, the tests, the benchmarks and the classic script all use this and nothing behind it.
 */
import type {
    AgentChannelType,
    ChannelType,
    CtiData,
    EventName,
    ReasonCode,
    ReasonType,
    RequestableChannelState,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Transport } from './wire/envelope';

/** Cisco contact center product behind the gadget; the two differ enough to be modes. */
export type Platform = 'CCE' | 'CCX';

/** What a simulated contact center is started with. */
export interface SimulatorOptions {
    /** Seed of every random choice; equal seeds and inputs give equal traces. Default 1. */
    seed?: number;
    /** Default `CCE`. */
    platform?: Platform;
    /** `real` follows the wall clock, `manual` moves only by `advance`. Default `real`. */
    clock?: 'real' | 'manual';
    /** Whether the agent is signed in (Not Ready) when the gadget starts. Default true. */
    signedIn?: boolean;
    /** Channels in the gadget's order. Default `['VOICE']`. */
    channels?: AgentChannelType[];
    /** Start of the manual clock, milliseconds since 1970. */
    startTime?: number;
    /** How many times faster than the wall clock waits run on the real clock. Default 1. */
    speed?: number;
    /** Time from start until the gadget is ready, in ms; `Infinity` for never. Default 0. */
    startupMs?: number;
    /** Integration settings of the b+s configuration, by identifier. */
    customSettings?: Record<string, string>;
    /** Assumption register switches, by name (`docs/simulator.md`). */
    assumptions?: Record<string, string | number | boolean>;
}

/** One request as the gadget saw it. */
export interface RequestJournalEntry {
    readonly name: string;
    readonly args: readonly unknown[];
    /** Simulated time in ms since 1970. */
    readonly time: number;
    readonly libraryId: string;
    /** `pending` until answered; `unanswered` when a fault swallowed it. */
    readonly outcome: 'pending' | 'success' | 'failure' | 'unanswered';
    readonly error?: string;
    readonly answeredTime?: number;
}

/** One entry of writeLogDebug, writeLogError or showError. */
export interface LogEntry {
    readonly level: 'debug' | 'error' | 'showError';
    readonly message: string;
    readonly time: number;
    /** Only with showError. */
    readonly type?: string;
    readonly title?: string;
}

/** One line of the trace: everything that happened, in order. */
export interface TraceEntry {
    readonly time: number;
    readonly kind: 'event' | 'request' | 'response' | 'log' | 'step' | 'fault' | 'connection';
    readonly name: string;
    readonly detail: unknown;
}

/** Parameters of a scenario; each scenario names the ones it reads. */
export type ScenarioOptions = Record<string, string | number | boolean>;

/** A named scenario as data for a menu. */
export interface ScenarioInfo {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly platforms: readonly Platform[];
    /** Every option with its default; times in ms. */
    readonly options: Readonly<Record<string, string | number | boolean>>;
    /** The values that an option is limited to, where it is. */
    readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** How a scenario ended. */
export interface ScenarioResult {
    readonly name: string;
    readonly startedAt: number;
    readonly endedAt: number;
}

/** How the gadget stands. */
export interface GadgetStatus {
    /** Started, all channels recovered; false while it starts or reloads. */
    readonly ready: boolean;
    /** The Finesse channels have their connection. */
    readonly connected: boolean;
    /** At least one channel is not in LOGOUT. */
    readonly signedIn: boolean;
}

/** A simulated gadget with the Finesse behind it. */
export interface SimulatedGadget {
    readonly platform: Platform;
    /** Simulated time in ms since 1970. */
    now(): number;
    /**
     * Plays a named scenario. On the manual clock time moves by `advance`; awaiting the result
     * plays what is left of the scenario.
     * @throws Error naming the known scenarios when there is none of that name
     */
    play(name: string, options?: ScenarioOptions): Promise<ScenarioResult>;
    /** Raises an event with any payload, malformed ones too, in every connected library. */
    emit(eventName: EventName | (string & {}), payload: unknown): void;
    /** Moves the manual clock by `ms` and runs what falls due. @throws Error on the real clock */
    advance(ms: number): Promise<void>;
    /** Journal of requests, oldest first. */
    readonly requests: readonly RequestJournalEntry[];
    /** Entries of writeLogDebug, writeLogError and showError, oldest first. */
    readonly log: readonly LogEntry[];
    readonly trace: readonly TraceEntry[];
    /** Ends the gadget: timers, transports and globals are released. */
    stop(): void;

    // The agent's own hands in the gadget, and the far end of the line.
    /** What `getCtiData()` gives; null while the gadget starts or reloads. */
    readonly ctiData: CtiData | null;
    readonly status: GadgetStatus;
    /** The reasons that the agent may choose from; none while signed out. */
    getReasonCodes(reasonType: ReasonType): readonly ReasonCode[];
    signIn(): void;
    /** @throws Error while a work item is open */
    signOut(): void;
    setAgentState(
        channel: ChannelType,
        state: RequestableChannelState,
        reasonCode?: string,
    ): Promise<{ success: boolean; error?: string }>;
    answer(workItemId: string): void;
    hangUp(workItemId: string): void;
    dial(number: string): void;

    // Bad days.
    /** Cuts the connection of the Finesse channels; restored after `ms`, or by `restoreConnection`. */
    loseConnection(ms?: number): void;
    restoreConnection(): void;
    /** The next request (of that name) fails with this text. */
    failNext(requestName?: string, error?: string): void;
    /** The next request (of that name) is never answered. */
    hangNext(requestName?: string): void;
    /** The next request (of that name) is answered twice. */
    answerTwiceNext(requestName?: string): void;
    /** The answer to the next request (of that name) comes `ms` later than usual. */
    lateNext(ms: number, requestName?: string): void;
    /** Gadget page reloads: libraries hear nothing until it has recovered, `ms` later. */
    reload(ms?: number): void;

    // Wiring.
    setSpeed(speed: number): void;
    /** Joins a channel, e.g. Lightning Message Service of another document. @returns detaches */
    attach(transport: Transport): () => void;
    /** Called after anything changed or was traced. @returns stops observing */
    observe(listener: () => void): () => void;
}

/** The global `ConnectsSimulator`. */
export interface ConnectsSimulatorGlobal {
    start(options?: SimulatorOptions): SimulatedGadget;
    readonly scenarios: readonly ScenarioInfo[];
    readonly assumptions: readonly {
        readonly name: string;
        readonly text: string;
        readonly default: string | number | boolean;
        readonly choices: readonly (string | number | boolean)[];
    }[];
}
