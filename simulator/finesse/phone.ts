import type { Platform } from '../api';
import type { Assumptions } from '../assumptions';
import type { CancelTimer, Clock } from '../clock/clock';
import type { Random } from '../random/random';
import {
    createCallId,
    createCallKey,
    incomingCallType,
    isInternalNumber,
    outgoingCallType,
    type Call,
    type FailureCause,
    type IncomingCallPlan,
} from './call';
import type { CallVariables } from './callVariables';
import type { AgentConfiguration, WrapUpMode } from './configuration';
import { refusals } from './errors';
import type { Notify } from './notifications';
import type { VoiceChannel } from './voiceChannel';

/** What the phone is built with. */
export interface PhoneParts {
    readonly platform: Platform;
    readonly agent: AgentConfiguration;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
    readonly notify: Notify;
    readonly voice: VoiceChannel;
    /** Wraps what a timer does, so that its notifications are told together. */
    readonly collect: (action: () => void) => void;
}

/** How the far end of a dialled call behaves. */
export interface DialPlan {
    /** How long it rings, in ms; `Infinity` for nobody ever answering. */
    readonly ringMs?: number;
    /** Set when the call fails instead of being answered. */
    readonly failure?: FailureCause;
    readonly wrapUpMode?: WrapUpMode;
}

/** The agent's phone: one call at a time, from its first ring to the end of its wrap-up. */
export class Phone {
    private readonly parts: PhoneParts;
    private current: Call | null = null;
    private cancelTimer: CancelTimer = () => {};

    constructor(parts: PhoneParts) {
        this.parts = parts;
    }

    /** The open call, its wrap-up included. */
    get call(): Call | null {
        return this.current;
    }

    /** A call comes in. @throws FinesseError when the agent cannot get it */
    offer(plan: IncomingCallPlan): Call {
        const { platform, agent, clock, random, voice, assumptions } = this.parts;
        if (this.current || voice.status.state === 'LOGOUT') {
            throw refusals.invalidState('The agent can take no call now');
        }
        if (plan.queue) {
            voice.reserve();
        }
        const call: Call = {
            ...this.newCall(plan.variables),
            direction: 'inbound',
            routed: plan.queue !== null,
            callType: incomingCallType(platform, plan),
            from: plan.from,
            to: agent.extension,
            dialedNumber: plan.dialedNumber,
            internal: isInternalNumber(plan.from),
            queue: plan.queue,
            wrapUpMode: plan.wrapUpMode ?? agent.wrapUpOnIncoming,
            agentState: 'ALERTING',
            farEndState: 'INITIATED',
            callKey: plan.queue ? createCallKey(platform, clock.now(), random) : null,
        };
        this.update(call, 'created');
        if (call.routed) {
            this.wait(assumptions['A-RONA'], () => this.miss());
        }
        return call;
    }

    /** The agent dials. @throws FinesseError for a number or a state that does not allow it */
    dial(number: unknown, variables: CallVariables, plan: DialPlan = {}): Call {
        const { platform, agent, voice, assumptions } = this.parts;
        const to = typeof number === 'string' ? number.trim() : '';
        if (to === '') {
            throw refusals.parameterMissing('toAddress');
        }
        if (to === agent.extension) {
            throw refusals.invalidDestination(to);
        }
        this.checkMayDial();
        voice.startDialling();
        const call: Call = {
            ...this.newCall(variables),
            direction: 'outbound',
            routed: false,
            callType: outgoingCallType(platform, to, false),
            from: agent.extension,
            to,
            dialedNumber: to,
            internal: isInternalNumber(to),
            queue: null,
            wrapUpMode: plan.wrapUpMode ?? agent.wrapUpOnOutgoing,
            agentState: 'INITIATED',
            farEndState: 'ALERTING',
            callKey: null,
        };
        this.update(call, 'created');
        voice.startTalking(call);
        const { failure } = plan;
        this.wait(plan.ringMs ?? assumptions['A-FAREND'], () =>
            failure ? this.fail(failure) : this.farEndAnswers(),
        );
        return call;
    }

    /** The agent answers. @throws FinesseError unless that call rings */
    answer(id: string): void {
        const call = this.find(id);
        if (call.direction !== 'inbound' || call.agentState !== 'ALERTING') {
            throw refusals.invalidState('Only a ringing call can be answered');
        }
        this.parts.voice.startTalking(call);
        this.connect(call);
    }

    /** The agent hangs up, or ends the wrap-up. @throws FinesseError while a call rings */
    drop(id: string): void {
        const call = this.find(id);
        if (call.agentState === 'ALERTING') {
            throw refusals.invalidState('A ringing call can only be answered');
        }
        if (call.agentState === 'WRAP_UP') {
            this.endWrapUp('agent');
            return;
        }
        this.hangUp({ ...call, agentState: 'DROPPED' });
    }

    /** The other side hangs up, or gives up ringing. */
    farEndDrops(id: string): void {
        const call = this.find(id);
        if (call.agentState !== 'WRAP_UP') {
            this.hangUp({ ...call, farEndState: 'DROPPED' });
        }
    }

    /** A wrap-up reason is chosen; an empty one removes it. @throws FinesseError before an answer */
    setWrapUpReason(id: string, reason: string): void {
        const call = this.find(id);
        if (call.connectedAt === null) {
            throw refusals.invalidState('A wrap-up reason needs a call that was answered');
        }
        if (call.wrapUpReason !== reason) {
            this.update({ ...call, wrapUpReason: reason }, 'wrapUpReason');
        }
    }

    /** Closes the call after the agent left wrap-up by asking for another state. */
    wrapUpLeft(): void {
        if (this.current?.agentState === 'WRAP_UP') {
            this.end(this.current);
        }
    }

    private checkMayDial(): void {
        const { state } = this.parts.voice.status;
        if (this.current) {
            throw refusals.invalidState('A consultation call is not simulated yet');
        }
        if (state !== 'READY' && state !== 'NOT_READY') {
            throw refusals.invalidState(`No call can be made from ${state}`);
        }
    }

    private farEndAnswers(): void {
        if (this.current) {
            const { platform } = this.parts;
            const callType = outgoingCallType(platform, this.current.to, true);
            this.connect({ ...this.current, callType });
        }
    }

    private fail(cause: FailureCause): void {
        if (this.current) {
            this.hangUp({ ...this.current, farEndState: 'FAILED', failureCause: cause });
        }
    }

    private connect(call: Call): void {
        this.cancelTimer();
        this.update(
            {
                ...call,
                agentState: 'ACTIVE',
                farEndState: 'ACTIVE',
                connectedAt: this.parts.clock.now(),
            },
            'connected',
        );
    }

    private hangUp(call: Call): void {
        const { voice, agent, clock } = this.parts;
        this.cancelTimer();
        if (!this.isFollowedByWrapUp(call)) {
            this.end(call);
            voice.endCall(call, false);
            return;
        }
        const wrapUp: Call = {
            ...call,
            agentState: 'WRAP_UP',
            farEndState: 'DROPPED',
            wrapUpAt: clock.now(),
        };
        this.update(wrapUp, 'wrapUp');
        voice.endCall(wrapUp, true);
        this.wait(agent.wrapUpLimitMs, () => this.endWrapUp('timer'));
    }

    private isFollowedByWrapUp(call: Call): boolean {
        if (call.connectedAt === null || (this.parts.platform === 'CCX' && !call.routed)) {
            return false;
        }
        return (
            call.wrapUpMode === 'REQUIRED' ||
            (call.wrapUpMode === 'OPTIONAL' && this.parts.voice.wrapUpWanted)
        );
    }

    private endWrapUp(by: 'agent' | 'timer'): void {
        this.parts.voice.endWrapUp(by);
        this.wrapUpLeft();
    }

    private miss(): void {
        if (this.current) {
            this.end({ ...this.current, farEndState: 'DROPPED' });
            this.parts.voice.missCall();
        }
    }

    private end(call: Call): void {
        this.cancelTimer();
        this.update({ ...call, agentState: 'DROPPED', endedAt: this.parts.clock.now() }, 'ended');
        this.current = null;
    }

    private find(id: string): Call {
        if (this.current?.id !== id) {
            throw refusals.dialogNotFound(id);
        }
        return this.current;
    }

    private update(
        call: Call,
        change: 'created' | 'connected' | 'wrapUp' | 'wrapUpReason' | 'ended',
    ): void {
        this.current = call;
        this.parts.notify({ kind: 'call', change, call });
    }

    private wait(ms: number, action: () => void): void {
        const { clock, collect } = this.parts;
        this.cancelTimer();
        this.cancelTimer = clock.setTimer(() => collect(action), ms);
    }

    private newCall(variables: CallVariables) {
        const { clock, random } = this.parts;
        return {
            id: createCallId(random),
            failureCause: '',
            createdAt: clock.now(),
            connectedAt: null,
            wrapUpAt: null,
            endedAt: null,
            variables,
            wrapUpReason: '',
        } as const;
    }
}
