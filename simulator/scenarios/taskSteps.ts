import type { Finesse } from '../finesse/finesse';
import type { MediaChannelType, Task, TaskPlan } from '../finesse/task';
import type { CallPhase } from './step';

/** A step with a ticket or chat. `when` skips it unless the task is in that phase. */
export type TaskStep =
    /** The agent goes READY on the channel if NOT_READY. */
    | { readonly kind: 'makeAvailableFor'; readonly channel: MediaChannelType }
    | { readonly kind: 'offerTask'; readonly channel: MediaChannelType; readonly plan: TaskPlan }
    | {
          readonly kind: 'startTask' | 'pauseTask' | 'resumeTask' | 'wrapUpTask';
          readonly when: CallPhase;
      }
    | { readonly kind: 'endTask'; readonly reason: string; readonly when: CallPhase };

const KINDS: Readonly<Record<TaskStep['kind'], true>> = {
    makeAvailableFor: true,
    offerTask: true,
    startTask: true,
    pauseTask: true,
    resumeTask: true,
    wrapUpTask: true,
    endTask: true,
};

export function isTaskStep(step: { readonly kind: string }): step is TaskStep {
    return Object.hasOwn(KINDS, step.kind);
}

/** The phase of a task; no task at all is one that has ended. */
export function taskPhaseOf(task: Task | undefined): CallPhase {
    switch (task?.state) {
        case 'OFFERED':
            return 'offered';
        case 'ACTIVE':
        case 'PAUSED':
            return 'active';
        case 'WRAPPING_UP':
            return 'wrapUp';
        default:
            return 'ended';
    }
}

/**
 * Does what the step says.
 * @param id of the scenario's task, once it has been offered
 * @returns the id of the task from now on
 */
export function performTaskStep(
    finesse: Finesse,
    step: TaskStep,
    id: string | null,
): string | null {
    const taskId = id ?? '';
    switch (step.kind) {
        case 'makeAvailableFor':
            makeAvailable(finesse, step.channel);
            break;
        case 'offerTask':
            return finesse.offerTask(step.channel, step.plan).id;
        case 'startTask':
            finesse.workOnTask(taskId, (tasks) => tasks.start(taskId));
            break;
        case 'pauseTask':
            finesse.workOnTask(taskId, (tasks) => tasks.pause(taskId));
            break;
        case 'resumeTask':
            finesse.workOnTask(taskId, (tasks) => tasks.resume(taskId));
            break;
        case 'wrapUpTask':
            finesse.workOnTask(taskId, (tasks) => tasks.wrapUp(taskId));
            break;
        case 'endTask':
            finesse.workOnTask(taskId, (tasks) => tasks.end(taskId, step.reason || undefined));
            break;
    }
    return id;
}

function makeAvailable(finesse: Finesse, channel: MediaChannelType): void {
    if (!finesse.configuration.channels.includes(channel)) {
        throw new Error(
            `the agent has no channel ${channel}, start the simulator with channels: ['VOICE', '${channel}']`,
        );
    }
    const { state } = finesse.status(channel);
    if (state === 'LOGOUT') {
        throw new Error('the agent is signed out, sign in first');
    }
    if (state === 'NOT_READY') {
        finesse.requestState(channel, 'READY', 0);
    }
}
