/**
 * Queues and their figures out of queue data (guide, "onQueueDataUpdate(event)"). Pure: the same
 * events give the same state. Queues that have not changed keep their identity.
 */
import type { Queue, QueueDataUpdate } from 'c/connectsIntegrationApiSvc';
import { type FeedStatus, isSame, type Step, unchanged } from './feed';
import { type TrendPoint, withPoint } from './queueTrend';

/** A queue as it is now. */
export interface LiveQueue extends Queue {
    /** When the gadget last told its figures, ms since 1970. */
    readonly updatedAt: number;
    /** Calls waiting during the last 15 minutes, as far as they were seen. */
    readonly trend: readonly TrendPoint[];
}

/** Every queue of the agent. */
export interface LiveQueues {
    readonly status: FeedStatus;
    /** The gadget's words while the status is `failed`. */
    readonly error: string | null;
    /** In the gadget's order; queues that are added come last. */
    readonly queues: readonly LiveQueue[];
    /** Kept when figures end, so that a trend shows the gap instead of beginning anew. */
    readonly trends: ReadonlyMap<string, readonly TrendPoint[]>;
    readonly updatedAt: number | null;
}

/** Before the gadget has told anything. */
export const NO_QUEUES: LiveQueues = {
    status: 'waiting',
    error: null,
    queues: [],
    trends: new Map(),
    updatedAt: null,
};

type Reduce = (state: LiveQueues, update: QueueDataUpdate, now: number) => Step<LiveQueues>;

const STEPS: Readonly<Record<QueueDataUpdate['dataState'], Reduce>> = {
    ENABLED: (state, { queues }, now) => withAll(state, queues, now),
    ADDED: (state, { queues }, now) => withSome(state, queues, now),
    UPDATED: (state, { queues }, now) => withSome(state, queues, now),
    DELETED: (state, { deletedIds }, now) => without(state, deletedIds, now),
    DISABLED: (state, _, now) => withEnd(state, 'ended', null, now),
    FAILED: (state, { error }, now) => withEnd(state, 'failed', error, now),
};

/**
 * The state after an event; what has changed are queue ids.
 * @param now ms since 1970
 */
export function withQueueData(
    state: LiveQueues,
    update: QueueDataUpdate,
    now: number,
): Step<LiveQueues> {
    return STEPS[update.dataState](state, update, now);
}

/** Nothing is told any more, e.g. because nobody listens; the trends stay, with a gap. */
export function withoutQueues(state: LiveQueues, now: number): Step<LiveQueues> {
    if (state.updatedAt === null) {
        return unchanged(state);
    }
    const { trends } = withEnd(state, 'waiting', null, now).state;
    return { state: { ...NO_QUEUES, trends }, changed: state.queues.map(({ id }) => id) };
}

function withAll(state: LiveQueues, given: readonly Queue[], now: number): Step<LiveQueues> {
    const present = new Set(given.map(({ id }) => id));
    const gone = state.queues.filter(({ id }) => !present.has(id));
    const queues = given.map((queue) => live(state, queue, now));
    const changed = queues.filter((queue) => !isAsBefore(state, queue)).map(({ id }) => id);
    return {
        state: {
            status: 'live',
            error: null,
            queues,
            trends: new Map(queues.map(({ id, trend }) => [id, trend])),
            updatedAt: now,
        },
        changed: [...gone.map(({ id }) => id), ...changed],
    };
}

function withSome(state: LiveQueues, given: readonly Queue[], now: number): Step<LiveQueues> {
    const fresh = new Map(given.map((queue) => [queue.id, live(state, queue, now)]));
    const known = new Set(state.queues.map(({ id }) => id));
    const added = [...fresh.values()].filter(({ id }) => !known.has(id));
    const trends = new Map(state.trends);
    fresh.forEach(({ id, trend }) => trends.set(id, trend));
    return {
        state: {
            // Figures come: whatever was told before, the subscription lives.
            status: 'live',
            error: null,
            queues: [...state.queues.map((queue) => fresh.get(queue.id) ?? queue), ...added],
            trends,
            updatedAt: now,
        },
        changed: [...fresh.keys()],
    };
}

function without(state: LiveQueues, ids: readonly string[], now: number): Step<LiveQueues> {
    const gone = state.queues.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    const trends = new Map(state.trends);
    ids.forEach((id) => trends.delete(id));
    return {
        state: {
            ...state,
            queues: state.queues.filter(({ id }) => !ids.includes(id)),
            trends,
            updatedAt: now,
        },
        changed: gone,
    };
}

function withEnd(
    state: LiveQueues,
    status: FeedStatus,
    error: string | null,
    now: number,
): Step<LiveQueues> {
    const gap: TrendPoint = { at: now, callsInQueue: null };
    const trends = [...state.trends].map(([id, trend]) => [id, withPoint(trend, gap)] as const);
    return {
        state: { status, error, queues: [], trends: new Map(trends), updatedAt: now },
        changed: state.queues.map(({ id }) => id),
    };
}

function live(state: LiveQueues, queue: Queue, now: number): LiveQueue {
    const point = { at: now, callsInQueue: queue.statistics.CallsInQueue };
    return {
        ...queue,
        updatedAt: now,
        trend: withPoint(state.trends.get(queue.id) ?? [], point),
    };
}

function isAsBefore(state: LiveQueues, queue: LiveQueue): boolean {
    const before = state.queues.find(({ id }) => id === queue.id);
    return (
        before !== undefined &&
        before.trend === queue.trend &&
        isSame({ ...before, updatedAt: 0, trend: [] }, { ...queue, updatedAt: 0, trend: [] })
    );
}
