/** What stands in the place of the figures while there are none. Pure. */
import type { LiveQueues } from 'c/connectsLiveState';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

/** What the administrator says of the contact center: the gadget does not tell which product it is. */
export type QueuePlatform = 'CCE' | 'CCX' | 'unknown';

/** A notice; without an action label there is nothing to do. */
export interface QueueNotice {
    readonly variant: 'info' | 'warning' | 'error';
    readonly heading: string;
    readonly text: string;
    readonly actionLabel: string;
}

/** What the notice is chosen by. */
export interface QueueSituation {
    readonly platform: QueuePlatform;
    readonly queues: Pick<LiveQueues, 'status' | 'error' | 'queues'>;
    /** The design attribute: which queues are wanted. */
    readonly wanted: string;
    readonly shownCount: number;
    /** How long nothing has come, in ms. */
    readonly waitedMs: number;
}

/** Finesse computes the figures so often, in ms (guide, "onQueueDataUpdate(event)"). */
export const REFRESH_MS = 10_000;
/** Older than that, figures have missed a round; so long their coming is waited for, too. */
export const PATIENCE_MS = 2 * REFRESH_MS;

/** A design attribute as a platform. */
export function queuePlatform(value: unknown): QueuePlatform {
    const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
    return text === 'CCE' || text === 'CCX' ? text : 'unknown';
}

/** `loading` while it is worth waiting, null when there are figures to show. */
export function queueNotice(situation: QueueSituation): QueueNotice | 'loading' | null {
    const { platform, queues, shownCount } = situation;
    if (platform === 'CCX') {
        return told('info', LABELS.ccxTitle, LABELS.ccxText, '');
    }
    switch (queues.status) {
        case 'waiting':
            return situation.waitedMs < PATIENCE_MS ? 'loading' : stillWaiting(platform);
        case 'failed':
            return failed(platform, queues.error ?? '');
        case 'ended':
            return told('warning', LABELS.endedTitle, LABELS.endedText);
        default:
            return shownCount > 0 ? null : nothingToShow(situation);
    }
}

function stillWaiting(platform: QueuePlatform): QueueNotice {
    const text = platform === 'unknown' ? LABELS.stillWaitingTextUnknown : LABELS.stillWaitingText;
    return told('warning', LABELS.stillWaitingTitle, text);
}

/** The gadget's own text is shown as it is. */
function failed(platform: QueuePlatform, error: string): QueueNotice {
    return platform === 'unknown'
        ? told('info', LABELS.unavailableTitle, fillLabel(LABELS.unavailableText, error).trim())
        : told('error', LABELS.failedTitle, error);
}

function nothingToShow({ queues: { queues }, wanted }: QueueSituation): QueueNotice {
    if (queues.length === 0) {
        return told('info', LABELS.emptyTitle, LABELS.emptyText, '');
    }
    const present = queues.map(({ id, name }) => name || id).join(', ');
    return told('warning', LABELS.noMatchTitle, fillLabel(LABELS.noMatchText, wanted, present), '');
}

function told(
    variant: QueueNotice['variant'],
    heading: string,
    text: string,
    actionLabel: string = LABELS.tryAgain,
): QueueNotice {
    return { variant, heading, text, actionLabel };
}
