import type { Agent } from '../finesse/agent';
import type { ContactCenter } from '../finesse/contactCenter';
import type { Queue } from '../finesse/queues';
import { ACTIVITIES, activityIn, type Activity, type OwnCallRule } from './activity';

/** How many signed-in members of a queue do what. */
export type ActivityCounts = Readonly<Record<Activity, number>>;

/** The figures of one queue at one moment. */
export interface QueueFigures {
    readonly queue: Queue;
    readonly callsInQueue: number;
    /** ms since 1970; null while nobody waits. */
    readonly longestWaitingSince: number | null;
    readonly agents: ActivityCounts;
}

interface Counter {
    readonly counts: Record<Activity, number>;
    /** Null after a change, until somebody asks. */
    figures: QueueFigures | null;
}

/** In which queue an agent counts as what. */
type Entries = Map<Queue, Activity | null>;

/**
 * The figures of all queues, kept up to date change by change: an agent who changed leaves one
 * count and joins another. Changes are noted as they happen and counted when somebody asks.
 */
export class QueueStatistics {
    private readonly center: ContactCenter;
    private readonly ownCalls: OwnCallRule;
    private readonly counters = new Map<Queue, Counter>();
    private readonly counted = new Map<Agent, Entries>();
    private readonly noted = new Set<Agent>();

    /** @param ownCalls how calls count that no queue delivered */
    constructor(center: ContactCenter, ownCalls: OwnCallRule) {
        this.center = center;
        this.ownCalls = ownCalls;
        center.people.forEach((agent) => this.noted.add(agent));
        // For good: statistics live as long as their contact center.
        center.observe({
            agentChanged: (agent) => this.noted.add(agent),
            queueChanged: (queue) => this.spoil(queue),
        });
    }

    /** The figures of now; the same object as before if nothing changed. */
    figuresOf(queue: Queue): QueueFigures {
        this.noted.forEach((agent) => this.count(agent));
        this.noted.clear();
        const counter = this.counterOf(queue);
        counter.figures ??= {
            queue,
            callsInQueue: queue.callsInQueue,
            longestWaitingSince: queue.longestWaitingSince,
            agents: { ...counter.counts },
        };
        return counter.figures;
    }

    private count(agent: Agent): void {
        const entries = this.counted.get(agent) ?? new Map<Queue, Activity | null>();
        this.counted.set(agent, entries);
        const queues = this.center.queues.of(agent);
        for (const queue of queues) {
            this.move(entries, queue, activityIn(agent, queue, this.ownCalls));
        }
        if (entries.size > queues.length) {
            // The agent has left a queue.
            for (const queue of [...entries.keys()].filter((known) => !queues.includes(known))) {
                this.move(entries, queue, null);
                entries.delete(queue);
            }
        }
    }

    private move(entries: Entries, queue: Queue, activity: Activity | null): void {
        const before = entries.get(queue) ?? null;
        entries.set(queue, activity);
        if (before === activity) {
            return;
        }
        const counter = this.counterOf(queue);
        if (before) {
            counter.counts[before] -= 1;
        }
        if (activity) {
            counter.counts[activity] += 1;
        }
        counter.figures = null;
    }

    private spoil(queue: Queue): void {
        this.counterOf(queue).figures = null;
    }

    private counterOf(queue: Queue): Counter {
        const known = this.counters.get(queue);
        if (known) {
            return known;
        }
        const counter: Counter = { counts: noCounts(), figures: null };
        this.counters.set(queue, counter);
        return counter;
    }
}

/** Counts a queue from scratch, over all its members. */
export function countMembers(queue: Queue, ownCalls: OwnCallRule): ActivityCounts {
    const counts = noCounts();
    for (const agent of queue.members) {
        const activity = activityIn(agent, queue, ownCalls);
        if (activity) {
            counts[activity] += 1;
        }
    }
    return counts;
}

/** Whether two figures of a queue say the same. */
export function areEqualFigures(a: QueueFigures, b: QueueFigures): boolean {
    return (
        a === b ||
        (a.callsInQueue === b.callsInQueue &&
            a.longestWaitingSince === b.longestWaitingSince &&
            ACTIVITIES.every((activity) => a.agents[activity] === b.agents[activity]))
    );
}

function noCounts(): Record<Activity, number> {
    return {
        ready: 0,
        notReady: 0,
        busyOther: 0,
        talkingInbound: 0,
        talkingInternal: 0,
        talkingOutbound: 0,
        wrapupNotReady: 0,
        wrapupReady: 0,
        unlisted: 0,
    };
}
