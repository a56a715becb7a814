/** What a screen reader says when queues become critical: nothing else is worth an interruption. */
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';
import type { QueueLimits } from './queueLevel';
import type { JudgedQueue } from './queueOrder';
import { reasonOf } from './queueRow';

/** Ids of the queues that are critical. */
export type CriticalQueues = ReadonlySet<string>;

export function criticalQueues(judged: readonly JudgedQueue[]): CriticalQueues {
    return new Set(
        judged
            .filter(({ judgement }) => judgement.level === 'critical')
            .map(({ queue }) => queue.id),
    );
}

/** E.g. "Sales: critical, 12 waiting, limit 10"; empty when no queue has become critical. */
export function announcementOf(
    before: CriticalQueues,
    judged: readonly JudgedQueue[],
    limits: QueueLimits,
): string {
    return judged
        .filter(({ queue, judgement }) => judgement.level === 'critical' && !before.has(queue.id))
        .map(({ queue, judgement }) =>
            fillLabel(
                LABELS.announcement,
                queue.name || queue.id,
                reasonOf(queue, judgement, limits),
            ),
        )
        .join('; ');
}
