/**
 * The simulator's public face: what `ConnectsSimulator.start()` takes and gives.
 * The workbench, the tests, the benchmarks and the classic script all use this and nothing behind it.
 */
import type {
    AgentChannelType,
    ChannelType,
    CtiData,
    EventName,
    FlowArgument,
    ReasonCode,
    ReasonType,
    RelatedObject,
    RequestableChannelState,
    ShareRecordEvent,
    TeamMessage,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { FaultInfo, FaultName, FaultParameters } from './faults/catalogue';
import type { FaultMoment, RandomFaultRequest } from './faults/faults';
import type { CenterSize } from './finesse/configuration';
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
    /** Whether WCCAI transcribes the agent's queue calls and suggests answers; CCE only. Default false. */
    ai?: boolean;
    /** What the search for a customer finds. Default `by-number`. */
    search?: SearchOutcome;
    /** How tickets and chats are routed: with `MRI2` the agent is ACTIVE while one is open. Default `MRI2`. */
    mediaRouting?: 'MRI' | 'MRI2';
    /** Where the gadget runs; in Classic some screen pops are refused. Default `lightning`. */
    environment?: 'lightning' | 'classic';
    /** How big the contact center is. Default 24 agents in 3 teams, 3 queues. */
    center?: Partial<CenterSize>;
    /** Whether the agent is the supervisor of the team (and of all others). Default false. */
    supervisor?: boolean;
    /** Whether customers call and colleagues work by themselves. Default false. */
    life?: boolean;
    /** Heights of the configured custom toolbars in px. Default `{ TOP: 200, BOTTOM: 120 }`. */
    toolbars?: Partial<Record<ToolbarPlace, number>>;
    /** Integration settings of the b+s configuration, by identifier; at most five. */
    customSettings?: Record<string, string>;
    /** How many of the latest entries trace, journal and log keep each; 0 for none. Default 20,000. */
    traceLimit?: number;
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
    /** When Finesse accepted it, for requests that Finesse answers in two phases. */
    readonly acceptedTime?: number;
    /** When Finesse carried it out or refused it. */
    readonly outcomeTime?: number;
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

/** Where the gadget has a custom toolbar. */
export type ToolbarPlace = 'TOP' | 'BOTTOM';

/** A custom toolbar; heights in px, 0 for hidden. */
export interface ToolbarInfo {
    readonly position: ToolbarPlace;
    readonly height: number;
    readonly defaultHeight: number;
}

/** Something that the gadget opened in Salesforce. */
export interface ScreenPop {
    readonly kind: 'record' | 'link' | 'url' | 'search' | 'flow';
    /** Record id, link, URL, search string or developer name of the flow. */
    readonly target: string;
    /** Only with `flow`. */
    readonly flowArguments: readonly FlowArgument[] | null;
    readonly time: number;
}

/** An error at the bottom of the gadget (guide, "showError"). */
export interface ShownError {
    readonly id: number;
    readonly type: string;
    readonly title: string;
    readonly text: string;
    readonly time: number;
}

/** What the gadget's search finds; `by-number`: 0 at the end nothing, 98 several, 99 an error, else one. */
export type SearchOutcome = 'by-number' | 'none' | 'one' | 'several' | 'failed';

/** A record that one agent shared with the others on a call. */
export interface SharedRecord {
    readonly direction: 'sent' | 'received';
    readonly recordType: string;
    readonly recordId: string;
    /** The call, by its id in this gadget. */
    readonly workItemId: string;
    /** Who shared it. */
    readonly agentId: string;
    readonly time: number;
}

/** What the agent changes in the activity of a work item. */
export interface ActivityChanges {
    /** The record that it is assigned to. */
    readonly relatedTo?: string;
    readonly comment?: string;
}

/** A ticket or chat to be; what is left out is drawn. */
export interface TaskOptions {
    /** Address of the customer. */
    readonly from?: string;
    readonly subject?: string;
}

/** What a supervisor writes by hand. */
export interface TeamMessageOptions {
    /** How long it lives, in seconds. Default 3600. */
    readonly seconds?: number;
    /** Ids of teams. Default: the team of this gadget's agent. */
    readonly teams?: readonly string[];
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

/** What a scenario is mainly about; `consultation` covers transfers and conferences. */
export type ScenarioKind = 'call' | 'outbound' | 'consultation' | 'task' | 'failure';

/** A named scenario as data for a menu. */
export interface ScenarioInfo {
    readonly name: string;
    readonly title: string;
    readonly kind: ScenarioKind;
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

/** An agent of the contact center. */
export interface AgentInfo {
    readonly id: string;
    readonly extension: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly teamId: string;
    readonly teamName: string;
    readonly supervisor: boolean;
}

/** Whom to open a gadget for: somebody of the own team if possible. */
export type ColleagueRole = 'colleague' | 'supervisor';

/** A call to a queue. */
export interface QueuedCall {
    /** The caller's number; drawn if not given. */
    readonly from?: string;
    /** The number that was called. */
    readonly dialedNumber?: string;
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
    /** Ends the scenarios that are being played; their promises reject. What they did stays done. */
    stopScenarios(): void;
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
    /** The customer (or, without one, the other agent) hangs up. @throws Error for an unknown id */
    farEndHangsUp(workItemId: string): void;
    /** Dials; with an active call it is a consultation. @throws Error when refused */
    dial(number: string): void;
    /** The agent clicks a number on a Salesforce page. @throws Error when refused */
    clickToDial(number: string, relatedObject: RelatedObject): void;
    hold(workItemId: string): void;
    retrieve(workItemId: string): void;
    /** Connects the held call with the active one and leaves. @throws Error when refused */
    transfer(heldWorkItemId: string): void;
    /** Makes one call of the held and the active one. @throws Error when refused */
    conference(heldWorkItemId: string): void;
    /** Passes the active call on without a word. @throws Error when refused */
    blindTransfer(workItemId: string, number: string): void;
    /** Any text; the empty one removes the reason. @throws Error when refused */
    setWrapUpReason(workItemId: string, reason: string): void;
    /** Outbound Option, preview: has the customer dialled. @throws Error when refused */
    acceptReservation(workItemId: string): void;
    /** Gives the record back, to be dialled later. @throws Error when refused */
    rejectReservation(workItemId: string): void;
    /** Gives the record back for good. @throws Error when refused */
    closeReservation(workItemId: string): void;
    /** Tells the dialer how a campaign call went, e.g. `REX_FAX`. @throws Error when refused */
    setBaResponse(workItemId: string, response: string): void;

    // Salesforce.
    /** The agent assigns the call or edits its comment. @throws Error without an answered item */
    saveActivity(workItemId: string, changes: ActivityChanges): void;
    /** The "Share Record" button. @throws Error when it is disabled, or refused */
    pressShareRecord(pageInfo: ShareRecordEvent['pageInfo']): void;
    /** Records sent and received, oldest first. */
    readonly sharedRecords: readonly SharedRecord[];

    // Tickets and chats.
    /** The router offers a task. @returns its id @throws Error when the agent can take none */
    offerTask(channel: 'TICKET' | 'CHAT', options?: TaskOptions): string;
    /** The customer leaves, or the router takes the task back. @throws Error for an unknown id */
    withdrawTask(id: string): void;
    /** What the agent does with a task. @throws Error when refused */
    startTask(id: string): void;
    pauseTask(id: string): void;
    resumeTask(id: string): void;
    wrapUpTask(id: string): void;
    /** @param wrapUpReason chosen while closing; default the one chosen before */
    endTask(id: string, wrapUpReason?: string): void;

    // The gadget's own surface.
    /** The custom toolbars with their heights. */
    readonly toolbars: readonly ToolbarInfo[];
    /** Whether the gadget is shown, not minimized. */
    readonly visible: boolean;
    /** What was opened in Salesforce, oldest first. */
    readonly screenPops: readonly ScreenPop[];
    /** Errors that nobody has dismissed yet, oldest first. */
    readonly shownErrors: readonly ShownError[];
    /** The agent closes an error, or all of them. @throws Error when it is not shown */
    dismissError(id?: number): void;

    // Team messages.
    /** The active messages of all teams, in the order of their creation. */
    readonly teamMessages: readonly TeamMessage[];
    /** A supervisor at another desk writes. @returns the message's id @throws Error when refused */
    postTeamMessage(content: string, options?: TeamMessageOptions): string;
    /** That supervisor deletes a message. @throws Error when refused */
    withdrawTeamMessage(id: string): void;

    // Team and queue data.
    /**
     * An administrator puts the agent into a queue.
     * @param number one that `colleagues` work in, or a new one
     * @param name of a new queue; default `Queue <number>`
     * @throws Error for a number that is none, or a queue that the agent is in already
     */
    addQueue(number: string, name?: string): void;
    /** … takes the agent out of it. @throws Error naming the agent's queues */
    removeQueue(number: string): void;
    /** The team data of now fails, or that of the next library to ask for it if none does. */
    failTeamData(error?: string): void;
    /** The same for queue data. */
    failQueueData(error?: string): void;

    // Bad days.
    /** Cuts the connection of the Finesse channels; restored after `ms`, or by `restoreConnection`. */
    loseConnection(ms?: number): void;
    restoreConnection(): void;
    /**
     * Injects a fault of the catalogue (`docs/simulator.md`), now or at a moment to come.
     * @returns takes it back as far as it has not happened yet
     * @throws Error for an unknown fault, parameter or value
     */
    inject<N extends FaultName>(
        name: N,
        parameters?: FaultParameters<N>,
        moment?: FaultMoment,
    ): () => void;
    /**
     * Injects faults by chance: at each request or, for all other faults, at each event.
     * @returns ends that
     */
    injectRandomly(faults: readonly RandomFaultRequest[]): () => void;
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

    // The contact center.
    /** The agent of this gadget. */
    readonly agent: AgentInfo;
    /** Everybody else in the contact center. */
    readonly colleagues: readonly AgentInfo[];
    /**
     * The gadget of a colleague, in the same contact center on the same clock: opened, or the one
     * that is open already. It is on no page of its own: attach a transport for its libraries. A
     * colleague without a gadget answers calls alone, as the far end of a line does.
     * @param who an agent's id, or a role; default `colleague`
     * @throws Error when there is no such colleague
     */
    openGadget(who?: ColleagueRole | (string & {})): SimulatedGadget;
    /**
     * A customer calls a queue and waits there until an agent is READY for it.
     * @returns the call's id
     * @throws Error for an unknown queue
     */
    queueCall(queueNumber: string, call?: QueuedCall): string;

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
    /** The catalogue of faults, for a menu. */
    readonly faults: readonly FaultInfo[];
    readonly assumptions: readonly {
        readonly name: string;
        readonly text: string;
        readonly default: string | number | boolean;
        readonly choices: readonly (string | number | boolean)[];
    }[];
}
