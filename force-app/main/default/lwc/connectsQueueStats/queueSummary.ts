/** All shown queues in a few figures. Agents are not added up: one may work in several queues. */
import type { JudgedQueue } from './queueOrder';
import type { QueueLevel } from './queueLevel';

export interface QueueSummary {
    readonly callsWaiting: number;
    readonly queuesWithCallers: number;
    readonly queues: number;
    /** The call that waits longest of all, and where; null while none waits. */
    readonly longest: { readonly since: number; readonly name: string } | null;
    readonly critical: number;
    readonly warning: number;
}

/** See the file's head. */
export function summaryOf(judged: readonly JudgedQueue[]): QueueSummary {
    const withCallers = judged.filter(({ queue }) => queue.statistics.CallsInQueue > 0);
    const count = (level: QueueLevel): number =>
        judged.filter(({ judgement }) => judgement.level === level).length;
    return {
        callsWaiting: withCallers.reduce(
            (sum, { queue }) => sum + queue.statistics.CallsInQueue,
            0,
        ),
        queuesWithCallers: withCallers.length,
        queues: judged.length,
        longest: judged.reduce<QueueSummary['longest']>((longest, { queue }) => {
            const { longestCallSince: since, name } = queue;
            const isLonger = since !== null && (longest === null || since < longest.since);
            return isLonger ? { since, name } : longest;
        }, null),
        critical: count('critical'),
        warning: count('warning'),
    };
}
