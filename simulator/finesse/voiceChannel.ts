import type { RequestableChannelState } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../api';
import type { Assumptions } from '../assumptions';
import type { Clock } from '../clock/clock';
import type { WrapUpMode } from './configuration';
import { refusals } from './errors';
import type { ChannelStatus, Notify } from './notifications';
import { NO_REASON, systemReason, type Reason, type ReasonSets } from './reasonCodes';
import { isCallState, VOICE_WISHES, type VoiceState } from './states';
import { resolveReason } from './stateRequest';

/** A state that an agent can be left in when nothing is on the phone. */
interface RestingState {
    readonly state: 'READY' | 'NOT_READY' | 'LOGOUT';
    readonly reason: Reason;
}

/** What the voice channel needs to know of the agent's oldest open call. */
export interface OpenCall {
    readonly routed: boolean;
    readonly wrapUpMode: WrapUpMode;
}

/** Whether a queue or a dialer delivered a call, and who called whom. */
export interface CallKind {
    readonly routed: boolean;
    readonly direction: 'inbound' | 'outbound';
}

/** What the voice channel is built with. */
export interface VoiceChannelParts {
    readonly platform: Platform;
    readonly reasons: ReasonSets;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly notify: Notify;
}

/** The agent's state on the voice channel: wishes of the agent, and what calls do to it. */
export class VoiceChannel {
    private readonly parts: VoiceChannelParts;
    private current: ChannelStatus<VoiceState>;
    /** Where the agent was before the call. */
    private before: RestingState = { state: 'NOT_READY', reason: NO_REASON };
    /** Where the agent asked to be after the call. */
    private wish: RestingState | null = null;
    private wantsWrapUp = false;
    /** CCX: a call that no queue delivered took the agent out of READY. */
    private readyAfterCall = false;

    constructor(parts: VoiceChannelParts) {
        this.parts = parts;
        this.current = { state: 'LOGOUT', reason: NO_REASON, since: parts.clock.now() };
    }

    get status(): ChannelStatus<VoiceState> {
        return this.current;
    }

    /** Whether the agent asked during the call for wrap-up after it. */
    get wrapUpWanted(): boolean {
        return this.wantsWrapUp;
    }

    /** Signs in; an agent who is signed in already keeps the present state. */
    signIn(): void {
        if (this.current.state === 'LOGOUT') {
            this.change('NOT_READY', systemReason(this.parts.platform, 'signedIn'));
        }
    }

    signOut(reason: Reason): void {
        this.change('LOGOUT', reason);
    }

    /**
     * The agent asks for a state.
     * @param call the open call, if there is one
     * @throws FinesseError when Finesse refuses
     */
    request(state: RequestableChannelState, reason: unknown, call: OpenCall | null): void {
        if (this.current.state === 'LOGOUT') {
            throw refusals.signedOut(this.parts.platform);
        }
        const key = this.parts.assumptions['A-REASON'];
        const resolved = resolveReason(state, reason, this.parts.reasons, key);
        switch (this.verdict(state, call)) {
            case 'change':
                this.takeWish(state, resolved);
                break;
            case 'pending':
                this.noteWish(state, resolved, call);
                if (this.current.state !== 'RESERVED_OUTBOUND_PREVIEW') {
                    this.parts.notify({ kind: 'pendingState' });
                }
                break;
            case 'refused':
                throw refusals.invalidState(`${state} is not possible from ${this.current.state}`);
        }
    }

    /** A routed call was delivered. @throws FinesseError unless the agent is READY */
    reserve(
        state: 'RESERVED' | 'RESERVED_OUTBOUND' | 'RESERVED_OUTBOUND_PREVIEW' = 'RESERVED',
    ): void {
        this.assertCanBeReserved();
        this.rememberBefore();
        this.change(state, NO_REASON);
    }

    /** @throws FinesseError unless the agent is READY */
    assertCanBeReserved(): void {
        if (this.current.state !== 'READY') {
            throw refusals.invalidState('Queues deliver calls only to an agent who is READY');
        }
    }

    /** The reservation came to nothing: back to where the agent was, or wants to be. */
    endReservation(): void {
        this.leaveCall();
    }

    /** Nobody has an active call, or somebody has again; CCX knows no HOLD. */
    showHold(held: boolean): void {
        const from = held ? 'TALKING' : 'HOLD';
        if (this.parts.platform === 'CCE' && this.current.state === from) {
            this.change(held ? 'HOLD' : 'TALKING', NO_REASON);
        }
    }

    /** The agent dials. From READY, Finesse shows NOT_READY with a reason of its own first. */
    startDialling(): void {
        this.rememberBefore();
        this.leaveReady('placingCall');
    }

    /** The call counts as conversation. On CCX only what a queue delivered does. */
    startTalking(call: CallKind): void {
        if (this.parts.platform === 'CCX' && !call.routed) {
            this.leaveReady('directCall');
            return;
        }
        // What was before a dialled or a routed call is known since it was dialled or delivered.
        if (call.direction === 'inbound' && !isCallState(this.current.state)) {
            this.rememberBefore();
        }
        this.change('TALKING', NO_REASON);
    }

    /** The call ended; with wrap-up the agent goes there first. */
    endCall(call: Pick<CallKind, 'routed'>, wrapUp: boolean): void {
        const { platform } = this.parts;
        if (platform === 'CCX' && !call.routed) {
            if (this.readyAfterCall) {
                this.readyAfterCall = false;
                this.change('READY', NO_REASON);
            }
            return;
        }
        if (!isCallState(this.current.state)) {
            // A direct call that was not answered never changed the state.
            return;
        }
        if (!wrapUp) {
            this.leaveCall();
            return;
        }
        const next = this.wish ?? this.before;
        const ready = platform === 'CCE' && next.state === 'READY';
        this.change(ready ? 'WORK_READY' : 'WORK', NO_REASON);
    }

    /** Nobody answered the routed call: the agent is taken out of the queue. */
    missCall(): void {
        this.forgetWish();
        this.change('NOT_READY', systemReason(this.parts.platform, 'callNotAnswered'));
    }

    /** Wrap-up is over without the agent asking for a state. */
    endWrapUp(by: 'agent' | 'timer'): void {
        if (by === 'timer' && this.parts.platform === 'CCX') {
            this.forgetWish();
            this.change('NOT_READY', systemReason('CCX', 'workTimerOver'));
            return;
        }
        this.leaveCall();
    }

    /** What a lost connection leaves behind: wishes are gone, NOT_READY says why. */
    recover(): void {
        const { platform } = this.parts;
        this.forgetWish();
        const failure = systemReason(platform, 'connectionFailure');
        if (this.current.state === 'NOT_READY') {
            this.change('NOT_READY', failure);
        } else if (isCallState(this.current.state)) {
            if (platform === 'CCX') {
                this.wish = { state: 'LOGOUT', reason: failure };
            } else if (this.before.state === 'NOT_READY') {
                this.before = { state: 'NOT_READY', reason: failure };
            }
        }
    }

    private verdict(
        state: RequestableChannelState,
        call: OpenCall | null,
    ): 'change' | 'pending' | 'refused' {
        const { platform, assumptions } = this.parts;
        const from = this.current.state;
        if (from === 'READY' && state === 'LOGOUT' && assumptions['A-LOGOUT'] === 'allowed') {
            return call ? 'refused' : 'change';
        }
        if (state === 'LOGOUT' && call && !isCallState(from)) {
            return 'refused';
        }
        if (platform === 'CCX' && from === 'RESERVED_OUTBOUND') {
            throw refusals.internal('The dialer has the agent');
        }
        if (platform === 'CCX' && state === 'READY') {
            // CCX takes no wish to be READY while a call is on the phone, whoever delivered it.
            if (from === 'TALKING') {
                throw refusals.invalidWorkMode();
            }
            if (call && !call.routed) {
                throw refusals.resourceBusy();
            }
        }
        return VOICE_WISHES[platform][from][state] ?? 'refused';
    }

    private takeWish(state: RequestableChannelState, reason: Reason): void {
        this.forgetWish();
        this.readyAfterCall = false;
        const { state: from, reason: present } = this.current;
        if (from !== state || present.code !== reason.code) {
            this.change(state, reason);
        }
    }

    private noteWish(state: RequestableChannelState, reason: Reason, call: OpenCall | null): void {
        if (state === 'WORK' || state === 'WORK_READY') {
            if (!call || call.wrapUpMode === 'NOT_ALLOWED') {
                throw refusals.invalidState('Wrap-up is not allowed for this call');
            }
            this.wantsWrapUp = true;
            if (this.parts.platform === 'CCE') {
                const after = state === 'WORK' ? 'NOT_READY' : 'READY';
                const known = this.wish ?? this.before;
                this.wish = known.state === after ? known : { state: after, reason: NO_REASON };
            }
            return;
        }
        if (
            this.parts.platform === 'CCX' &&
            state === 'NOT_READY' &&
            this.wish?.state === 'NOT_READY'
        ) {
            throw refusals.invalidWorkMode();
        }
        this.wish = { state, reason };
    }

    private leaveReady(reason: 'placingCall' | 'directCall'): void {
        if (this.current.state === 'READY') {
            this.readyAfterCall = this.parts.platform === 'CCX';
            this.change('NOT_READY', systemReason(this.parts.platform, reason));
        }
    }

    private rememberBefore(): void {
        const { state, reason } = this.current;
        this.before =
            state === 'READY'
                ? { state: 'READY', reason: NO_REASON }
                : { state: 'NOT_READY', reason: state === 'NOT_READY' ? reason : NO_REASON };
    }

    private leaveCall(): void {
        const next = this.wish ?? this.before;
        this.forgetWish();
        this.change(next.state, next.reason);
    }

    private forgetWish(): void {
        this.wish = null;
        this.wantsWrapUp = false;
    }

    private change(state: VoiceState, reason: Reason): void {
        this.current = { state, reason, since: this.parts.clock.now() };
        this.parts.notify({ kind: 'state', channel: 'VOICE', status: this.current });
    }
}
