/** Owns the simulated gadget of this frame: starts it, joins it to the page's messages, restarts it. */
import type { SimulatedGadget, SimulatorOptions, TraceEntry } from '../../simulator/api';
import { scenarios, startSimulator } from '../../simulator/index';
import type { Transport } from '../../simulator/wire/envelope';
import type { GadgetCommands, GadgetReport } from './control';

/** One gadget at a time, and who wants to know about it. */
export class GadgetHost {
    readonly #transport: Transport;
    readonly #onChange = new Set<() => void>();
    #options: SimulatorOptions;
    #gadget: SimulatedGadget;
    #run = 1;
    /** The last entry that the panel was told of. The trace forgets old ones, so no index will do. */
    #reported: TraceEntry | undefined;

    /**
     * @param options what the gadget is started with
     * @param transport the way to the libraries of the page
     */
    constructor(options: SimulatorOptions, transport: Transport) {
        this.#options = options;
        this.#transport = transport;
        this.#gadget = this.#start();
    }

    get gadget(): SimulatedGadget {
        return this.#gadget;
    }

    /** @param listener called after anything changed, and after a restart */
    observe(listener: () => void): void {
        this.#onChange.add(listener);
    }

    /** What happened since the last report, or since the start of this run. */
    report(complete = false): GadgetReport {
        const all = this.#gadget.trace;
        const last = complete ? undefined : this.#reported;
        const trace = last === undefined ? all : all.slice(all.lastIndexOf(last) + 1);
        this.#reported = all.at(-1);
        return {
            run: this.#run,
            options: this.#options,
            platform: this.#gadget.platform,
            now: this.#gadget.now(),
            ctiData: this.#gadget.ctiData,
            scenarios: scenarios.filter(({ platforms }) =>
                platforms.includes(this.#gadget.platform),
            ),
            isWholeTrace: last === undefined,
            trace,
        };
    }

    /** The panel's commands. */
    readonly commands: GadgetCommands = {
        sync: () => this.report(true),
        restart: (options) => this.#restart(options),
        play: async (scenario, options) => {
            await this.#gadget.play(scenario, options);
        },
        advance: (ms) => this.#gadget.advance(ms),
        signIn: () => this.#gadget.signIn(),
        signOut: () => this.#gadget.signOut(),
        loseConnection: () => this.#gadget.loseConnection(Infinity),
        restoreConnection: () => this.#gadget.restoreConnection(),
        failNext: (requestName, error) => this.#gadget.failNext(requestName, error),
        hangNext: (requestName) => this.#gadget.hangNext(requestName),
        reload: (ms) => this.#gadget.reload(ms),
        setSpeed: (speed) => {
            this.#options = { ...this.#options, speed };
            this.#gadget.setSpeed(speed);
        },
    };

    #restart(options: SimulatorOptions): void {
        this.#gadget.stop();
        this.#options = options;
        this.#run += 1;
        this.#reported = undefined;
        this.#gadget = this.#start();
        this.#changed();
    }

    #start(): SimulatedGadget {
        const gadget = startSimulator(this.#options);
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
