import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Finesse } from '../finesse/finesse';
import type { Task, TaskChange } from '../finesse/task';
import type { Crm } from './crm';
import type { Desktop } from './desktop';
import type { ItemEvents, WorkItemEventName } from './itemEvents';

/** What the translator of tasks is built with. */
export interface TaskTranslatorParts {
    readonly finesse: Finesse;
    readonly desktop: Desktop;
    readonly crm: Crm;
    readonly events: ItemEvents;
    /** Raises onAgentStateChange for what the agent sees of that channel now. */
    readonly reportChannel: (channel: AgentChannelType) => void;
}

/** The event of each change of an open task. */
const EVENTS = {
    connected: 'onWorkItemConnect',
    paused: 'onWorkItemPause',
    resumed: 'onWorkItemResume',
    wrapUp: 'onWorkItemWrapup',
    variables: 'onCallVariableChanged',
    closeReason: 'onWrapUpDataChanged',
} as const satisfies Partial<Record<TaskChange, WorkItemEventName>>;

/** Turns what Finesse tells of tickets and chats into the events of the guide (`A-ORDER`). */
export class TaskTranslator {
    private readonly parts: TaskTranslatorParts;

    constructor(parts: TaskTranslatorParts) {
        this.parts = parts;
    }

    taskChanged(change: TaskChange, task: Task): void {
        const { desktop, crm, events, reportChannel } = this.parts;
        if (change === 'ended') {
            events.end(task);
            return;
        }
        if (change === 'created') {
            desktop.showItem(task);
            // The channel's new state and count come before the task itself.
            reportChannel(task.channel);
            events.raise('onWorkItemCreate', task);
            events.search(task, task.from);
            return;
        }
        if (change === 'changed') {
            desktop.showItem(task);
            return;
        }
        // What the last step still waits for comes before the next step.
        crm.finish(task.id);
        desktop.showItem(task);
        events.raise(EVENTS[change], task);
        if (change === 'connected') {
            events.createActivity(task);
        }
    }

    /** Tells of a task that the agent works on already. */
    announce(task: Task): void {
        const { crm, desktop, events } = this.parts;
        desktop.showItem(task);
        events.raise('onWorkItemCreate', task);
        events.search(task, task.from);
        if (task.connectedAt === null) {
            return;
        }
        crm.finish(task.id);
        events.raise(task.wrapUpAt === null ? 'onWorkItemConnect' : 'onWorkItemWrapup', task);
        if (task.state === 'PAUSED') {
            events.raise('onWorkItemPause', task);
        }
        events.createActivity(task);
    }

    /** The connection is back: tells what became of the tasks meanwhile. */
    resynchronize(): void {
        const { desktop, finesse, events } = this.parts;
        const present = finesse.tasks;
        for (const lost of desktop.openTasks) {
            if (!present.some(({ id }) => id === lost.id)) {
                events.end({ ...lost, state: 'CLOSED' });
            }
        }
        present.forEach((task) => this.announce(task));
    }
}
