/** Normal form of the agent, the channels and their changes (guide, "ctiDataObject Structure"). */
import type {
    AgentChannelType,
    AgentStateChangeEvent,
    ChannelState,
    ConnectionEvent,
    FinesseVersion,
    ReasonCode,
    WorkItem,
} from './contract';
import {
    MalformedDataError,
    readChannelState,
    readChannelType,
    readCount,
    readFields,
    readList,
    readReasonCode,
    readText,
    readTime,
} from './normalForm';
import { readItem } from './workItemForm';

const CHANNELS = 'getCtiData().Channels';

/** State of one channel in normal form. */
export interface AgentChannel {
    readonly type: AgentChannelType;
    readonly state: ChannelState;
    /** Reason code as text, null when there is none. */
    readonly reasonCode: string | null;
    readonly reasonLabel: string;
    /** Milliseconds since 1970; null when the gadget does not tell. */
    readonly since: number | null;
    readonly workItemCount: number;
}

/** `onAgentStateChange` in normal form. */
export interface AgentStateChange {
    readonly channelType: AgentChannelType;
    readonly newState: AgentChannel;
    readonly oldState: AgentChannel;
}

/** Both connection events in normal form. */
export interface ConnectionChange {
    readonly affectedChannels: readonly AgentChannelType[];
}

/** Who is signed in to the gadget. */
export interface Agent {
    readonly id: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly extension: string;
    readonly teamId: string;
    readonly teamName: string;
    readonly isSupervisor: boolean;
}

/** CTI data in normal form. */
export interface AgentData {
    readonly agent: Agent;
    readonly channels: readonly AgentChannel[];
    /** Open work items of all channels, in the gadget's order. */
    readonly workItems: readonly WorkItem[];
}

/** Guide, "onAgentStateChange(event)". @throws MalformedDataError */
export function readAgentStateChange(event: unknown): AgentStateChange {
    const fields = readFields(event, 'onAgentStateChange');
    const channelType = readChannelType(fields.channelType, 'onAgentStateChange.channelType');
    const read = (key: keyof AgentStateChangeEvent): AgentChannel =>
        readChannel(channelType, fields[key], `onAgentStateChange.${key}`);
    return { channelType, newState: read('newState'), oldState: read('oldState') };
}

/** Guide, "onClientInterfaceConnectionLost(event)" and "…Established(event)". @throws MalformedDataError */
export function readConnectionChange(event: unknown): ConnectionChange {
    const { affectedChannels }: Partial<ConnectionEvent> = readFields(event, 'connection event');
    if (!Array.isArray(affectedChannels)) {
        throw new MalformedDataError('affectedChannels', 'a list of channels', affectedChannels);
    }
    return {
        affectedChannels: affectedChannels.map((type) => readChannelType(type, 'affectedChannels')),
    };
}

/** Guide, "ctiDataObject Structure"; null stays null. @throws MalformedDataError */
export function readCtiData(value: unknown): AgentData | null {
    if (value === null || value === undefined) {
        return null;
    }
    const data = readFields(value, 'getCtiData()');
    return {
        agent: {
            id: readText(data.Agent),
            firstName: readText(data.FirstName),
            lastName: readText(data.LastName),
            extension: readText(data.Extension),
            teamId: readText(data.TeamId),
            teamName: readText(data.TeamName),
            isSupervisor: data.Supervisor === true,
        },
        channels: readList(data.Channels, CHANNELS, (channel, where) => {
            const { Name: name } = readFields(channel, where);
            return readChannel(readChannelType(name, `${where}.Name`), channel, where);
        }),
        workItems: readList(data.Channels, CHANNELS, (channel, where) =>
            readList(readFields(channel, where).Items ?? [], `${where}.Items`, readItem),
        ).flat(),
    };
}

/** Guide, "reasonCodeList Structure": a JSON text, or already a list. @throws MalformedDataError */
export function readReasonCodeList(data: unknown): ReasonCode[] {
    return readList(data, 'getReasonCodeList', (entry, where) => {
        const fields = readFields(entry, where);
        return {
            Label: readText(fields.Label),
            ReasonCode: readText(fields.ReasonCode),
            Id: readText(fields.Id),
        };
    });
}

/** Guide, "Finesse Version Structure". @throws MalformedDataError */
export function readFinesseVersion(data: unknown): FinesseVersion {
    const fields = readFields(data, 'getFinesseVersion');
    const read = (key: keyof FinesseVersion): number =>
        readCount(fields[key], `getFinesseVersion.${key}`);
    return {
        major: read('major'),
        minor: read('minor'),
        patch: read('patch'),
        build: read('build'),
        cop: read('cop'),
    };
}

function readChannel(type: AgentChannelType, value: unknown, where: string): AgentChannel {
    const fields = readFields(value, where);
    const { WorkItemCount: count, Items: items } = fields;
    return {
        type,
        state: readChannelState(fields.State, `${where}.State`),
        reasonCode: readReasonCode(fields.ReasonCode),
        reasonLabel: readText(fields.ReasonCodeLabel),
        since: readTime(fields.StateChangeTime),
        workItemCount: typeof count === 'number' ? count : Array.isArray(items) ? items.length : 0,
    };
}
