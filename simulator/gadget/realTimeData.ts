import type { IntegrationApiEvents } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../assumptions';
import type { Clock } from '../clock/clock';
import type { Agent } from '../finesse/agent';
import type { ContactCenter } from '../finesse/contactCenter';
import type { QueueStatistics } from '../statistics/queueStatistics';
import { QueueData } from './queueData';
import { TeamData } from './teamData';

type RealTimeEvent = 'onTeamDataUpdate' | 'onQueueDataUpdate';

/** What real-time data is built with. */
export interface RealTimeDataParts {
    readonly center: ContactCenter;
    readonly statistics: QueueStatistics;
    /** The agent of this gadget. */
    readonly agent: Agent;
    readonly clock: Clock;
    readonly assumptions: Assumptions;
    /** Gives the time until Finesse answers a subscription, in ms. */
    readonly latency: () => number;
    /** Raises an event in one library. */
    readonly emit: <K extends RealTimeEvent>(
        eventName: K,
        payload: IntegrationApiEvents[K],
        libraryId: string,
    ) => void;
}

/** Team and queue data of one gadget: begins and ends with the slots that libraries fill. */
export class RealTimeData {
    readonly team: TeamData;
    readonly queues: QueueData;

    constructor(parts: RealTimeDataParts) {
        this.team = new TeamData(parts);
        this.queues = new QueueData(parts);
    }

    /** A library filled or emptied a slot. */
    setSubscribed(libraryId: string, eventName: string, subscribed: boolean): void {
        const data = this.dataOf(eventName);
        if (subscribed) {
            data?.subscribe(libraryId);
        } else {
            data?.unsubscribe(libraryId);
        }
    }

    libraryGone(libraryId: string): void {
        this.each((data) => data.unsubscribe(libraryId));
    }

    connectionLost(): void {
        this.each(({ subscriptions }) => subscriptions.connectionLost());
    }

    connectionEstablished(): void {
        this.each(({ subscriptions }) => subscriptions.connectionEstablished());
    }

    /** The gadget reloads or stops. */
    forgetAll(): void {
        this.each((data) => data.forgetAll());
    }

    private dataOf(eventName: string): TeamData | QueueData | null {
        switch (eventName) {
            case 'onTeamDataUpdate':
                return this.team;
            case 'onQueueDataUpdate':
                return this.queues;
            default:
                return null;
        }
    }

    private each(action: (data: TeamData | QueueData) => void): void {
        action(this.team);
        action(this.queues);
    }
}
