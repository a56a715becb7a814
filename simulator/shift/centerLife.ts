import type { Assumptions } from '../assumptions';
import type { Clock } from '../clock/clock';
import type { Agent } from '../finesse/agent';
import type { ContactCenter } from '../finesse/contactCenter';
import type { Random } from '../random/random';
import { Callers } from './callers';
import { USUAL_PACE, type Pace, type Span } from './pace';
import { emptyTally, type Tally } from './tally';
import { Worker } from './worker';

/** What the life of a contact center is made with. */
export interface CenterLifeParts {
    readonly center: ContactCenter;
    readonly clock: Clock;
    readonly random: Random;
    readonly assumptions: Assumptions;
    /** Default `USUAL_PACE`. */
    readonly pace?: Pace;
}

/** How often somebody is looked for who could take a transferred call. */
const TRIES = 5;

/**
 * Customers who call and agents who work, by themselves. Agents with a gadget are left alone: they
 * get none of these calls.
 */
export class CenterLife {
    readonly tally: Readonly<Tally>;
    private readonly center: ContactCenter;
    private readonly random: Random;
    private readonly callers: Callers;
    private readonly workers = new Map<Agent, Worker>();
    private readonly teams = new Map<string, Agent[]>();
    private readonly noted = new Set<Worker>();
    private stopObserving: () => void = () => {};

    constructor(parts: CenterLifeParts) {
        const { center, clock, random, assumptions, pace = USUAL_PACE } = parts;
        const tally = emptyTally();
        this.tally = tally;
        this.center = center;
        this.random = random.stream('workers');
        const people = center.people.filter(({ client }) => client === null);
        for (const agent of people) {
            const worker = new Worker(agent, {
                center,
                clock,
                random: this.random,
                pace,
                tally,
                reasonKey: assumptions['A-REASON'],
                freeColleague: (asking) => this.freeColleague(asking),
            });
            this.workers.set(agent, worker);
            const team = this.teams.get(agent.configuration.teamId) ?? [];
            team.push(agent);
            this.teams.set(agent.configuration.teamId, team);
        }
        this.callers = new Callers({
            center,
            clock,
            random: random.stream('callers'),
            pace,
            tally,
            agents: people.length,
            isFor: ({ client }) => client === null,
        });
    }

    /** People come to work within `span`; customers call from now on. */
    start(span: Span): void {
        this.stopObserving = this.center.observe({
            agentChanged: (agent) => {
                const worker = this.workers.get(agent);
                if (worker) {
                    this.noted.add(worker);
                }
            },
            settled: () => this.look(),
        });
        this.workers.forEach((worker) => worker.begin(span));
        if (this.workers.size > 0) {
            this.callers.start();
        }
    }

    /** Nobody calls any more, and everybody goes home when the last call is done. */
    close(): void {
        this.callers.stop();
        this.workers.forEach((worker) => worker.goHome());
    }

    /** Ends it where it is. */
    stop(): void {
        this.callers.stop();
        this.stopObserving();
        this.workers.forEach((worker) => worker.stop());
    }

    private look(): void {
        if (this.noted.size > 0) {
            const noted = [...this.noted];
            this.noted.clear();
            noted.forEach((worker) => worker.look());
        }
    }

    private freeColleague(asking: Agent): Agent | null {
        const team = this.teams.get(asking.configuration.teamId) ?? [];
        for (let tries = 0; tries < TRIES; tries += 1) {
            const agent = this.random.pick(team);
            const isFree = agent.canTakeCall && agent.voice.status.state === 'READY';
            if (isFree && agent !== asking && agent.client === null) {
                return agent;
            }
        }
        return null;
    }
}
