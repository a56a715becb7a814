/**
 * What crosses between the simulator's panel and the frame of the simulated gadget: commands and
 * their results one way, reports of what happened the other way. Only messages of the same origin
 * and from the expected window are taken.
 */
import type {
    ConnectsSimulatorGlobal,
    GadgetStatus,
    Platform,
    ScenarioInfo,
    ScenarioOptions,
    ScenarioResult,
    SimulatorOptions,
    TraceEntry,
} from '../../simulator/api';
import type { RequestProgress } from './requestWatch';
import type { SubscriptionLine } from './subscriptionWatch';
import type { CtiData } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

const PROTOCOL = 'workbench-gadget/1';

/** A fault of the catalogue as the panel or the page's address asks for it: once, or by chance. */
export interface FaultOrder {
    readonly name: string;
    readonly parameters: Readonly<Record<string, string | number | boolean>>;
    /** Put off until the next step of that name, e.g. `answer` or `incoming-call: answer`. */
    readonly atStep?: string;
    /** Put off until after the next event of that name. */
    readonly afterEvent?: string;
    /** From 0, never, to 1, at each request or event; without it the fault happens once. */
    readonly probability?: number;
}

/** Everything that the panel may ask for. A command that fails rejects with the gadget's words. */
export interface GadgetCommands {
    /** Ends the simulated gadget and starts another one. */
    readonly restart: (options: SimulatorOptions) => void;
    /** On the manual clock the scenario only begins, and there is no result: `advance` plays it. */
    readonly play: (scenario: string, options: ScenarioOptions) => Promise<ScenarioResult> | null;
    /** Ends what is being played. */
    readonly stopScenarios: () => void;
    /** Moves the manual clock by `ms`. */
    readonly advance: (ms: number) => Promise<void>;
    readonly signIn: () => void;
    readonly signOut: () => void;
    readonly loseConnection: () => void;
    readonly restoreConnection: () => void;
    /** A fault by chance takes the place of an earlier chance of the same fault. */
    readonly orderFault: (fault: FaultOrder) => void;
    /** Ends the faults by chance, and takes back those that have not happened yet. */
    readonly endFaults: () => void;
    readonly reload: (ms: number) => void;
    readonly setSpeed: (speed: number) => void;
    /** So many customers call the first queue at once. */
    readonly fillQueue: (count: number) => void;
    /** Does what happens in the step of the guided demo of that name. */
    readonly playDemoStep: (name: string) => void | Promise<void>;
}

/** A line of the trace, or what the message channel tells besides. */
export type ReportedLine = TraceEntry | SubscriptionLine;

/** What there is to choose from; it does not change while the page is open. */
export interface Catalogue {
    readonly scenarios: readonly ScenarioInfo[];
    readonly faults: ConnectsSimulatorGlobal['faults'];
    readonly assumptions: ConnectsSimulatorGlobal['assumptions'];
}

/** What the gadget tells after anything changed. */
export interface GadgetReport {
    /** Counts the gadgets started in this frame. */
    readonly run: number;
    readonly options: SimulatorOptions;
    readonly platform: Platform;
    /** Simulated time in ms since 1970. */
    readonly now: number;
    readonly status: GadgetStatus;
    readonly ctiData: CtiData | null;
    /** Told with the start of each run only. */
    readonly catalogue: Catalogue | null;
    /** Whose gadget is shown beside the agent's own: id or role; null for nobody's. */
    readonly colleague: string | null;
    /** What of the page's address made no sense and was left out. */
    readonly problems: readonly string[];
    /** Faults that were ordered, also those that have happened, latest last. */
    readonly faultOrders: readonly FaultOrder[];
    /** Whether `lines` start at the beginning of this run; else they go on from the last report. */
    readonly isWholeTrace: boolean;
    readonly lines: readonly ReportedLine[];
    /** Requests that are new or stand differently since the last report. */
    readonly requests: readonly RequestProgress[];
}

export type CommandName = keyof GadgetCommands;
type CommandParameters<K extends CommandName> = Parameters<GadgetCommands[K]>;
type Result<K extends CommandName> = Awaited<ReturnType<GadgetCommands[K]>>;

interface CallMessage {
    readonly protocol: typeof PROTOCOL;
    readonly kind: 'call';
    readonly id: number;
    readonly name: CommandName;
    readonly args: readonly unknown[];
}

interface ResultMessage {
    readonly protocol: typeof PROTOCOL;
    readonly kind: 'result';
    readonly id: number;
    readonly value?: unknown;
    readonly error?: string;
}

interface ReportMessage {
    readonly protocol: typeof PROTOCOL;
    readonly kind: 'report';
    readonly report: GadgetReport;
}

type ControlMessage = CallMessage | ResultMessage | ReportMessage;

/**
 * The gadget's end: runs the commands of the window around the frame.
 *
 * @param view the frame's window
 * @param commands what each command does
 * @returns sends a report
 */
export function serveCommands(
    view: Window,
    commands: GadgetCommands,
): (report: GadgetReport) => void {
    const answer = (message: ControlMessage): void =>
        view.parent.postMessage(message, view.location.origin);
    listen(
        view,
        () => view.parent,
        (message) => {
            if (message.kind !== 'call') {
                return;
            }
            const { id, name, args } = message;
            const command = commands[name] as (...values: readonly unknown[]) => unknown;
            // The executor turns a command that throws into a rejection as well.
            new Promise((resolve) => resolve(command(...args))).then(
                (value) => answer({ protocol: PROTOCOL, kind: 'result', id, value }),
                (error: unknown) =>
                    answer({
                        protocol: PROTOCOL,
                        kind: 'result',
                        id,
                        error: error instanceof Error ? error.message : String(error),
                    }),
            );
        },
    );
    return (report) => answer({ protocol: PROTOCOL, kind: 'report', report });
}

/** The panel's end of the line. */
export class GadgetRemote {
    readonly #view: Window;
    readonly #frame: () => Window | null;
    readonly #open = new Map<
        number,
        { resolve: (value: never) => void; reject: (error: Error) => void }
    >();
    #lastId = 0;

    /**
     * @param view the page's window
     * @param frame the gadget frame's window, null while there is none
     * @param onReport called with each report
     */
    constructor(
        view: Window,
        frame: () => Window | null,
        onReport: (report: GadgetReport) => void,
    ) {
        this.#view = view;
        this.#frame = frame;
        listen(view, frame, (message) => {
            if (message.kind === 'report') {
                onReport(message.report);
            } else if (message.kind === 'result') {
                this.#settle(message);
            }
        });
    }

    /**
     * Runs a command in the gadget's frame.
     *
     * @returns a promise that rejects with the gadget's words when the command fails
     */
    call<K extends CommandName>(name: K, ...args: CommandParameters<K>): Promise<Result<K>> {
        const frame = this.#frame();
        if (!frame) {
            return Promise.reject(new Error('The simulated gadget is not on the page yet.'));
        }
        const id = (this.#lastId += 1);
        return new Promise<Result<K>>((resolve, reject) => {
            this.#open.set(id, { resolve, reject });
            const message: CallMessage = { protocol: PROTOCOL, kind: 'call', id, name, args };
            frame.postMessage(message, this.#view.location.origin);
        });
    }

    #settle({ id, value, error }: ResultMessage): void {
        const call = this.#open.get(id);
        this.#open.delete(id);
        if (error === undefined) {
            call?.resolve(value as never);
        } else {
            call?.reject(new Error(error));
        }
    }
}

function listen(
    view: Window,
    peer: () => Window | null,
    handler: (message: ControlMessage) => void,
): void {
    view.addEventListener('message', (event: MessageEvent<unknown>) => {
        const isOurs =
            event.origin === view.location.origin &&
            event.source === peer() &&
            (event.data as { protocol?: unknown } | null)?.protocol === PROTOCOL;
        if (isOurs) {
            handler(event.data as ControlMessage);
        }
    });
}
