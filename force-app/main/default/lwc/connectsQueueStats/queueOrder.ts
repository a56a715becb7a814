/** Which queues are shown, in which order. Pure. */
import type { LiveQueue } from 'c/connectsLiveState';
import { type Judgement, severity } from './queueLevel';

/** What queues can be sorted by. */
export type QueueOrder = 'urgent' | 'name' | 'waiting' | 'longest';

/** In the order of the menu. */
export const QUEUE_ORDERS: readonly QueueOrder[] = ['urgent', 'name', 'waiting', 'longest'];

/** A queue with what was judged of it. */
export interface JudgedQueue {
    readonly queue: LiveQueue;
    readonly judgement: Judgement;
}

type Compare = (left: JudgedQueue, right: JudgedQueue) => number;

/** Those of a list of names or ids, separated by commas; every queue for an empty list. */
export function chosenQueues(
    queues: readonly LiveQueue[],
    wanted: string | null | undefined,
): readonly LiveQueue[] {
    const names = (wanted ?? '')
        .split(',')
        .map(folded)
        .filter((name) => name !== '');
    return names.length === 0
        ? queues
        : queues.filter(
              ({ id, name }) => names.includes(folded(id)) || names.includes(folded(name)),
          );
}

/** A design attribute as an order; anything unknown means the most urgent first. */
export function queueOrder(value: unknown): QueueOrder {
    return QUEUE_ORDERS.find((order) => order === value) ?? 'urgent';
}

const byName: Compare = ({ queue: left }, { queue: right }) =>
    left.name.localeCompare(right.name, undefined, { numeric: true }) ||
    left.id.localeCompare(right.id, undefined, { numeric: true });

const byWait: Compare = (left, right) => since(left) - since(right) || byName(left, right);

/** Queues that are not urgent stay in the order of their names: nothing there deserves a jump. */
const byUrgency: Compare = (left, right) => {
    const worse = severity(right.judgement.level) - severity(left.judgement.level);
    return worse || (left.judgement.level === 'ok' ? byName(left, right) : byWait(left, right));
};

const COMPARE: Readonly<Record<QueueOrder, Compare>> = {
    urgent: byUrgency,
    name: byName,
    waiting: (left, right) =>
        right.queue.statistics.CallsInQueue - left.queue.statistics.CallsInQueue ||
        byName(left, right),
    longest: byWait,
};

/**
 * Sorted queues. The order depends on when the longest calls began, not on how long ago that is, so
 * that it stays while the waits tick.
 */
export function sorted(queues: readonly JudgedQueue[], order: QueueOrder): JudgedQueue[] {
    return [...queues].sort(COMPARE[order]);
}

/** A number that is finite, so that differences are. */
function since({ queue }: JudgedQueue): number {
    return queue.longestCallSince ?? Number.MAX_SAFE_INTEGER;
}

function folded(text: string): string {
    return text.trim().toLowerCase();
}
