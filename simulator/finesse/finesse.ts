import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../assumptions';
import type { CancelTimer, Clock } from '../clock/clock';
import type { Random } from '../random/random';
import type { Call, IncomingCallPlan } from './call';
import type { CallVariables } from './callVariables';
import type { FinesseConfiguration } from './configuration';
import { refusals } from './errors';
import { MediaChannel, type MediaChannelType } from './mediaChannel';
import { NotificationBatch, type ChannelStatus, type FinesseNotification } from './notifications';
import { Phone, type DialPlan } from './phone';
import { NO_REASON } from './reasonCodes';
import { parseState } from './stateRequest';
import { VoiceChannel } from './voiceChannel';

/** Hears what happens in Finesse; nothing while the connection is lost. */
export interface FinesseListener {
    notified(batch: readonly FinesseNotification[]): void;
    connectionLost(): void;
    connectionEstablished(): void;
}

/** What the Finesse model is built with. */
export interface FinesseParts {
    readonly configuration: FinesseConfiguration;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
    readonly listener: FinesseListener;
}

/** Cisco Finesse for one agent: states, calls, and the connection to its clients. */
export class Finesse {
    readonly configuration: FinesseConfiguration;
    private readonly parts: FinesseParts;
    private readonly batch: NotificationBatch;
    private readonly voice: VoiceChannel;
    private readonly media: ReadonlyMap<AgentChannelType, MediaChannel>;
    private readonly phone: Phone;
    private inService = true;
    private cancelRecovery: CancelTimer = () => {};

    constructor(parts: FinesseParts) {
        const { configuration, assumptions, clock, random } = parts;
        const { platform, agent, channels } = configuration;
        const { reasons } = agent;
        this.parts = parts;
        this.configuration = configuration;
        this.batch = new NotificationBatch((told) => {
            if (this.inService) {
                parts.listener.notified(told);
            }
        });
        const { notify } = this.batch;
        this.voice = new VoiceChannel({ platform, reasons, assumptions, clock, notify });
        const reasonKey = assumptions['A-REASON'];
        this.media = new Map(
            channels
                .filter((channel): channel is MediaChannelType => channel !== 'VOICE')
                .map((channel) => [
                    channel,
                    new MediaChannel({ channel, reasons, reasonKey, clock, notify }),
                ]),
        );
        this.phone = new Phone({
            platform,
            agent,
            assumptions,
            clock,
            random,
            notify,
            voice: this.voice,
            collect: (action) => this.batch.collect(action),
        });
    }

    /** Whether clients are connected. */
    get connected(): boolean {
        return this.inService;
    }

    /** The open call, its wrap-up included. */
    get call(): Call | null {
        return this.phone.call;
    }

    get signedIn(): boolean {
        return this.configuration.channels.some(
            (channel) => this.status(channel).state !== 'LOGOUT',
        );
    }

    /** @throws FinesseError for a channel that the agent has not */
    status(channel: AgentChannelType): ChannelStatus {
        return this.channel(channel).status;
    }

    /** Signs the agent in to every channel. @throws FinesseError while the connection is lost */
    signIn(): void {
        this.act(() => this.eachChannel((channel) => this.channel(channel).signIn()));
    }

    /** Signs the agent out of every channel, whatever the state. @throws FinesseError during a call */
    signOut(): void {
        this.act(() => {
            if (this.phone.call) {
                throw refusals.invalidState('A work item is open');
            }
            this.eachChannel((channel) => this.channel(channel).signOut(NO_REASON));
        });
    }

    /** The agent asks for a state on one channel. @throws FinesseError when Finesse refuses */
    requestState(channel: AgentChannelType, state: unknown, reason: unknown): void {
        this.act(() => {
            if (channel !== 'VOICE') {
                this.media.get(channel)?.request(state, reason);
                return;
            }
            this.voice.request(parseState(state), reason, this.phone.call);
            this.leaveWrapUp();
        });
    }

    /** A call comes in. @throws FinesseError when the agent cannot get it */
    offerCall(plan: IncomingCallPlan): Call {
        return this.batch.collect(() => this.phone.offer(plan));
    }

    /** The far end hangs up, whether clients are connected or not. @throws FinesseError for an unknown id */
    farEndDrops(id: string): void {
        this.batch.collect(() => this.phone.farEndDrops(id));
    }

    /** @throws FinesseError when Finesse refuses */
    dial(number: unknown, variables: CallVariables, plan?: DialPlan): Call {
        return this.act(() => this.phone.dial(number, variables, plan));
    }

    /** @throws FinesseError when Finesse refuses */
    answer(id: string): void {
        this.act(() => this.phone.answer(id));
    }

    /** Hangs up, or ends the wrap-up. @throws FinesseError when Finesse refuses */
    drop(id: string): void {
        this.act(() => this.phone.drop(id));
    }

    /** @throws FinesseError when Finesse refuses */
    setWrapUpReason(id: string, reason: string): void {
        this.act(() => this.phone.setWrapUpReason(id, reason));
    }

    /** Cuts the connection to the clients for `ms`. Calls live on and end unseen. */
    loseConnection(ms: number): void {
        const wasInService = this.inService;
        this.inService = false;
        this.cancelRecovery();
        this.cancelRecovery = this.parts.clock.setTimer(() => this.restoreConnection(), ms);
        if (wasInService) {
            this.parts.listener.connectionLost();
        }
    }

    /** Ends an outage; without one it does nothing. */
    restoreConnection(): void {
        if (this.inService) {
            return;
        }
        this.cancelRecovery();
        // Told by the connection's return, which makes clients read everything anew.
        this.batch.collect(() => this.voice.recover());
        this.inService = true;
        this.parts.listener.connectionEstablished();
    }

    /** @throws FinesseError Service Unavailable while the connection is lost */
    assertInService(): void {
        if (!this.inService) {
            throw refusals.outOfService();
        }
    }

    private act<T>(action: () => T): T {
        this.assertInService();
        return this.batch.collect(action);
    }

    private leaveWrapUp(): void {
        const { state } = this.voice.status;
        if (state !== 'WORK' && state !== 'WORK_READY') {
            this.phone.wrapUpLeft();
        }
    }

    private eachChannel(visit: (channel: AgentChannelType) => void): void {
        this.configuration.channels.forEach(visit);
    }

    private channel(channel: AgentChannelType): VoiceChannel | MediaChannel {
        if (this.configuration.channels.includes(channel)) {
            const found = channel === 'VOICE' ? this.voice : this.media.get(channel);
            if (found) {
                return found;
            }
        }
        throw refusals.invalidInput('channelType', `The agent has no channel ${channel}`);
    }
}
