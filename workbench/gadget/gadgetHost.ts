/** Owns the simulated gadget of this frame: starts it, joins it to the page's messages, restarts it. */
import type { SimulatedGadget, SimulatorOptions, TraceEntry } from '../../simulator/api';
import { assumptions, faults, scenarios, startSimulator } from '../../simulator/index';
import type { Transport } from '../../simulator/wire/envelope';
import { fillQueue } from '../demo/hands';
import { findDemoStep } from '../demo/shift';
import type { FaultOrder, GadgetCommands, GadgetReport, ReportedLine } from './control';
import { FaultOrders } from './faultOrders';
import { RequestWatch } from './requestWatch';
import { withToolkitSettings } from './toolkitSettings';
import { watchSubscriptions, type SubscriptionLine } from './subscriptionWatch';

/** Whoever follows the desk has asked for this event. */
const DESK_EVENT = 'onClientInterfaceConnectionLost';

/** One gadget at a time, and who wants to know about it. */
export class GadgetHost {
    readonly #transport: Transport;
    readonly #onChange = new Set<() => void>();
    readonly #problems: string[];
    #options: SimulatorOptions;
    #gadget: SimulatedGadget;
    #requests: RequestWatch;
    #faults: FaultOrders;
    /** Whose gadget is shown beside the agent's own, and that gadget. */
    #shown: { readonly who: string; readonly gadget: SimulatedGadget } | null = null;
    readonly #observed = new WeakSet<SimulatedGadget>();
    #run = 1;
    /** The last entry that the panel was told of. The trace forgets old ones, so no index will do. */
    #reported: TraceEntry | undefined;
    /** Heard on the channel and not reported yet. */
    #heard: SubscriptionLine[] = [];
    /** Whether a library of the page has asked for the events of the desk. */
    #isListenedTo = false;

    /**
     * @param options what the gadget is started with; when the simulator does not take them, it is
     *     started with its defaults, and that is among the problems
     * @param problems what of the address made no sense
     * @param transport the way to the libraries of the page
     */
    constructor(options: SimulatorOptions, problems: readonly string[], transport: Transport) {
        this.#options = options;
        this.#problems = [...problems];
        this.#transport = transport;
        // Before the gadget joins the channel, so that a subscription is heard before its effects.
        watchSubscriptions(
            transport,
            () => this.#gadget.now(),
            (line) => {
                this.#heard.push(line);
                this.#isListenedTo ||= line.name === DESK_EVENT;
                this.#changed();
            },
        );
        this.#gadget = this.#startAtAllCosts();
        this.#requests = new RequestWatch(this.#gadget.requests);
        this.#faults = new FaultOrders(this.#gadget);
    }

    get gadget(): SimulatedGadget {
        return this.#gadget;
    }

    /** The colleague's gadget, if it is shown. */
    get colleague(): SimulatedGadget | null {
        return this.#shown?.gadget ?? null;
    }

    /**
     * Shows the gadget of a colleague, who from then on answers no call alone.
     *
     * @param who an agent's id or role; null shows nobody's
     */
    showColleague(who: string | null): void {
        this.#shown = null;
        if (who !== null) {
            try {
                const gadget = this.#gadget.openGadget(who);
                if (!this.#observed.has(gadget)) {
                    this.#observed.add(gadget);
                    gadget.observe(() => this.#changed());
                }
                this.#shown = { who, gadget };
            } catch (error) {
                this.#problems.push(error instanceof Error ? error.message : String(error));
            }
        }
        this.#changed();
    }

    /**
     * Orders faults of the situation; those that are refused are among the problems.
     *
     * @param orders in the order in which they are ordered
     */
    orderFaults(orders: readonly FaultOrder[]): void {
        for (const order of orders) {
            try {
                this.#faults.order(order);
            } catch (error) {
                const why = error instanceof Error ? error.message : String(error);
                this.#problems.push(`The fault ${order.name} could not be ordered: ${why}`);
            }
        }
        this.#changed();
    }

    /**
     * Does something at the gadget as soon as it is ready and a component of the page hears what
     * happens to the desk: a lost connection is told only once. A refusal is among the problems.
     *
     * @param act what to do
     */
    onceHeard(act: (gadget: SimulatedGadget) => void | Promise<void>): void {
        let isDone = false;
        this.observe(() => {
            if (!isDone && this.#isListenedTo && this.#gadget.status.ready) {
                isDone = true;
                // The executor turns an act that throws into a rejection as well.
                new Promise<void>((resolve) => resolve(act(this.#gadget))).catch(
                    (error: unknown) => {
                        this.#problems.push(error instanceof Error ? error.message : String(error));
                        this.#changed();
                    },
                );
            }
        });
    }

    /** @param listener called after anything changed, and after a restart */
    observe(listener: () => void): void {
        this.#onChange.add(listener);
    }

    /** What happened since the last report, or since the start of this run. */
    report(): GadgetReport {
        const all = this.#gadget.trace;
        const last = this.#reported;
        const trace: readonly ReportedLine[] =
            last === undefined ? all : all.slice(all.lastIndexOf(last) + 1);
        this.#reported = all.at(-1);
        const heard = this.#heard;
        this.#heard = [];
        const isWholeTrace = last === undefined;
        return {
            run: this.#run,
            options: this.#options,
            platform: this.#gadget.platform,
            now: this.#gadget.now(),
            status: this.#gadget.status,
            ctiData: this.#gadget.ctiData,
            catalogue: isWholeTrace ? { scenarios, faults, assumptions } : null,
            colleague: this.#shown?.who ?? null,
            problems: this.#problems,
            faultOrders: this.#faults.orders,
            isWholeTrace,
            lines: [...trace, ...heard],
            requests: this.#requests.changes(),
        };
    }

    /** The panel's commands. */
    readonly commands: GadgetCommands = {
        restart: (options) => this.#restart(options),
        play: (scenario, options) => {
            const result = this.#gadget.play(scenario, options);
            // Whoever waits for the result makes the manual clock play all the rest at once.
            return this.#options.clock === 'manual' ? null : result;
        },
        stopScenarios: () => this.#gadget.stopScenarios(),
        advance: (ms) => this.#gadget.advance(ms),
        signIn: () => this.#gadget.signIn(),
        signOut: () => this.#gadget.signOut(),
        loseConnection: () => this.#gadget.loseConnection(Infinity),
        restoreConnection: () => this.#gadget.restoreConnection(),
        orderFault: (fault) => {
            this.#faults.order(fault);
            this.#changed();
        },
        endFaults: () => {
            this.#faults.end();
            this.#changed();
        },
        reload: (ms) => this.#gadget.reload(ms),
        setSpeed: (speed) => {
            this.#gadget.setSpeed(speed);
            this.#options = { ...this.#options, speed };
            this.#changed();
        },
        fillQueue: (count) => fillQueue(this.#gadget, count),
        playDemoStep: (name) => findDemoStep(name).act(this.#gadget),
    };

    #restart(options: SimulatorOptions): void {
        const before = this.#gadget;
        // First the new one: when the options are refused, the old one goes on.
        const next = startSimulator(withToolkitSettings(options));
        before.stop();
        this.#options = options;
        this.#run += 1;
        this.#reported = undefined;
        this.#heard = [];
        this.#gadget = this.#join(next);
        this.#requests = new RequestWatch(next.requests);
        const { orders } = this.#faults;
        this.#faults = new FaultOrders(next);
        // They belong to the situation, as the options do.
        this.orderFaults(orders);
        this.showColleague(this.#shown?.who ?? null);
    }

    #startAtAllCosts(): SimulatedGadget {
        try {
            return this.#join(startSimulator(withToolkitSettings(this.#options)));
        } catch (error) {
            this.#problems.push(error instanceof Error ? error.message : String(error));
            this.#options = {};
            return this.#join(startSimulator(withToolkitSettings({})));
        }
    }

    #join(gadget: SimulatedGadget): SimulatedGadget {
        gadget.attach(this.#transport);
        gadget.observe(() => this.#changed());
        return gadget;
    }

    #changed(): void {
        for (const listener of [...this.#onChange]) {
            listener();
        }
    }
}
