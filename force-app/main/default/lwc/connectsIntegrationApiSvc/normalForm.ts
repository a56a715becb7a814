/**
 * Reads what the library hands over and gives one form to everything above. The slips and variants
 * of the guide are dealt with here and nowhere else: codes as text or number, NOTREADY for
 * NOT_READY, ISO text or milliseconds for times, lists as JSON text.
 */
import type {
    AgentChannelType,
    AgentStateChangeEvent,
    ChannelState,
    ConnectionEvent,
    ReasonCode,
    WorkItem,
} from './contract';

/** Thrown by a reader; says which field is wrong and what was found. */
export class MalformedDataError extends TypeError {
    constructor(where: string, expected: string, found: unknown) {
        super(`${where} should be ${expected}, but is ${JSON.stringify(found) ?? String(found)}.`);
        this.name = 'MalformedDataError';
    }
}

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
}

const CHANNEL_TYPES: readonly AgentChannelType[] = ['VOICE', 'TICKET', 'CHAT'];
const CHANNEL_STATES: readonly ChannelState[] = [
    'NOT_READY',
    'READY',
    'TALKING',
    'ACTIVE',
    'WORK',
    'WORK_READY',
    'LOGOUT',
];

/** The guide's team sample spells one state without its underscore. */
const STATE_SPELLINGS: Readonly<Record<string, ChannelState>> = {
    NOTREADY: 'NOT_READY',
    WORKREADY: 'WORK_READY',
};

type Fields = Readonly<Record<string, unknown>>;

/** @throws MalformedDataError unless `value` is an object */
export function readFields(value: unknown, where: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new MalformedDataError(where, 'an object', value);
    }
    return value as Fields;
}

/** Text of a text or number; null for nothing, empty text, and the codes 0 and -1 that mean "none". */
export function readReasonCode(value: unknown): string | null {
    const text = readText(value);
    return text === '' || text === '0' || text === '-1' ? null : text;
}

/** Milliseconds since 1970 of ISO text or of a number of milliseconds; null when it is no time. */
export function readTime(value: unknown): number | null {
    const time = typeof value === 'number' ? value : Date.parse(readText(value));
    return Number.isFinite(time) ? time : null;
}

/** @throws MalformedDataError unless it is a state of the guide in one of its spellings */
export function readChannelState(value: unknown, where: string): ChannelState {
    const text = readText(value);
    const state = STATE_SPELLINGS[text] ?? CHANNEL_STATES.find((known) => known === text);
    if (state === undefined) {
        throw new MalformedDataError(where, `one of ${CHANNEL_STATES.join(', ')}`, value);
    }
    return state;
}

/** @throws MalformedDataError unless it is VOICE, TICKET or CHAT */
export function readChannelType(value: unknown, where: string): AgentChannelType {
    const type = CHANNEL_TYPES.find((known) => known === value);
    if (type === undefined) {
        throw new MalformedDataError(where, `one of ${CHANNEL_TYPES.join(', ')}`, value);
    }
    return type;
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

/** The work item of an event. @throws MalformedDataError without an object that has `Id` and `Channel` */
export function readWorkItem(event: unknown, eventName: string): WorkItem {
    const item = readFields(readFields(event, eventName).item, `${eventName}.item`);
    if (readText(item.Id) === '') {
        throw new MalformedDataError(`${eventName}.item.Id`, 'the id of a work item', item.Id);
    }
    readChannelType(item.Channel, `${eventName}.item.Channel`);
    return item as unknown as WorkItem;
}

/** Guide, "ctiDataObject Structure"; null stays null. @throws MalformedDataError */
export function readCtiData(value: unknown): AgentData | null {
    if (value === null || value === undefined) {
        return null;
    }
    const data = readFields(value, 'getCtiData()');
    if (!Array.isArray(data.Channels)) {
        throw new MalformedDataError('getCtiData().Channels', 'a list', data.Channels);
    }
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
        channels: data.Channels.map((channel: unknown, index) => {
            const where = `getCtiData().Channels[${index}]`;
            const fields = readFields(channel, where);
            return readChannel(readChannelType(fields.Name, `${where}.Name`), channel, where);
        }),
    };
}

/** Guide, "reasonCodeList Structure": a JSON text, or already a list. @throws MalformedDataError */
export function readReasonCodeList(data: unknown): ReasonCode[] {
    const list = typeof data === 'string' ? parseJson(data, 'getReasonCodeList') : data;
    if (!Array.isArray(list)) {
        throw new MalformedDataError('getReasonCodeList', 'a list of reason codes', data);
    }
    return list.map((entry: unknown, index) => {
        const fields = readFields(entry, `getReasonCodeList[${index}]`);
        return {
            Label: readText(fields.Label),
            ReasonCode: readText(fields.ReasonCode),
            Id: readText(fields.Id),
        };
    });
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

function readText(value: unknown): string {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function parseJson(text: string, where: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        throw new MalformedDataError(where, 'JSON', text);
    }
}
