import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Clock } from '../clock/clock';
import { refusals } from './errors';
import type { ChannelStatus, Notify } from './notifications';
import { NO_REASON, type Reason, type ReasonSets } from './reasonCodes';
import { MEDIA_WISHES, type MediaState } from './states';
import { parseState, resolveReason, type ReasonKey } from './stateRequest';

/** A channel for tickets or chats. */
export type MediaChannelType = Exclude<AgentChannelType, 'VOICE'>;

/** What a media channel is built with. */
export interface MediaChannelParts {
    readonly channel: MediaChannelType;
    readonly reasons: ReasonSets;
    readonly reasonKey: ReasonKey;
    readonly clock: Clock;
    readonly notify: Notify;
}

/** The agent's state on a channel for tickets or chats, as long as no task is open. */
export class MediaChannel {
    private readonly parts: MediaChannelParts;
    private current: ChannelStatus<MediaState>;

    constructor(parts: MediaChannelParts) {
        this.parts = parts;
        this.current = { state: 'LOGOUT', reason: NO_REASON, since: parts.clock.now() };
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
        const resolved = resolveReason(wanted, reason, this.parts.reasons, this.parts.reasonKey);
        if (!MEDIA_WISHES[from][wanted]) {
            throw refusals.invalidState(`${wanted} is not possible from ${from}`);
        }
        if (from !== wanted || present.code !== resolved.code) {
            this.change(wanted, resolved);
        }
    }

    private change(state: MediaState, reason: Reason): void {
        const { channel, clock, notify } = this.parts;
        this.current = { state, reason, since: clock.now() };
        notify({ kind: 'state', channel, status: this.current });
    }
}
