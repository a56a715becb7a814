import type { LiveQueue } from 'c/connectsLiveState';

/** A queue with nobody in it, but for what is given. */
export function queueOf(
    id: string,
    {
        calls = 0,
        since = null,
        name = `Queue ${id}`,
    }: { calls?: number; since?: number | null; name?: string } = {},
): LiveQueue {
    return {
        id,
        name,
        channel: 'VOICE',
        statistics: {
            CallsInQueue: calls,
            AgentsReady: 1,
            AgentsNotReady: 2,
            AgentsBusyOther: 3,
            AgentsTalkingInbound: 4,
            AgentsTalkingInternal: 5,
            AgentsTalkingOutbound: 6,
            AgentsWrapupNotReady: 7,
            AgentsWrapupReady: 8,
        },
        longestCallSince: since,
        updatedAt: 0,
        trend: [],
    };
}
