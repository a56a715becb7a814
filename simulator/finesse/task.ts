import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Random } from '../random/random';
import type { CallQueue } from './call';
import type { CallVariables } from './callVariables';

/** A channel for tickets or chats. */
export type MediaChannelType = Exclude<AgentChannelType, 'VOICE'>;

/** State of a task, as Finesse names it. */
export type TaskState = 'OFFERED' | 'ACTIVE' | 'PAUSED' | 'WRAPPING_UP' | 'CLOSED';

/** A ticket or a chat at an agent. Immutable: each change makes a new one. Times in ms since 1970. */
export interface Task {
    readonly id: string;
    readonly channel: MediaChannelType;
    readonly state: TaskState;
    /** Address of the customer. */
    readonly from: string;
    /** What the customer wrote to. */
    readonly to: string;
    readonly subject: string;
    /** Where the conversation itself is, or empty. */
    readonly mediaUrl: string;
    readonly queue: CallQueue;
    readonly variables: CallVariables;
    /** Chosen so far. */
    readonly wrapUpReason: string;
    /** What the task was closed with. */
    readonly closeReason: string;
    readonly createdAt: number;
    readonly connectedAt: number | null;
    readonly wrapUpAt: number | null;
    readonly endedAt: number | null;
}

/** A task to be. */
export type TaskPlan = Pick<Task, 'from' | 'to' | 'subject' | 'mediaUrl' | 'queue' | 'variables'>;

/** What became of a task. */
export type TaskChange =
    | 'created'
    | 'connected'
    | 'paused'
    | 'resumed'
    | 'wrapUp'
    | 'variables'
    /** What the guide has no event for, such as the reason chosen so far. */
    | 'changed'
    /** Closed with a reason; `ended` follows. */
    | 'closeReason'
    | 'ended';

/** A fresh task id: underscores tell it from a call's. */
export function createTaskId(random: Random): string {
    return `${random.digits(6)}_${random.digits(3)}_1`;
}

/** Whether an id is a task's. */
export function isTaskId(id: unknown): id is string {
    return typeof id === 'string' && /^\d+(?:_\d+)+$/.test(id);
}

/** Tells a task from a call. */
export function isTask(item: object): item is Task {
    return 'channel' in item;
}
