/** How badly a queue needs people: judged by the calls waiting and by the longest wait. Pure. */
import type { LiveQueue } from 'c/connectsLiveState';

/** From calm to burning. */
export type QueueLevel = 'ok' | 'warning' | 'critical';

/** From so much on; null judges nothing by it. */
export interface Limit {
    readonly warning: number | null;
    readonly critical: number | null;
}

/** What an administrator has set. */
export interface QueueLimits {
    readonly calls: Limit;
    /** In ms. */
    readonly waitMs: Limit;
}

/** What makes a queue urgent. */
export interface Judgement {
    readonly calls: QueueLevel;
    readonly wait: QueueLevel;
    /** The worse of the two. */
    readonly level: QueueLevel;
}

type Judged = Pick<LiveQueue, 'statistics' | 'longestCallSince'>;

const LEVELS: readonly QueueLevel[] = ['ok', 'warning', 'critical'];

/** 0 is calm; the larger, the worse. */
export function severity(level: QueueLevel): number {
    return LEVELS.indexOf(level);
}

/** How long the longest call waits, in ms; a clock of the server that is ahead counts as no wait. */
export function longestWaitMs({ longestCallSince }: Judged, now: number): number | null {
    return longestCallSince === null ? null : Math.max(0, now - longestCallSince);
}

/** @param now ms since 1970 */
export function judge(queue: Judged, limits: QueueLimits, now: number): Judgement {
    const calls = reached(queue.statistics.CallsInQueue, limits.calls);
    const wait = reached(longestWaitMs(queue, now), limits.waitMs);
    return { calls, wait, level: severity(calls) >= severity(wait) ? calls : wait };
}

/** Whether any of the queues is judged differently at another moment. */
export function isJudgedDifferently(
    queues: readonly Judged[],
    limits: QueueLimits,
    before: number,
    now: number,
): boolean {
    return queues.some((queue) => {
        const isWaiting = queue.longestCallSince !== null;
        return isWaiting && judge(queue, limits, before).wait !== judge(queue, limits, now).wait;
    });
}

/** A design attribute as a limit: what is not a number above 0 means none. */
export function limitValue(value: unknown): number | null {
    const number = Number(value);
    return Number.isFinite(number) && number > 0 ? number : null;
}

function reached(value: number | null, { warning, critical }: Limit): QueueLevel {
    if (value !== null && critical !== null && value >= critical) {
        return 'critical';
    }
    return value !== null && warning !== null && value >= warning ? 'warning' : 'ok';
}
