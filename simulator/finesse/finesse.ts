import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../assumptions';
import type { CancelTimer, Clock } from '../clock/clock';
import type { Random } from '../random/random';
import type { Agent } from './agent';
import type { Call, DialPlan, IncomingCallPlan } from './call';
import type { CallVariables } from './callVariables';
import type { FinesseConfiguration } from './configuration';
import type { ContactCenter } from './contactCenter';
import { Leg } from './dialog';
import { refusals } from './errors';
import { MediaChannel, type MediaChannelType, type MediaRouting } from './mediaChannel';
import type { ChannelStatus, FinesseNotification } from './notifications';
import type { CampaignCall } from './outboundOption';
import { NO_REASON } from './reasonCodes';
import { parseState } from './stateRequest';
import type { Task, TaskPlan } from './task';
import type { TaskList } from './taskList';
import type { VoiceChannel } from './voiceChannel';

/** Hears what happens in Finesse; nothing while the connection is lost. */
export interface FinesseListener {
    notified(batch: readonly FinesseNotification[]): void;
    connectionLost(): void;
    connectionEstablished(): void;
}

/** What an agent's connection to Finesse is built with. */
export interface FinesseParts {
    readonly center: ContactCenter;
    readonly configuration: FinesseConfiguration;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
    readonly mediaRouting: MediaRouting;
    readonly listener: FinesseListener;
}

/** Cisco Finesse as one signed-in agent has it: states, calls, and the connection to it. */
export class Finesse {
    readonly configuration: FinesseConfiguration;
    readonly center: ContactCenter;
    /** The agent behind this connection, as the contact center knows it. */
    readonly agent: Agent;
    private readonly parts: FinesseParts;
    private readonly media: ReadonlyMap<string, MediaChannel>;
    private inService = true;
    private cancelRecovery: CancelTimer = () => {};

    constructor(parts: FinesseParts) {
        const { center, configuration, listener } = parts;
        this.parts = parts;
        this.configuration = configuration;
        this.center = center;
        this.agent = center.agent(configuration.agent.id);
        this.agent.client = (told) => {
            if (this.inService) {
                listener.notified(told);
            }
        };
        this.media = new Map(
            configuration.channels
                .filter((channel): channel is MediaChannelType => channel !== 'VOICE')
                .map((channel) => [channel, this.createMediaChannel(channel)]),
        );
    }

    /** Whether clients are connected. */
    get connected(): boolean {
        return this.inService;
    }

    /** The open calls, wrap-up included, older ones first. */
    get calls(): readonly Call[] {
        return this.agent.legs.map((leg) => leg.toCall());
    }

    /** The oldest open call, its wrap-up included. */
    get call(): Call | null {
        return this.agent.legs[0]?.toCall() ?? null;
    }

    /** An open call by its id, or null. */
    findCall(id: string): Call | null {
        return this.agent.legs.find(({ dialog }) => dialog.id === id)?.toCall() ?? null;
    }

    /** The open tasks of all channels, older ones first in each. */
    get tasks(): readonly Task[] {
        return [...this.media.values()].flatMap((channel) => channel.tasks.open);
    }

    /** The tasks whose data Finesse lets the agent change now: all but offered ones. */
    get updatableTaskIds(): string[] {
        return this.tasks.filter(({ state }) => state !== 'OFFERED').map(({ id }) => id);
    }

    get signedIn(): boolean {
        return this.configuration.channels.some(
            (channel) => this.status(channel).state !== 'LOGOUT',
        );
    }

    /** Whether the agent may dial now, be it a call or a consultation. */
    get canDial(): boolean {
        return (
            this.inService &&
            this.configuration.channels.includes('VOICE') &&
            this.center.dialling.canDial(this.agent)
        );
    }

    /** Whether tones can be sent now. */
    get canSendDtmf(): boolean {
        return this.inService && this.agent.legs.some(({ state }) => state === 'ACTIVE');
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
            if (this.agent.legs.length > 0 || this.tasks.length > 0) {
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
            const wanted = parseState(state);
            const [leg] = this.agent.legs;
            if (leg && wanted !== 'WORK' && wanted !== 'WORK_READY') {
                this.center.ending.assertMayLeaveWrapUp(leg);
            }
            this.agent.voice.request(wanted, reason, leg?.facts ?? null);
            this.leaveWrapUp();
        });
    }

    /** A call comes in. @throws FinesseError when the agent cannot get it */
    offerCall(plan: IncomingCallPlan): Call {
        return this.center.collect(() => this.center.incoming.offer(this.agent, plan).toCall());
    }

    /** The router delivers a task. @throws FinesseError when the agent can take none */
    offerTask(channel: MediaChannelType, plan: TaskPlan): Task {
        return this.center.collect(() => this.mediaChannel(channel).offer(plan));
    }

    /** The customer of a task leaves, whether clients are connected or not. @throws FinesseError */
    withdrawTask(id: string): void {
        this.center.collect(() => this.tasksWith(id).withdraw(id));
    }

    /** The agent works on the tasks of a channel. @throws FinesseError when Finesse refuses */
    workOnTasks(channel: string, action: (tasks: TaskList) => void): void {
        this.act(() => action(this.mediaChannel(channel).tasks));
    }

    /** The agent works on one task. @throws FinesseError when Finesse refuses */
    workOnTask(id: string, action: (tasks: TaskList) => void): void {
        this.act(() => action(this.tasksWith(id)));
    }

    /** A campaign wants the agent. @throws FinesseError when the agent cannot be reserved */
    reserveForCampaign(call: CampaignCall): string | null {
        return this.center.collect(() => this.center.outbound.reserve(this.agent, call));
    }

    /** The far end hangs up, whether clients are connected or not. @throws FinesseError for an unknown id */
    farEndDrops(id: string): void {
        this.center.collect(() => {
            const leg = this.center.dialogs.legOf(this.agent, id);
            // A customer rather than a colleague, where there are both.
            const others = leg.dialog.present.filter((party) => party !== leg);
            const party = others.find((other) => !(other instanceof Leg)) ?? others[0];
            if (party && leg.isPresent) {
                this.center.ending.hangUp(party);
            }
        });
    }

    /** Whoever rings on that call answers; nothing happens when nobody does. @throws FinesseError */
    farEndAnswers(id: string): void {
        this.center.collect(() => {
            const leg = this.center.dialogs.legOf(this.agent, id);
            const ringing = leg.dialog.present.find(
                (party) => party !== leg && party.state === 'ALERTING',
            );
            if (ringing) {
                this.center.farEnds.answers(ringing);
            }
        });
    }

    /** The agent dials; with an active call it is a consultation. @throws FinesseError */
    dial(number: unknown, variables: CallVariables, plan?: DialPlan): Call {
        return this.act(() =>
            this.center.dialling.dial(this.agent, number, variables, plan).toCall(),
        );
    }

    /** Answers a call, or accepts a reservation (`A-RESERVATION`). @throws FinesseError */
    answer(id: string): void {
        this.act(() => {
            if (this.center.dialogs.legOf(this.agent, id).facts.purpose === 'reservation') {
                this.center.outbound.accept(this.agent, id);
            } else {
                this.center.control.answer(this.agent, id);
            }
        });
    }

    /** Hangs up, or ends the wrap-up. @throws FinesseError when Finesse refuses */
    drop(id: string): void {
        this.act(() => this.center.control.drop(this.agent, id));
    }

    /** @throws FinesseError unless the call is active */
    hold(id: string): void {
        this.act(() => this.center.control.hold(this.agent, id));
    }

    /** @throws FinesseError unless the call is held */
    retrieve(id: string): void {
        this.act(() => this.center.control.retrieve(this.agent, id));
    }

    /** Completes a transfer; the id is the held call's. @throws FinesseError */
    transfer(heldId: string): void {
        this.act(() => this.center.joining.transfer(this.agent, heldId));
    }

    /** Makes a conference; the id is the held call's. @throws FinesseError */
    conference(heldId: string): void {
        this.act(() => this.center.joining.conference(this.agent, heldId));
    }

    /** @throws FinesseError unless the call is active and alone */
    blindTransfer(id: string, number: unknown, plan?: DialPlan): void {
        this.act(() => this.center.joining.blindTransfer(this.agent, id, number, plan));
    }

    /** @throws FinesseError for bad characters, or without an active call */
    sendDtmf(tones: unknown): void {
        this.act(() => this.center.control.sendDtmf(this.agent, tones));
    }

    /** Changes a call as one: all of it, or nothing (`A-MIXED`). @throws FinesseError */
    updateCall(id: string, variables: CallVariables | null, wrapUpReason: string | null): void {
        this.act(() => {
            const { control } = this.center;
            this.assertCallMayChange(id, variables !== null, wrapUpReason !== null);
            if (variables) {
                control.updateVariables(this.agent, id, variables);
            }
            if (wrapUpReason !== null) {
                control.setWrapUpReason(this.agent, id, wrapUpReason);
            }
        });
    }

    /** @throws FinesseError for an unknown call, or when it does not take such a change now */
    assertCallMayChange(id: string, variables: boolean, wrapUpReason: boolean): void {
        const { control, dialogs } = this.center;
        dialogs.legOf(this.agent, id);
        if (variables) {
            control.assertVariablesMayChange(this.agent, id);
        }
        if (wrapUpReason) {
            control.assertReasonMayChange(this.agent, id);
        }
    }

    /** The calls whose data Finesse lets the agent change now: all but ringing ones. */
    get updatableCallIds(): string[] {
        return this.agent.legs
            .filter(({ state }) => state !== 'ALERTING')
            .map(({ dialog }) => dialog.id);
    }

    /** @throws FinesseError when Finesse refuses */
    setWrapUpReason(id: string, reason: string): void {
        this.updateCall(id, null, reason);
    }

    /** Accepts a reservation: the customer is dialled. @throws FinesseError */
    acceptReservation(id: string): void {
        this.act(() => this.center.outbound.accept(this.agent, id));
    }

    /** Rejects a reservation. @throws FinesseError */
    rejectReservation(id: string): void {
        this.act(() => this.center.outbound.reject(this.agent, id));
    }

    /** Rejects a reservation for good. @throws FinesseError */
    closeReservation(id: string): void {
        this.act(() => this.center.outbound.close(this.agent, id));
    }

    /** Tells the dialer how a campaign call went. @throws FinesseError */
    setBaResponse(id: string, response: string): void {
        this.act(() => this.center.outbound.setResponse(this.agent, id, response));
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
        this.center.collect(() => this.agent.voice.recover());
        this.media.forEach((channel) => channel.recover());
        this.inService = true;
        this.parts.listener.connectionEstablished();
    }

    /** Nobody listens to this connection any more; the agent goes on alone. */
    disconnect(): void {
        this.cancelRecovery();
        this.agent.client = null;
    }

    /** @throws FinesseError Service Unavailable while the connection is lost */
    assertInService(): void {
        if (!this.inService) {
            throw refusals.outOfService();
        }
    }

    private act<T>(action: () => T): T {
        this.assertInService();
        return this.center.collect(action);
    }

    private leaveWrapUp(): void {
        const { state } = this.agent.voice.status;
        if (state !== 'WORK' && state !== 'WORK_READY') {
            for (const leg of this.agent.legs.filter((each) => each.state === 'WRAP_UP')) {
                this.center.dialogs.end(leg);
            }
        }
    }

    private createMediaChannel(channel: MediaChannelType): MediaChannel {
        const { center, configuration, assumptions, clock, random, mediaRouting } = this.parts;
        return new MediaChannel({
            channel,
            routing: mediaRouting,
            platform: configuration.platform,
            reasons: configuration.agent.reasons,
            assumptions,
            clock,
            random: random.stream(`tasks ${channel}`),
            notify: (notification) => center.notify(this.agent, notification),
            collect: (action) => center.collect(action),
        });
    }

    private tasksWith(id: string): TaskList {
        const task = this.tasks.find((candidate) => candidate.id === id);
        if (!task) {
            throw refusals.dialogNotFound(id);
        }
        return this.mediaChannel(task.channel).tasks;
    }

    private mediaChannel(channel: string): MediaChannel {
        const found = this.media.get(channel);
        if (!found) {
            throw refusals.invalidInput('channelType', `The agent has no channel ${channel}`);
        }
        return found;
    }

    private eachChannel(visit: (channel: AgentChannelType) => void): void {
        this.configuration.channels.forEach(visit);
    }

    private channel(channel: AgentChannelType): VoiceChannel | MediaChannel {
        if (this.configuration.channels.includes(channel)) {
            const found = channel === 'VOICE' ? this.agent.voice : this.media.get(channel);
            if (found) {
                return found;
            }
        }
        throw refusals.invalidInput('channelType', `The agent has no channel ${channel}`);
    }
}
