import type {
    AgentChannelType,
    EventName,
    IntegrationApiEvents,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../assumptions';
import type { Call } from '../finesse/call';
import type { Finesse } from '../finesse/finesse';
import type { FinesseNotification } from '../finesse/notifications';
import type { Crm } from './crm';
import type { Desktop } from './desktop';

/** Raises an event of the guide. */
export type Raise = <E extends EventName>(eventName: E, payload: IntegrationApiEvents[E]) => void;

/** What the translator is built with. */
export interface TranslatorParts {
    readonly finesse: Finesse;
    readonly desktop: Desktop;
    readonly crm: Crm;
    readonly assumptions: Assumptions;
    readonly raise: Raise;
}

type WorkItemEventName = {
    [E in EventName]: IntegrationApiEvents[E] extends { item: unknown } ? E : never;
}[EventName];

/** Turns what Finesse tells into the events of the guide, in their order (`A-ORDER`). */
export class Translator {
    private readonly parts: TranslatorParts;

    constructor(parts: TranslatorParts) {
        this.parts = parts;
    }

    /** What one action caused in Finesse. */
    translate(batch: readonly FinesseNotification[]): void {
        for (const notification of batch) {
            switch (notification.kind) {
                case 'state':
                    this.stateChanged(notification.channel, notification.status);
                    break;
                case 'pendingState':
                    if (this.parts.assumptions['A-PENDING'] === 'event') {
                        this.reportState('VOICE');
                    }
                    break;
                case 'call':
                    this.callChanged(notification.change, notification.call);
                    break;
            }
        }
        this.reportCounts();
    }

    /** The connection is back: tells what became of everything meanwhile. */
    resynchronize(): void {
        const { desktop, finesse } = this.parts;
        const present = finesse.call;
        for (const lost of desktop.openCalls) {
            if (lost.id !== present?.id) {
                this.callEnded({ ...lost, agentState: 'DROPPED', farEndState: 'DROPPED' });
            }
        }
        for (const channel of finesse.configuration.channels) {
            this.stateChanged(channel, finesse.status(channel));
        }
        this.reportCounts();
        if (present) {
            this.announce(present);
            this.reportCounts();
        }
    }

    /** Tells of a call that is on the phone already (guide, "onWorkItemCreate" at login). */
    announce(call: Call): void {
        const { crm, desktop } = this.parts;
        desktop.showCall(call);
        this.raiseItem('onWorkItemCreate', call);
        // At most one search per item, however often it is announced.
        if (!crm.record(call.id).searchResult && !crm.isLookingUp(call.id)) {
            this.search(call);
        }
        if (call.connectedAt === null) {
            return;
        }
        crm.finish(call.id);
        this.raiseItem(call.wrapUpAt === null ? 'onWorkItemConnect' : 'onWorkItemWrapup', call);
        if (crm.record(call.id).activityId === '') {
            this.createActivity(call);
        }
    }

    private stateChanged(
        channel: AgentChannelType,
        status: Parameters<Desktop['showState']>[1],
    ): void {
        const seen = this.parts.desktop.showState(channel, status);
        const literal =
            this.parts.assumptions['A-COLLAPSE'] === 'event' && status.state === 'TALKING';
        if (seen || literal) {
            this.reportState(channel);
        }
    }

    private callChanged(
        change: Extract<FinesseNotification, { kind: 'call' }>['change'],
        call: Call,
    ): void {
        const { desktop, crm } = this.parts;
        if (change === 'ended') {
            this.callEnded(call);
            return;
        }
        // What the last step still waits for comes before the next step.
        crm.finish(call.id);
        desktop.showCall(call);
        switch (change) {
            case 'created':
                this.raiseItem('onWorkItemCreate', call);
                this.search(call);
                break;
            case 'connected':
                this.raiseItem('onWorkItemConnect', call);
                this.createActivity(call);
                break;
            case 'wrapUp':
                this.raiseItem('onWorkItemWrapup', call);
                break;
            case 'wrapUpReason':
                this.raiseItem('onWrapUpDataChanged', call);
                break;
        }
    }

    private callEnded(call: Call): void {
        const { desktop, crm } = this.parts;
        const connected = call.connectedAt !== null;
        if (connected) {
            crm.finish(call.id);
        }
        desktop.removeCall(call);
        this.raiseItem('onWorkItemEnd', call);
        if (connected && crm.record(call.id).activityId !== '') {
            crm.closeActivity(call.id, () => this.raiseActivity(call, false));
        } else {
            crm.abandon(call.id);
        }
    }

    private search(call: Call): void {
        const number = call.direction === 'inbound' ? call.from : call.to;
        this.parts.crm.search(call.id, number, () =>
            this.raiseItem('onSearchAndScreenPopResult', this.latest(call)),
        );
    }

    private createActivity(call: Call): void {
        if (this.parts.assumptions['A-ACTIVITY'] !== 'none') {
            this.parts.crm.createActivity(call.id, () =>
                this.raiseActivity(this.latest(call), true),
            );
        }
    }

    /** The call as it is on screen by now. */
    private latest(call: Call): Call {
        return this.parts.desktop.openCalls.find(({ id }) => id === call.id) ?? call;
    }

    private raiseActivity(call: Call, created: boolean): void {
        const { desktop, assumptions, raise } = this.parts;
        const item = desktop.workItem(call);
        raise('onActivitySave', {
            eventType: 'OnActivitySave',
            recordId: item.CrmId,
            item,
            ...(assumptions['A-ACTIVITY'] === 'interaction-log' ? {} : { created }),
        });
    }

    private raiseItem(eventName: WorkItemEventName, call: Call): void {
        const eventType = `O${eventName.slice(1)}`;
        const payload = { eventType, item: this.parts.desktop.workItem(call) };
        // The type of an event is its slot's name with a capital letter, which types cannot follow.
        this.parts.raise(eventName, payload as IntegrationApiEvents[typeof eventName]);
    }

    private reportCounts(): void {
        for (const channel of this.parts.finesse.configuration.channels) {
            if (this.parts.desktop.isCountUnreported(channel)) {
                this.reportState(channel);
            }
        }
    }

    private reportState(channel: AgentChannelType): void {
        const event = this.parts.desktop.reportState(channel);
        if (event) {
            this.parts.raise('onAgentStateChange', event);
        }
    }
}
