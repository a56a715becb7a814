import { api, LightningElement } from 'lwc';
import { fillLabel, formatDuration, timeOfDay } from 'c/connectsFormat';
import type { AgentChannelType, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveQueues,
    type LiveWatch,
    NO_DESK,
    NO_QUEUES,
    refreshQueues,
    watchLive,
} from 'c/connectsLiveState';
import type { QueueRowContent } from 'c/connectsQueueStatsRow';
import { everySecond } from 'c/connectsTicker';
import { announcementOf, type CriticalQueues, criticalQueues } from './announcement';
import { LABELS } from './labels';
import { isJudgedDifferently, judge, limitValue, type QueueLimits } from './queueLevel';
import { PATIENCE_MS, type QueueNotice, queueNotice, queuePlatform } from './queueNotice';
import {
    chosenQueues,
    type JudgedQueue,
    QUEUE_ORDERS,
    type QueueOrder,
    queueOrder,
    sorted,
} from './queueOrder';
import { queueRow } from './queueRow';
import { type QueueSummary, summaryOf } from './queueSummary';

const ORDER_LABELS: Readonly<Record<QueueOrder, string>> = {
    urgent: LABELS.sortUrgent,
    name: LABELS.sortName,
    waiting: LABELS.sortWaiting,
    longest: LABELS.sortLongest,
};

interface Column {
    readonly key: string;
    readonly label: string;
    readonly className: string;
    readonly order: 'ascending' | 'descending' | null;
}

/** The queues of the agent, or of the supervisor's teams: who waits, how long, and who is there. */
export default class ConnectsQueueStats extends LightningElement {
    /** Heading; empty for the default. */
    @api heading = '';
    /** `CCE`, `CCX` or unknown: the gadget does not tell. */
    @api platform = 'unknown';
    /** Calls waiting from which on a queue is urgent; 0 for no such limit. */
    @api warnCalls: number | null = 5;
    @api criticalCalls: number | null = 10;
    /** Longest wait from which on a queue is urgent, in seconds; 0 for no such limit. */
    @api warnSeconds: number | null = 60;
    @api criticalSeconds: number | null = 180;
    /** `urgent`, `name`, `waiting` or `longest`. */
    @api sort: string = 'urgent';
    /** Names or ids of queues, separated by commas; empty shows every queue. */
    @api queues = '';
    /** Leaves out the heading and tightens the rows. */
    @api compact = false;

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    live: LiveQueues = NO_QUEUES;
    chosenOrder: QueueOrder | null = null;
    /** The moment for which the waits are judged, ms since 1970. */
    judgedAt = Date.now();
    isOld = false;
    isPatienceOver = false;
    announcement = '';

    private watch: LiveWatch | null = null;
    private stopTicking?: () => void;
    /** Since when nothing has come though it should, ms since 1970. */
    private waitingSince: number | null = null;
    private wereCritical: CriticalQueues | null = null;

    connectedCallback(): void {
        this.watch = watchLive(this, {
            stage: (stage) => {
                this.stage = stage;
            },
            desk: (desk) => {
                this.desk = desk;
                this.follow(Date.now());
            },
            ...(this.isOnCcx ? {} : { queues: (live: LiveQueues) => this.receive(live) }),
        });
        this.stopTicking = everySecond((now) => this.follow(now));
    }

    disconnectedCallback(): void {
        this.stopTicking?.();
        this.watch?.stop();
        this.watch = null;
    }

    get title(): string {
        return this.heading || LABELS.title;
    }

    get cardClass(): string {
        return this.compact ? 'queues queues_compact' : 'queues slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    /** What a setting says needs no desk. */
    get condition(): DeskCondition {
        return this.isOnCcx ? 'ready' : deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get isLoading(): boolean {
        return this.state === 'loading';
    }

    get notice(): QueueNotice | null {
        const { state } = this;
        return state === 'loading' ? null : state;
    }

    get hasRows(): boolean {
        const isShown = this.condition === 'ready' || this.condition === 'lost';
        return isShown && !this.isOnCcx && this.judged.length > 0;
    }

    get rows(): readonly QueueRowContent[] {
        const { frozenAt, limits } = this;
        return sorted(this.judged, this.order).map((judged) =>
            queueRow(judged, { frozenAt, limits }),
        );
    }

    get summary(): QueueSummary {
        return summaryOf(this.judged);
    }

    get isAnybodyWaiting(): boolean {
        return this.summary.callsWaiting > 0;
    }

    get queuesText(): string {
        const { queuesWithCallers, queues } = this.summary;
        return fillLabel(LABELS.summaryQueues, queuesWithCallers, queues);
    }

    get longestText(): string {
        return fillLabel(LABELS.summaryLongest, this.summary.longest?.name ?? '');
    }

    get longestSince(): number | null {
        return this.frozenAt === null ? (this.summary.longest?.since ?? null) : null;
    }

    get frozenLongest(): string {
        const since = this.summary.longest?.since ?? null;
        return this.frozenAt === null || since === null
            ? ''
            : formatDuration(this.frozenAt - since);
    }

    get criticalText(): string {
        const { critical } = this.summary;
        return critical === 0 ? '' : fillLabel(LABELS.countCritical, critical);
    }

    get warningText(): string {
        const { warning } = this.summary;
        return warning === 0 ? '' : fillLabel(LABELS.countWarning, warning);
    }

    get asOfText(): string {
        return this.frozenAt === null ? '' : fillLabel(LABELS.asOf, timeOfDay(this.frozenAt));
    }

    get orders(): readonly { value: QueueOrder; label: string; isChecked: boolean }[] {
        return QUEUE_ORDERS.map((value) => ({
            value,
            label: ORDER_LABELS[value],
            isChecked: value === this.order,
        }));
    }

    get orderText(): string {
        return ORDER_LABELS[this.order];
    }

    get columns(): readonly Column[] {
        const column = (key: string, label: string, order: Column['order'] = null): Column => ({
            key,
            label,
            order,
            className: key === 'name' || key === 'trend' ? 'column' : 'column column_figure',
        });
        const { order } = this;
        return [
            column('name', LABELS.queue, order === 'name' ? 'ascending' : null),
            column('waiting', LABELS.waiting, order === 'waiting' ? 'descending' : null),
            column('longest', LABELS.longest, order === 'longest' ? 'descending' : null),
            column('trend', LABELS.trend),
            column('ready', LABELS.ready),
            column('talking', LABELS.talking),
            column('wrap-up', LABELS.wrapUp),
            column('not-ready', LABELS.notReady),
            column('elsewhere', LABELS.elsewhere),
        ];
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleRefresh(): void {
        this.waitingSince = Date.now();
        this.isPatienceOver = false;
        refreshQueues();
    }

    handleSort(event: CustomEvent<{ value: string }>): void {
        this.chosenOrder = queueOrder(event.detail.value);
    }

    private get order(): QueueOrder {
        return this.chosenOrder ?? queueOrder(this.sort);
    }

    private get isOnCcx(): boolean {
        return queuePlatform(this.platform) === 'CCX';
    }

    private get limits(): QueueLimits {
        const ms = (seconds: unknown): number | null => {
            const value = limitValue(seconds);
            return value === null ? null : value * 1000;
        };
        return {
            calls: {
                warning: limitValue(this.warnCalls),
                critical: limitValue(this.criticalCalls),
            },
            waitMs: { warning: ms(this.warnSeconds), critical: ms(this.criticalSeconds) },
        };
    }

    /** During an outage nobody knows who still waits: time stands still then. */
    private get frozenAt(): number | null {
        return this.condition === 'lost' ? (this.desk.connection.since ?? this.judgedAt) : null;
    }

    private get judged(): readonly JudgedQueue[] {
        const { limits } = this;
        const at = this.frozenAt ?? this.judgedAt;
        return chosenQueues(this.live.queues, this.queues).map((queue) => ({
            queue,
            judgement: judge(queue, limits, at),
        }));
    }

    private get state(): QueueNotice | 'loading' | null {
        if (this.condition !== 'ready') {
            return null;
        }
        return queueNotice({
            platform: queuePlatform(this.platform),
            queues: this.live,
            wanted: this.queues,
            shownCount: this.judged.length,
            waitedMs: this.isPatienceOver ? PATIENCE_MS : 0,
        });
    }

    private receive(live: LiveQueues): void {
        this.live = live;
        this.judgedAt = Date.now();
        this.follow(this.judgedAt);
    }

    /** Takes note of what only time changes; without a change nothing is rendered. */
    private follow(now: number): void {
        const isReady = this.condition === 'ready';
        const { status, queues, updatedAt } = this.live;
        this.waitingSince = isReady && status === 'waiting' ? (this.waitingSince ?? now) : null;
        this.isPatienceOver = this.waitingSince !== null && now - this.waitingSince >= PATIENCE_MS;
        this.isOld =
            isReady && status === 'live' && updatedAt !== null && now - updatedAt > PATIENCE_MS;
        if (isReady && isJudgedDifferently(queues, this.limits, this.judgedAt, now)) {
            this.judgedAt = now;
        }
        if (isReady && status === 'live') {
            this.announce();
        }
    }

    private announce(): void {
        const { judged, limits } = this;
        const { wereCritical } = this;
        this.wereCritical = criticalQueues(judged);
        if (wereCritical !== null) {
            // What was said last stays until there is something new to say.
            this.announcement = announcementOf(wereCritical, judged, limits) || this.announcement;
        }
    }
}
