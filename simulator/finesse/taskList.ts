import type { CancelTimer, Clock } from '../clock/clock';
import type { Random } from '../random/random';
import { mergeVariables, type CallVariables } from './callVariables';
import { refusals } from './errors';
import type { Notify } from './notifications';
import {
    createTaskId,
    type MediaChannelType,
    type Task,
    type TaskChange,
    type TaskPlan,
    type TaskState,
} from './task';

/** What the list is built with. */
export interface TaskListParts {
    readonly channel: MediaChannelType;
    readonly clock: Clock;
    readonly random: Random;
    readonly notify: Notify;
    /** Wraps what a timer does, so that its notifications are told together. */
    readonly collect: (action: () => void) => void;
    /** How long a task waits to be accepted, in ms. */
    readonly offerMs: number;
    /** Called after a task has left. */
    readonly left: (why: 'closed' | 'notAnswered' | 'withdrawn') => void;
}

/** The tasks of one channel at an agent, from their offer to their end. */
export class TaskList {
    private readonly parts: TaskListParts;
    private readonly tasks = new Map<string, Task>();
    private readonly offers = new Map<string, CancelTimer>();

    constructor(parts: TaskListParts) {
        this.parts = parts;
    }

    /** The open tasks, older ones first. */
    get open(): readonly Task[] {
        return [...this.tasks.values()];
    }

    get hasOffer(): boolean {
        return this.open.some(({ state }) => state === 'OFFERED');
    }

    /** A task comes from the router, and goes back to it when nobody accepts it in time. */
    offer(plan: TaskPlan): Task {
        const { channel, clock, random, collect, offerMs } = this.parts;
        const task: Task = {
            ...plan,
            id: createTaskId(random),
            channel,
            state: 'OFFERED',
            wrapUpReason: '',
            closeReason: '',
            createdAt: clock.now(),
            connectedAt: null,
            wrapUpAt: null,
            endedAt: null,
        };
        const takeBack = () => collect(() => this.close(task.id, 'notAnswered'));
        this.offers.set(task.id, clock.setTimer(takeBack, offerMs));
        this.tell('created', task);
        return task;
    }

    /** The customer leaves, or the router takes the task away. @throws FinesseError for an unknown id */
    withdraw(id: string): void {
        this.find(id);
        this.close(id, 'withdrawn');
    }

    /** @throws FinesseError unless the task is offered */
    start(id: string): void {
        const task = this.expect(id, ['OFFERED'], 'Only an offered task can be started');
        this.cancelOffer(id);
        this.tell('connected', { ...task, state: 'ACTIVE', connectedAt: this.parts.clock.now() });
    }

    /** @throws FinesseError unless the task is active */
    pause(id: string): void {
        const task = this.expect(id, ['ACTIVE'], 'Only an active task can be paused');
        this.tell('paused', { ...task, state: 'PAUSED' });
    }

    /** @throws FinesseError unless the task is paused */
    resume(id: string): void {
        const task = this.expect(id, ['PAUSED'], 'Only a paused task can be resumed');
        this.tell('resumed', { ...task, state: 'ACTIVE' });
    }

    /** @throws FinesseError unless the task is active or paused */
    wrapUp(id: string): void {
        const task = this.expect(id, ['ACTIVE', 'PAUSED'], 'Only a started task can be wrapped up');
        this.tell('wrapUp', { ...task, state: 'WRAPPING_UP', wrapUpAt: this.parts.clock.now() });
    }

    /**
     * Closes a task.
     * @param reason takes the place of the reason chosen before
     * @throws FinesseError while the task is only offered
     */
    end(id: string, reason?: string): void {
        const task = this.expect(
            id,
            ['ACTIVE', 'PAUSED', 'WRAPPING_UP'],
            'Only a started task can be ended',
        );
        const closeReason = reason ?? task.wrapUpReason;
        if (closeReason !== '') {
            this.tell('closeReason', { ...task, wrapUpReason: closeReason, closeReason });
        }
        this.close(id, 'closed');
    }

    /** Changes variables. @throws FinesseError while the task is only offered */
    updateVariables(id: string, given: CallVariables): void {
        const task = this.expectStarted(id);
        this.tell('variables', { ...task, variables: mergeVariables(task.variables, given) });
    }

    /** Chooses the reason that the task will be closed with; empty for none. @throws FinesseError */
    setWrapUpReason(id: string, wrapUpReason: string): void {
        this.tell('changed', { ...this.expectStarted(id), wrapUpReason });
    }

    /** @throws FinesseError for an unknown task, or one that is only offered */
    expectStarted(id: string): Task {
        return this.expect(
            id,
            ['ACTIVE', 'PAUSED', 'WRAPPING_UP'],
            'An offered task takes local variables only',
        );
    }

    /** @throws FinesseError when there is no such task */
    find(id: string): Task {
        const task = this.tasks.get(id);
        if (!task) {
            throw refusals.dialogNotFound(id);
        }
        return task;
    }

    private expect(id: string, states: readonly TaskState[], otherwise: string): Task {
        const task = this.find(id);
        if (!states.includes(task.state)) {
            throw refusals.invalidState(otherwise);
        }
        return task;
    }

    private tell(change: TaskChange, task: Task): void {
        this.tasks.set(task.id, task);
        this.parts.notify({ kind: 'task', change, task });
    }

    private close(id: string, why: Parameters<TaskListParts['left']>[0]): void {
        const task = this.find(id);
        this.cancelOffer(id);
        this.tasks.delete(id);
        const ended: Task = { ...task, state: 'CLOSED', endedAt: this.parts.clock.now() };
        this.parts.notify({ kind: 'task', change: 'ended', task: ended });
        this.parts.left(why);
    }

    private cancelOffer(id: string): void {
        this.offers.get(id)?.();
        this.offers.delete(id);
    }
}
