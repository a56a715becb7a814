import type { RealTimeQueue } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Queue } from '../finesse/queues';
import type { QueueFigures } from '../statistics/queueStatistics';

/** A queue as queue data shows it (guide, "realTimeQueueObject Structure"). */
export function toRealTimeQueue(figures: QueueFigures): RealTimeQueue {
    const { queue, callsInQueue, longestWaitingSince, agents } = figures;
    return {
        Channel: 'VOICE',
        Name: queue.configuration.name,
        Id: queueId(queue),
        Statistics: {
            CallsInQueue: callsInQueue,
            StartTimeOfLongestCallInQueue:
                longestWaitingSince === null ? null : toTimeText(longestWaitingSince),
            AgentsReady: agents.ready,
            AgentsNotReady: agents.notReady,
            AgentsBusyOther: agents.busyOther,
            AgentsTalkingInbound: agents.talkingInbound,
            AgentsTalkingInternal: agents.talkingInternal,
            AgentsTalkingOutbound: agents.talkingOutbound,
            AgentsWrapupNotReady: agents.wrapupNotReady,
            AgentsWrapupReady: agents.wrapupReady,
        },
    };
}

/** The queue's number, which is a number here and a text in work items. */
export function queueId(queue: Queue): number {
    return Number(queue.configuration.number);
}

/** `YYYY-MM-DDThh:mm:ssZ`. */
function toTimeText(time: number): string {
    return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
