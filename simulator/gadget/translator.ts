import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../assumptions';
import type { Call } from '../finesse/call';
import type { Finesse } from '../finesse/finesse';
import type { CallChange, FinesseNotification } from '../finesse/notifications';
import { isCampaignCall } from '../finesse/outboundOption';
import { isCallState } from '../finesse/states';
import type { Crm } from './crm';
import type { Desktop } from './desktop';
import { ItemEvents, type Raise, type WorkItemEventName } from './itemEvents';
import type { LastWorkItems } from './lastWorkItems';
import type { LocalData } from './localData';
import { RequestFailure } from './requests/request';
import { TaskTranslator } from './taskTranslator';

export type { Raise } from './itemEvents';

/** What the translator is built with. */
export interface TranslatorParts {
    readonly finesse: Finesse;
    readonly desktop: Desktop;
    readonly crm: Crm;
    readonly localData: LocalData;
    readonly lastWorkItems: LastWorkItems;
    readonly assumptions: Assumptions;
    readonly raise: Raise;
}

/** The event that each change of an open call raises first. */
const EVENTS = {
    connected: 'onWorkItemConnect',
    held: 'onWorkItemPause',
    retrieved: 'onWorkItemResume',
    wrapUp: 'onWorkItemWrapup',
    wrapUpReason: 'onWrapUpDataChanged',
    variables: 'onCallVariableChanged',
    baResponse: 'onCallVariableChanged',
} as const satisfies Partial<Record<CallChange, WorkItemEventName>>;

/** Turns what Finesse tells into the events of the guide, in their order (`A-ORDER`). */
export class Translator {
    private readonly parts: TranslatorParts;
    private readonly events: ItemEvents;
    private readonly tasks: TaskTranslator;

    constructor(parts: TranslatorParts) {
        const { finesse, desktop, crm } = parts;
        this.parts = parts;
        this.events = new ItemEvents(parts);
        this.tasks = new TaskTranslator({
            finesse,
            desktop,
            crm,
            events: this.events,
            reportChannel: (channel) => {
                desktop.showState(channel, finesse.status(channel));
                this.reportState(channel);
            },
        });
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
                case 'task':
                    this.tasks.taskChanged(notification.change, notification.task);
                    break;
            }
        }
        this.reportCounts();
    }

    /** The connection is back: tells what became of everything meanwhile. */
    resynchronize(): void {
        const { desktop, finesse } = this.parts;
        const present = finesse.calls;
        const isPresent = ({ id }: Call) => present.some((call) => call.id === id);
        for (const lost of desktop.openCalls.filter((call) => !isPresent(call))) {
            const participants = lost.participants.map((party) => ({
                ...party,
                state: 'DROPPED' as const,
            }));
            this.events.end({ ...lost, agentState: 'DROPPED', participants });
        }
        for (const channel of finesse.configuration.channels) {
            this.stateChanged(channel, finesse.status(channel));
        }
        this.reportCounts();
        for (const call of present) {
            this.announce(call);
        }
        this.tasks.resynchronize();
        this.reportCounts();
    }

    /** Tells of everything that is on screen already (guide, "onWorkItemCreate" at login). */
    announceAll(): void {
        const { desktop } = this.parts;
        desktop.openCalls.forEach((call) => this.announce(call));
        desktop.openTasks.forEach((task) => this.tasks.announce(task));
    }

    /** Tells of a call that is on the phone already. */
    private announce(call: Call): void {
        const { crm, desktop } = this.parts;
        desktop.showItem(call);
        this.events.raise('onWorkItemCreate', call);
        this.tellCampaignData(call);
        this.events.search(call, customerOf(call));
        if (call.connectedAt === null) {
            return;
        }
        crm.finish(call.id);
        this.events.raise(call.wrapUpAt === null ? 'onWorkItemConnect' : 'onWorkItemWrapup', call);
        if (call.agentState === 'HELD') {
            this.events.raise('onWorkItemPause', call);
        }
        this.events.createActivity(call);
    }

    /** Variables changed that Finesse does not know. */
    variablesChanged(itemId: string): void {
        const item = this.parts.desktop.findItem(itemId);
        if (item) {
            this.events.raise('onCallVariableChanged', item);
        }
    }

    /** The agent saves the activity of an item that was answered. @throws RequestFailure */
    saveActivity(itemId: string): void {
        const item = this.parts.desktop.findItem(itemId);
        if (!item || item.connectedAt === null || this.parts.assumptions['A-ACTIVITY'] === 'none') {
            throw new RequestFailure(`There is no activity to save for ${JSON.stringify(itemId)}.`);
        }
        this.events.saveActivity(item);
    }

    private stateChanged(
        channel: AgentChannelType,
        status: Parameters<Desktop['showState']>[1],
    ): void {
        const seen = this.parts.desktop.showState(channel, status);
        const literal =
            this.parts.assumptions['A-COLLAPSE'] === 'event' && isCallState(status.state);
        if (seen || literal) {
            this.reportState(channel);
        }
    }

    private callChanged(change: CallChange, call: Call): void {
        const { desktop, crm } = this.parts;
        if (change === 'ended') {
            this.events.end(call);
            return;
        }
        if (change === 'changed') {
            desktop.showItem(call);
            return;
        }
        if (change === 'created') {
            this.callCreated(call);
            return;
        }
        // What the last step still waits for comes before the next step.
        crm.finish(call.id);
        desktop.showItem(call);
        this.events.raise(EVENTS[change], call);
        if (change === 'connected') {
            this.events.createActivity(call);
        } else if (change === 'baResponse') {
            this.events.raise('onBAResponseChanged', call);
        }
    }

    private callCreated(call: Call): void {
        // A call may come back to an agent whom it has left a moment ago.
        this.parts.crm.finish(call.id);
        this.parts.desktop.showItem(call);
        if (call.direction === 'outbound') {
            this.parts.localData.attachExpected(call.id);
        }
        this.events.raise('onWorkItemCreate', call);
        if (isCampaignCall(call.variables.named)) {
            // The agent's count comes first.
            this.reportCounts();
            this.tellCampaignData(call);
        }
        this.events.search(call, customerOf(call));
    }

    /** Campaign data that is seen for the first time on this item. */
    private tellCampaignData(call: Call): void {
        const { localData } = this.parts;
        if (isCampaignCall(call.variables.named) && !localData.of(call.id).campaignDataTold) {
            localData.note(call.id, { campaignDataTold: true });
            this.events.raise('onWorkItemOODataReceived', call);
        }
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

/** Number of the far end. */
function customerOf(call: Call): string {
    return call.direction === 'inbound' ? call.from : call.to;
}
