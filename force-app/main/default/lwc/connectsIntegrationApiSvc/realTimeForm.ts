/** Normal form of team and queue data (guide, "realTimeAgentObject", "realTimeQueueObject"). */
import type {
    AgentChannelType,
    ChannelState,
    QueueDataUpdateEvent,
    RealTimeQueue,
    SubscriptionState,
    TalkingStateDetail,
    TeamDataUpdateEvent,
} from './contract';
import {
    MalformedDataError,
    readChannelState,
    readChannelType,
    readCount,
    readFields,
    readList,
    readNumber,
    readOneOf,
    readReasonCode,
    readText,
    readTime,
} from './normalForm';

/** A colleague's state in one channel. */
export interface TeamChannel {
    readonly type: AgentChannelType;
    readonly state: ChannelState;
    /** Finer state behind TALKING; null otherwise. */
    readonly talkingStateDetail: TalkingStateDetail | null;
    /** Reason code as text, null when there is none. */
    readonly reasonCode: string | null;
    readonly reasonLabel: string;
    /** Milliseconds since 1970; null when the gadget does not tell. */
    readonly since: number | null;
}

/** An agent in team data. */
export interface TeamAgent {
    readonly id: string;
    readonly extension: string;
    readonly firstName: string;
    readonly lastName: string;
    /** Currently only VOICE. */
    readonly channels: readonly TeamChannel[];
}

/** `onTeamDataUpdate` in normal form. */
export interface TeamDataUpdate {
    readonly dataState: TeamDataUpdateEvent['dataState'];
    readonly teamId: string;
    /** Null unless the state is ENABLED. */
    readonly teamName: string | null;
    /** All agents with ENABLED, one with UPDATED, none otherwise. */
    readonly agents: readonly TeamAgent[];
    /** Null unless the state is FAILED. */
    readonly error: string | null;
}

/** Figures of a queue. */
export type QueueFigures = Readonly<
    Omit<RealTimeQueue['Statistics'], 'StartTimeOfLongestCallInQueue'>
>;

/** A queue in queue data. */
export interface Queue {
    readonly id: string;
    readonly channel: AgentChannelType;
    readonly name: string;
    readonly statistics: QueueFigures;
    /** Since when the longest call waits, milliseconds since 1970; null while none waits. */
    readonly longestCallSince: number | null;
}

/** `onQueueDataUpdate` in normal form. */
export interface QueueDataUpdate {
    readonly dataState: QueueDataUpdateEvent['dataState'];
    /** All queues with ENABLED, one with ADDED and UPDATED, none otherwise. */
    readonly queues: readonly Queue[];
    /** Ids of the queues that are gone; only with DELETED. */
    readonly deletedIds: readonly string[];
    /** Null unless the state is FAILED. */
    readonly error: string | null;
}

const TEAM_STATES = ['ENABLED', 'DISABLED', 'UPDATED', 'FAILED'] as const;
const QUEUE_STATES: readonly SubscriptionState[] = [...TEAM_STATES, 'ADDED', 'DELETED'];

const DETAILS: readonly TalkingStateDetail[] = [
    'TALKING',
    'RESERVED',
    'RESERVED_OUTBOUND',
    'RESERVED_OUTBOUND_PREVIEW',
    'HOLD',
];

const FIGURES: readonly (keyof QueueFigures)[] = [
    'CallsInQueue',
    'AgentsReady',
    'AgentsNotReady',
    'AgentsBusyOther',
    'AgentsTalkingInbound',
    'AgentsTalkingInternal',
    'AgentsTalkingOutbound',
    'AgentsWrapupNotReady',
    'AgentsWrapupReady',
];

/**
 * Guide, "onTeamDataUpdate(event)".
 * @param now milliseconds since 1970: the event tells seconds since the change
 * @throws MalformedDataError
 */
export function readTeamDataUpdate(event: unknown, now: number): TeamDataUpdate {
    const fields = readFields(event, 'onTeamDataUpdate');
    const where = 'onTeamDataUpdate.agentData';
    return {
        dataState: readOneOf(fields.dataState, TEAM_STATES, 'onTeamDataUpdate.dataState'),
        teamId: readText(fields.teamId),
        teamName: readOptionalText(fields.teamName),
        agents: readList(fields.agentData ?? [], where, (agent, at) =>
            readTeamAgent(agent, at, now),
        ),
        error: readOptionalText(fields.error),
    };
}

/** Guide, "onQueueDataUpdate(event)". @throws MalformedDataError */
export function readQueueDataUpdate(event: unknown): QueueDataUpdate {
    const fields = readFields(event, 'onQueueDataUpdate');
    const dataState = readOneOf(fields.dataState, QUEUE_STATES, 'onQueueDataUpdate.dataState');
    const isDeleted = dataState === 'DELETED';
    const data = fields.queueData ?? [];
    const where = 'onQueueDataUpdate.queueData';
    return {
        dataState,
        queues: isDeleted ? [] : readList(data, where, readQueue),
        deletedIds: isDeleted ? readList(data, where, readQueueId) : [],
        error: readOptionalText(fields.error),
    };
}

function readTeamAgent(value: unknown, where: string, now: number): TeamAgent {
    const fields = readFields(value, where);
    const id = readText(fields.Agent);
    if (id === '') {
        throw new MalformedDataError(`${where}.Agent`, 'the id of an agent', fields.Agent);
    }
    return {
        id,
        extension: readText(fields.Extension),
        firstName: readText(fields.FirstName),
        lastName: readText(fields.LastName),
        channels: readList(fields.Channels, `${where}.Channels`, (channel, at) =>
            readTeamChannel(channel, at, now),
        ),
    };
}

function readTeamChannel(value: unknown, where: string, now: number): TeamChannel {
    const fields = readFields(value, where);
    const seconds = readNumber(fields.StateChangeTime);
    return {
        type: readChannelType(fields.Name, `${where}.Name`),
        state: readChannelState(fields.State, `${where}.State`),
        talkingStateDetail: DETAILS.find((known) => known === fields.TalkingStateDetail) ?? null,
        reasonCode: readReasonCode(fields.ReasonCode),
        reasonLabel: readText(fields.ReasonName),
        since: seconds === null ? null : now - seconds * 1000,
    };
}

function readQueue(value: unknown, where: string): Queue {
    const fields = readFields(value, where);
    const figures = readFields(fields.Statistics, `${where}.Statistics`);
    const statistics = FIGURES.map((key) => [
        key,
        readCount(figures[key], `${where}.Statistics.${key}`),
    ]);
    return {
        id: readQueueId(value, where),
        channel: readChannelType(fields.Channel, `${where}.Channel`),
        name: readText(fields.Name),
        // The list holds every figure.
        statistics: Object.fromEntries(statistics) as QueueFigures,
        longestCallSince: readTime(figures.StartTimeOfLongestCallInQueue),
    };
}

function readQueueId(value: unknown, where: string): string {
    const { Id: id } = readFields(value, where);
    const text = readText(id);
    if (text === '') {
        throw new MalformedDataError(`${where}.Id`, 'the id of a queue', id);
    }
    return text;
}

function readOptionalText(value: unknown): string | null {
    return readText(value) === '' ? null : readText(value);
}
