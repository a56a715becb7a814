/**
 * The agent, the channels and the connection as one value that never changes: every event makes a
 * new one. Pure functions, so that the same events always give the same snapshot.
 */
import type { AgentChannelType } from './contract';
import type {
    Agent,
    AgentChannel,
    AgentData,
    AgentStateChange,
    ConnectionChange,
} from './normalForm';

/** Health of the gadget's connection to the contact center. */
export interface ConnectionHealth {
    /** False from `onClientInterfaceConnectionLost` to `…Established`. */
    readonly isConnected: boolean;
    /** Channels without connection. */
    readonly lostChannels: readonly AgentChannelType[];
    /** When the connection was lost or came back, ms since 1970; null when neither was seen. */
    readonly since: number | null;
}

/** What a late subscriber needs to be complete at once. */
export interface DeskSnapshot {
    /** Null while the gadget has no data, e.g. before the first sign-in. */
    readonly agent: Agent | null;
    /** In the gadget's order; empty while it has no data. */
    readonly channels: readonly AgentChannel[];
    readonly connection: ConnectionHealth;
}

/** Before anything was read. */
export const EMPTY_SNAPSHOT: DeskSnapshot = Object.freeze({
    agent: null,
    channels: [],
    connection: Object.freeze({ isConnected: true, lostChannels: [], since: null }),
});

/** The gadget's own data replaces agent and channels. Unchanged data gives the same snapshot. */
export function withAgentData(snapshot: DeskSnapshot, data: AgentData | null): DeskSnapshot {
    return replace(snapshot, { agent: data?.agent ?? null, channels: data?.channels ?? [] });
}

/** One channel changed; a channel that was not known is added at the end. */
export function withStateChange(snapshot: DeskSnapshot, change: AgentStateChange): DeskSnapshot {
    const isKnown = snapshot.channels.some(({ type }) => type === change.channelType);
    const updated = (channel: AgentChannel): AgentChannel => {
        return channel.type === change.channelType ? change.newState : channel;
    };
    return replace(snapshot, {
        channels: isKnown
            ? snapshot.channels.map(updated)
            : [...snapshot.channels, change.newState],
    });
}

/** @param now ms since 1970 */
export function withConnectionLost(
    snapshot: DeskSnapshot,
    { affectedChannels }: ConnectionChange,
    now: number,
): DeskSnapshot {
    const lost = new Set([
        ...snapshot.connection.lostChannels,
        ...channelsMeant(snapshot, affectedChannels),
    ]);
    return replace(snapshot, {
        connection: {
            isConnected: false,
            lostChannels: [...lost],
            since: snapshot.connection.isConnected ? now : snapshot.connection.since,
        },
    });
}

/** @param now ms since 1970 */
export function withConnectionEstablished(
    snapshot: DeskSnapshot,
    { affectedChannels }: ConnectionChange,
    now: number,
): DeskSnapshot {
    const back = channelsMeant(snapshot, affectedChannels);
    const stillLost = snapshot.connection.lostChannels.filter((type) => !back.includes(type));
    const isConnected = stillLost.length === 0;
    return replace(snapshot, {
        connection: {
            isConnected,
            lostChannels: stillLost,
            since: isConnected ? now : snapshot.connection.since,
        },
    });
}

/** An event that names no channel can only mean all of them. */
function channelsMeant(
    { channels, connection }: DeskSnapshot,
    named: readonly AgentChannelType[],
): readonly AgentChannelType[] {
    return named.length > 0
        ? named
        : [...connection.lostChannels, ...channels.map(({ type }) => type)];
}

/** Keeps what is equal, so that observers can compare by identity. */
function replace(snapshot: DeskSnapshot, changes: Partial<DeskSnapshot>): DeskSnapshot {
    const next = { ...snapshot, ...changes };
    const agent = isEqual(next.agent, snapshot.agent) ? snapshot.agent : next.agent;
    const connection = isEqual(next.connection, snapshot.connection)
        ? snapshot.connection
        : next.connection;
    const channels = isEqual(next.channels, snapshot.channels) ? snapshot.channels : next.channels;
    const isSame =
        agent === snapshot.agent &&
        connection === snapshot.connection &&
        channels === snapshot.channels;
    return isSame ? snapshot : deepFreeze({ agent, channels, connection });
}

/** Compares plain data; the values are small and come from one reader, so their keys are in order. */
function isEqual(left: unknown, right: unknown): boolean {
    return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function deepFreeze<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}
