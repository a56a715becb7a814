import type { Platform } from '../api';
import type { Assumptions } from '../assumptions';
import type { Clock } from '../clock/clock';
import type { Random } from '../random/random';
import { refusals } from './errors';
import type { ChannelStatus, Notify } from './notifications';
import { NO_REASON, systemReason, type Reason, type ReasonSets } from './reasonCodes';
import { MEDIA_WISHES, type MediaState } from './states';
import { parseState, resolveReason } from './stateRequest';
import type { MediaChannelType, Task, TaskPlan } from './task';
import { TaskList } from './taskList';

export type { MediaChannelType } from './task';

/**
 * How tasks reach the agent: `MRI` (MCAL) leaves the state alone, with `MRI2` the agent is ACTIVE
 * while a task is open (guide, "onAgentStateChange").
 */
export type MediaRouting = 'MRI' | 'MRI2';

/** A state that an agent can be left in when no task is open. */
interface RestingState {
    readonly state: 'READY' | 'NOT_READY';
    readonly reason: Reason;
}

/** What a media channel is built with. */
export interface MediaChannelParts {
    readonly channel: MediaChannelType;
    readonly routing: MediaRouting;
    readonly platform: Platform;
    readonly reasons: ReasonSets;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
    readonly notify: Notify;
    /** Wraps what a timer does, so that its notifications are told together. */
    readonly collect: (action: () => void) => void;
}

/** The agent's state on a channel for tickets or chats, and the tasks there. */
export class MediaChannel {
    readonly tasks: TaskList;
    private readonly parts: MediaChannelParts;
    private current: ChannelStatus<MediaState>;
    /** MRI2: where the agent was before the tasks, or asked to be after them. */
    private after: RestingState = { state: 'READY', reason: NO_REASON };

    constructor(parts: MediaChannelParts) {
        const { channel, assumptions, clock, random, notify, collect } = parts;
        this.parts = parts;
        this.current = { state: 'LOGOUT', reason: NO_REASON, since: clock.now() };
        this.tasks = new TaskList({
            channel,
            clock,
            random,
            notify,
            collect,
            offerMs: assumptions['A-TASKTIME'],
            left: (why) => this.taskLeft(why === 'notAnswered'),
        });
    }

    get status(): ChannelStatus<MediaState> {
        return this.current;
    }

    signIn(): void {
        if (this.current.state === 'LOGOUT') {
            this.change('NOT_READY', NO_REASON);
        }
    }

    signOut(reason: Reason): void {
        this.change('LOGOUT', reason);
    }

    /** The router delivers a task. @throws FinesseError when the agent can take none now */
    offer(plan: TaskPlan): Task {
        const { state } = this.current;
        const wantsTasks =
            state === 'READY' || (state === 'ACTIVE' && this.after.state === 'READY');
        if (!wantsTasks || this.tasks.open.length >= this.parts.assumptions['A-TASKLIMIT']) {
            throw refusals.invalidState('The agent can take no task now');
        }
        const task = this.tasks.offer(plan);
        if (this.parts.routing === 'MRI2' && state === 'READY') {
            this.after = { state, reason: NO_REASON };
            this.change('ACTIVE', NO_REASON);
        }
        return task;
    }

    /** The agent asks for a state. @throws FinesseError when Finesse refuses */
    request(state: unknown, reason: unknown): void {
        const wanted = parseState(state);
        if (wanted === 'WORK' || wanted === 'WORK_READY') {
            throw refusals.invalidInput('state', `${wanted} exists on the voice channel only`);
        }
        const { state: from, reason: present } = this.current;
        if (from === 'LOGOUT') {
            throw refusals.mediaSignedOut();
        }
        const { reasons, assumptions } = this.parts;
        const resolved = resolveReason(wanted, reason, reasons, assumptions['A-REASON']);
        if (wanted !== 'READY' && this.tasks.hasOffer) {
            throw refusals.invalidState(`${wanted} is not possible while a task is offered`);
        }
        if (!MEDIA_WISHES[from][wanted] || (wanted === 'LOGOUT' && this.tasks.open.length > 0)) {
            throw refusals.invalidState(`${wanted} is not possible from ${from}`);
        }
        if (from === 'ACTIVE' && wanted !== 'LOGOUT') {
            this.after = { state: wanted, reason: resolved };
        } else if (from !== wanted || present.code !== resolved.code) {
            this.change(wanted, resolved);
        }
    }

    /** What a lost connection leaves behind: a wish for after the tasks is gone. */
    recover(): void {
        this.after = { state: 'READY', reason: NO_REASON };
    }

    private taskLeft(notAnswered: boolean): void {
        if (notAnswered && this.parts.assumptions['A-TASKMISS'] === 'not-ready') {
            const reason = systemReason(this.parts.platform, 'callNotAnswered');
            this.after = { state: 'NOT_READY', reason };
            if (this.current.state === 'READY') {
                this.change('NOT_READY', reason);
            }
        }
        if (this.current.state === 'ACTIVE' && this.tasks.open.length === 0) {
            this.change(this.after.state, this.after.reason);
        }
    }

    private change(state: MediaState, reason: Reason): void {
        const { channel, clock, notify } = this.parts;
        this.current = { state, reason, since: clock.now() };
        notify({ kind: 'state', channel, status: this.current });
    }
}
