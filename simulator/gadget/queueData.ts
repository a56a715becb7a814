import type { QueueDataUpdateEvent } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Queue } from '../finesse/queues';
import { QueueFeed } from '../statistics/queueFeed';
import type { QueueFigures } from '../statistics/queueStatistics';
import { DataSubscriptions, type DataAnswer } from './dataSubscriptions';
import type { RealTimeDataParts } from './realTimeData';
import { queueId, toRealTimeQueue } from './realTimeQueue';

const NOT_ON_CCX = 'Queue statistics are not available on Unified CCX.';

/** Queue data: the figures of the agent's queues, for each library that asked (guide, "onQueueDataUpdate"). */
export class QueueData {
    readonly subscriptions: DataSubscriptions;
    private readonly parts: RealTimeDataParts;
    private readonly feeds = new Map<string, QueueFeed>();
    /** Who has been told that there is no such data. */
    private readonly refused = new Set<string>();
    private stopObserving: (() => void) | null = null;

    constructor(parts: RealTimeDataParts) {
        const { clock, assumptions, latency, agent } = parts;
        this.parts = parts;
        this.subscriptions = new DataSubscriptions({
            clock,
            latency,
            isSignedIn: () => agent.voice.status.state !== 'LOGOUT',
            disabledByOutage: assumptions['A-DATAOUT'] === 'disabled',
            enable: (libraryId) => this.enable(libraryId),
            disable: (libraryId) => {
                this.stopFeed(libraryId);
                this.raise(libraryId, 'DISABLED', []);
            },
            fail: (libraryId, error) => {
                this.stopFeed(libraryId);
                this.raise(libraryId, 'FAILED', [], error);
            },
        });
    }

    subscribe(libraryId: string): void {
        this.stopObserving ??= this.parts.center.observe({
            membershipChanged: () => this.compareQueues(),
            settled: () => this.subscriptions.agentChanged(),
        });
        this.subscriptions.subscribe(libraryId);
    }

    unsubscribe(libraryId: string): void {
        this.subscriptions.unsubscribe(libraryId);
        this.stopFeed(libraryId);
        this.refused.delete(libraryId);
        this.restIfUnused();
    }

    forgetAll(): void {
        this.subscriptions.forgetAll();
        [...this.feeds.keys()].forEach((libraryId) => this.stopFeed(libraryId));
        this.refused.clear();
        this.restIfUnused();
    }

    private enable(libraryId: string): DataAnswer {
        const { center, clock, statistics } = this.parts;
        if (center.configuration.platform === 'CCX') {
            return this.refuse(libraryId);
        }
        this.stopFeed(libraryId);
        const feed = new QueueFeed(statistics, clock, (changed) => this.burst(libraryId, changed));
        this.feeds.set(libraryId, feed);
        const figures = this.visibleQueues().map((queue) => feed.add(queue));
        this.raise(libraryId, 'ENABLED', figures.map(toRealTimeQueue));
        return { sent: true };
    }

    private refuse(libraryId: string): DataAnswer {
        const isTold =
            this.refused.has(libraryId) || this.parts.assumptions['A-CCXQUEUE'] === 'silent';
        this.refused.add(libraryId);
        return isTold ? { sent: false } : { sent: false, error: NOT_ON_CCX };
    }

    private burst(libraryId: string, changed: readonly QueueFigures[]): void {
        if (this.subscriptions.served.includes(libraryId)) {
            changed.forEach((figures) =>
                this.raise(libraryId, 'UPDATED', [toRealTimeQueue(figures)]),
            );
        }
    }

    /** The own queues; a supervisor sees those of the supervised teams as well. */
    private visibleQueues(): Queue[] {
        const { center, agent } = this.parts;
        const { supervises } = agent.configuration;
        const watched = center.people.filter(
            (each) => each === agent || supervises.includes(each.configuration.teamId),
        );
        const visible = new Set(watched.flatMap((each) => center.queues.of(each)));
        return center.queues.all.filter((queue) => visible.has(queue));
    }

    /** Somebody was put into a queue or taken out of one. */
    private compareQueues(): void {
        const visible = this.visibleQueues();
        for (const libraryId of this.subscriptions.served) {
            const feed = this.feeds.get(libraryId);
            const known = feed?.queues ?? [];
            for (const queue of known.filter((each) => !visible.includes(each))) {
                feed?.remove(queue);
                this.raise(libraryId, 'DELETED', [{ Id: queueId(queue) }]);
            }
            for (const queue of visible.filter((each) => !known.includes(each))) {
                const figures = feed ? [toRealTimeQueue(feed.add(queue))] : [];
                this.raise(libraryId, 'ADDED', figures);
            }
        }
    }

    private stopFeed(libraryId: string): void {
        this.feeds.get(libraryId)?.stop();
        this.feeds.delete(libraryId);
    }

    private restIfUnused(): void {
        if (this.subscriptions.isEmpty) {
            this.stopObserving?.();
            this.stopObserving = null;
        }
    }

    private raise(
        libraryId: string,
        dataState: QueueDataUpdateEvent['dataState'],
        queueData: QueueDataUpdateEvent['queueData'],
        error?: string,
    ): void {
        const event: QueueDataUpdateEvent = {
            eventType: 'OnQueueDataUpdate',
            dataState,
            queueData,
            ...(error === undefined ? {} : { error }),
        };
        this.parts.emit('onQueueDataUpdate', event, libraryId);
    }
}
