import type { ScenarioOptions, ScenarioResult } from '../api';
import type { Clock } from '../clock/clock';
import type { ManualClock } from '../clock/manualClock';
import { flushMicrotasks } from '../clock/microtasks';
import type { Gadget } from '../gadget/gadget';
import type { Random } from '../random/random';
import { findScenario } from './index';
import { LazyPromise } from './lazyPromise';
import { ScenarioRun } from './scenarioRun';

/** Plays scenarios, and drives the manual clock for those who await them. */
export class ScenarioPlayer {
    private readonly gadget: Gadget;
    private readonly clock: Clock;
    private readonly manualClock: ManualClock | null;
    private readonly random: Random;
    private readonly runs = new Set<ScenarioRun>();

    /** @param manualClock the clock again if it is moved by hand, else null */
    constructor(gadget: Gadget, clock: Clock, manualClock: ManualClock | null, random: Random) {
        this.gadget = gadget;
        this.clock = clock;
        this.manualClock = manualClock;
        this.random = random;
    }

    /** @throws Error for an unknown scenario or option */
    play(name: string, options: ScenarioOptions): Promise<ScenarioResult> {
        const { configuration, center, agent } = this.gadget.finesse;
        const { platform } = configuration;
        const inTeam = center.people.filter(
            (other) => other !== agent && other.configuration.teamId === agent.configuration.teamId,
        );
        // A colleague with a gadget first: there is somebody to see it.
        const colleague = inTeam.find(({ client }) => client) ?? inTeam.at(-1);
        const steps = findScenario(name).plan(options, {
            platform,
            random: this.random,
            colleague: colleague?.configuration.extension ?? '',
        });
        const run = new ScenarioRun(name, steps, this.gadget, this.clock);
        this.runs.add(run);
        const forget = () => this.runs.delete(run);
        run.result.then(forget, forget);
        run.start();
        const { manualClock } = this;
        return new LazyPromise(run.result, () => {
            if (manualClock) {
                void drive(run, manualClock);
            }
        });
    }

    /** Ends what is being played. */
    stop(): void {
        for (const run of this.runs) {
            run.abort(new Error('the simulator was stopped'));
        }
    }
}

/** Moves time from wait to wait, letting promises settle between, until the scenario is over. */
async function drive(run: ScenarioRun, clock: ManualClock): Promise<void> {
    await flushMicrotasks();
    while (!run.isOver) {
        try {
            if (!clock.runNext()) {
                throw new Error('it waits for something that nothing will bring about');
            }
        } catch (error) {
            run.abort(error instanceof Error ? error : new Error(String(error)));
        }
        await flushMicrotasks();
    }
}
