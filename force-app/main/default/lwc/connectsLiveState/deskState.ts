/** The agent's own desk: what the service's snapshot says, and what became different in it. */
import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import type { Step } from './feed';
import type { LinkStage } from './liveLink';

/** Before the gadget has told anything. */
export const NO_DESK: DeskSnapshot = Object.freeze({
    agent: null,
    channels: [],
    workItems: [],
    connection: Object.freeze({ isConnected: true, lostChannels: [], since: null }),
});

/** What has changed are channel types, ids of work items, `agent` and `connection`. */
export function withDesk(before: DeskSnapshot, after: DeskSnapshot): Step<DeskSnapshot> {
    const channels = new Set([...before.channels, ...after.channels].map(({ type }) => type));
    const items = new Set([...before.workItems, ...after.workItems].map(({ Id: id }) => id));
    const changed: string[] = [
        ...[...channels].filter(
            (type) =>
                before.channels.find((channel) => channel.type === type) !==
                after.channels.find((channel) => channel.type === type),
        ),
        ...[...items].filter(
            (id) =>
                before.workItems.find((item) => item.Id === id) !==
                after.workItems.find((item) => item.Id === id),
        ),
    ];
    if (before.agent !== after.agent) {
        changed.push('agent');
    }
    if (before.connection !== after.connection) {
        changed.push('connection');
    }
    return { state: after, changed };
}

/** Whether the agent is signed in to any channel. */
export function isSignedIn({ channels }: DeskSnapshot): boolean {
    return channels.some(({ state }) => state !== 'LOGOUT');
}

/**
 * What a component has to tell before anything else: `loading`, `absent` and `missing` are the
 * link's; `lost`: the gadget has no connection, what is shown may be old; `ready`: nothing.
 */
export type DeskCondition = Exclude<LinkStage, 'connected'> | 'signedOut' | 'lost' | 'ready';

/** See `DeskCondition`. */
export function deskCondition(stage: LinkStage, desk: DeskSnapshot): DeskCondition {
    if (stage !== 'connected') {
        return stage;
    }
    if (!desk.connection.isConnected) {
        return 'lost';
    }
    return isSignedIn(desk) ? 'ready' : 'signedOut';
}
