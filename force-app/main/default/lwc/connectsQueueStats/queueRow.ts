/** What a row shows of a queue. It keeps its identity while nothing of it changes. */
import type { LiveQueue } from 'c/connectsLiveState';
import { fillLabel, formatDuration } from 'c/connectsFormat';
import type { QueueRowContent } from 'c/connectsQueueStatsRow';
import { channelName } from 'c/connectsWords';
import { LABELS } from './labels';
import { type Judgement, longestWaitMs, type QueueLevel, type QueueLimits } from './queueLevel';
import type { JudgedQueue } from './queueOrder';

/** What every row depends on. */
export interface RowSettings {
    readonly limits: QueueLimits;
    /** Where time stands still, ms since 1970; null while it goes on. */
    readonly frozenAt: number | null;
}

const LEVEL_WORDS: Readonly<Record<QueueLevel, string>> = {
    ok: '',
    warning: LABELS.warning,
    critical: LABELS.critical,
};

const known = new WeakMap<LiveQueue, { readonly key: string; readonly content: QueueRowContent }>();

/** See the file's head. */
export function queueRow(
    { queue, judgement }: JudgedQueue,
    settings: RowSettings,
): QueueRowContent {
    const key = JSON.stringify([judgement, settings]);
    const before = known.get(queue);
    if (before?.key === key) {
        return before.content;
    }
    const content = makeRow(queue, judgement, settings);
    known.set(queue, { key, content });
    return content;
}

/** What is wrong, in words, e.g. "9 waiting, limit 8"; empty for a calm queue. */
export function reasonOf(queue: LiveQueue, judgement: Judgement, limits: QueueLimits): string {
    const { calls, wait } = judgement;
    const reasons = [
        calls === 'ok'
            ? ''
            : fillLabel(
                  LABELS.manyWaiting,
                  queue.statistics.CallsInQueue,
                  limits.calls[calls] ?? '',
              ),
        wait === 'ok' ? '' : fillLabel(LABELS.longWait, formatDuration(limits.waitMs[wait] ?? 0)),
    ];
    return reasons.filter((reason) => reason !== '').join(', ');
}

function makeRow(
    queue: LiveQueue,
    judgement: Judgement,
    { limits, frozenAt }: RowSettings,
): QueueRowContent {
    const figures = queue.statistics;
    const talking = [
        figures.AgentsTalkingInbound,
        figures.AgentsTalkingOutbound,
        figures.AgentsTalkingInternal,
    ];
    const wrapUp = [figures.AgentsWrapupReady, figures.AgentsWrapupNotReady];
    const frozenWait = frozenAt === null ? null : longestWaitMs(queue, frozenAt);
    return {
        id: queue.id,
        name: queue.name === '' ? queue.id : queue.name,
        channel: queue.channel === 'VOICE' ? '' : channelName(queue.channel),
        level: judgement.level,
        levelWord: LEVEL_WORDS[judgement.level],
        reason: reasonOf(queue, judgement, limits),
        waiting: shown(figures.CallsInQueue),
        callsLevel: judgement.calls,
        waitLevel: judgement.wait,
        longestSince: frozenAt === null ? queue.longestCallSince : null,
        frozenWait: frozenWait === null ? '' : formatDuration(frozenWait),
        agents: [
            { key: 'ready', label: LABELS.ready, figure: shown(figures.AgentsReady), detail: '' },
            {
                key: 'talking',
                label: LABELS.talking,
                figure: total(talking),
                detail: fillLabel(LABELS.talkingDetail, ...talking.map(shown)),
            },
            {
                key: 'wrap-up',
                label: LABELS.wrapUp,
                figure: total(wrapUp),
                detail: fillLabel(LABELS.wrapUpDetail, ...wrapUp.map(shown)),
            },
            {
                key: 'not-ready',
                label: LABELS.notReady,
                figure: shown(figures.AgentsNotReady),
                detail: '',
            },
            {
                key: 'elsewhere',
                label: LABELS.elsewhere,
                figure: shown(figures.AgentsBusyOther),
                detail: '',
            },
        ],
        trend: queue.trend,
        trendLimit: limits.calls.warning ?? limits.calls.critical,
        frozenAt,
    };
}

/** Finesse gives -1 where it has no figure. */
function shown(figure: number): string {
    return figure < 0 ? LABELS.unknown : String(figure);
}

function total(figures: readonly number[]): string {
    const some = figures.filter((figure) => figure >= 0);
    return some.length === 0 ? LABELS.unknown : String(some.reduce((sum, each) => sum + each, 0));
}
