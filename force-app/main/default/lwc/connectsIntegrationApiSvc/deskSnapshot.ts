/**
 * The agent, the channels and the connection as one value that never changes: every event makes a
 * new one. Pure functions, so that the same events always give the same snapshot.
 */
import type {
    Agent,
    AgentChannel,
    AgentData,
    AgentStateChange,
    ConnectionChange,
} from './agentForm';
import type { AgentChannelType, WorkItem } from './contract';
import { deepFreeze, frozenCopy } from './frozen';

/** Health of the gadget's connection to the contact center. */
export interface ConnectionHealth {
    /** False from `onClientInterfaceConnectionLost` to `…Established`, or to a sign of life instead. */
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
    /** Open work items of all channels; of each channel in the gadget's order. */
    readonly workItems: readonly WorkItem[];
    readonly connection: ConnectionHealth;
}

/** Before anything was read. */
export const EMPTY_SNAPSHOT: DeskSnapshot = Object.freeze({
    agent: null,
    channels: [],
    workItems: [],
    connection: Object.freeze({ isConnected: true, lostChannels: [], since: null }),
});

/** The gadget's own data replaces all but the connection. Unchanged data gives the same snapshot. */
export function withAgentData(snapshot: DeskSnapshot, data: AgentData | null): DeskSnapshot {
    const open = data?.workItems.filter(isOpen) ?? [];
    return replace(snapshot, {
        agent: data?.agent ?? null,
        channels: data?.channels ?? [],
        workItems: open.map((item) => keptOrCopied(snapshot, item)),
    });
}

/** A work item came, or has changed; one that has ended goes. */
export function withWorkItem(snapshot: DeskSnapshot, item: WorkItem): DeskSnapshot {
    if (!isOpen(item)) {
        return withoutWorkItem(snapshot, item);
    }
    const next = keptOrCopied(snapshot, item);
    const updated = (known: WorkItem): WorkItem => (known.Id === item.Id ? next : known);
    return replace(snapshot, {
        workItems: isKnown(snapshot, item)
            ? snapshot.workItems.map(updated)
            : [...snapshot.workItems, next],
    });
}

/** A work item has changed; one that is not open any more stays away. */
export function withKnownWorkItem(snapshot: DeskSnapshot, item: WorkItem): DeskSnapshot {
    return isKnown(snapshot, item) ? withWorkItem(snapshot, item) : snapshot;
}

/** A work item has ended. */
export function withoutWorkItem(snapshot: DeskSnapshot, { Id: id }: WorkItem): DeskSnapshot {
    return replace(snapshot, { workItems: snapshot.workItems.filter((item) => item.Id !== id) });
}

/** Whether the work item is open already. */
export function isKnown({ workItems }: DeskSnapshot, { Id: id }: WorkItem): boolean {
    return workItems.some((item) => item.Id === id);
}

/** One channel changed; a channel that was not known is added at the end. */
export function withStateChange(snapshot: DeskSnapshot, change: AgentStateChange): DeskSnapshot {
    const isKnownChannel = snapshot.channels.some(({ type }) => type === change.channelType);
    const updated = (channel: AgentChannel): AgentChannel => {
        return channel.type === change.channelType ? change.newState : channel;
    };
    return replace(snapshot, {
        channels: isKnownChannel
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

/**
 * Something came that only a living connection can bring. During an outage of the channel its end was
 * not told; otherwise it changes nothing.
 * @param now ms since 1970
 */
export function withSignOfLife(
    snapshot: DeskSnapshot,
    channelType: AgentChannelType,
    now: number,
): DeskSnapshot {
    const { isConnected, lostChannels } = snapshot.connection;
    // Which channels are lost is not known when an outage begins before the gadget has any.
    const isLost =
        lostChannels.includes(channelType) || (!isConnected && lostChannels.length === 0);
    return isLost
        ? withConnectionEstablished(snapshot, { affectedChannels: [channelType] }, now)
        : snapshot;
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

function isOpen({ State }: WorkItem): boolean {
    return State !== 'ENDED';
}

/** Payloads are shared with others, so the snapshot has copies of its own. */
function keptOrCopied({ workItems }: DeskSnapshot, item: WorkItem): WorkItem {
    const known = workItems.find(({ Id: id }) => id === item.Id);
    return known !== undefined && isEqual(known, item) ? known : frozenCopy(item);
}

/** Keeps what is equal, so that observers can compare by identity. */
function replace(snapshot: DeskSnapshot, changes: Partial<DeskSnapshot>): DeskSnapshot {
    const given: DeskSnapshot = { ...snapshot, ...changes };
    const next: DeskSnapshot = {
        agent: kept(snapshot.agent, given.agent),
        channels: kept(snapshot.channels, given.channels),
        workItems: isSameList(snapshot.workItems, given.workItems)
            ? snapshot.workItems
            : given.workItems,
        connection: kept(snapshot.connection, given.connection),
    };
    const isSame =
        next.agent === snapshot.agent &&
        next.channels === snapshot.channels &&
        next.workItems === snapshot.workItems &&
        next.connection === snapshot.connection;
    return isSame ? snapshot : deepFreeze(next);
}

function kept<T>(before: T, after: T): T {
    return isEqual(before, after) ? before : after;
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
    return left.length === right.length && left.every((entry, index) => entry === right[index]);
}

/** Compares plain data; the values are small and come from one reader, so their keys are in order. */
function isEqual(left: unknown, right: unknown): boolean {
    return left === right || JSON.stringify(left) === JSON.stringify(right);
}
