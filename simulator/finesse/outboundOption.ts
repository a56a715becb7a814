import type { KeyValue } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { CancelTimer } from '../clock/clock';
import type { Agent } from './agent';
import { checkBaResponse } from './baResponses';
import { mergeVariables } from './callVariables';
import type { WrapUpMode } from './configuration';
import type { Dialog, Leg, LegFacts } from './dialog';
import type { Dialogs } from './dialogs';
import { refusals } from './errors';
import type { FarEnds } from './farEnds';

/** How a campaign dials: for the agent, ahead of the agent, or after the agent has had a look. */
export type CampaignMode = 'progressive' | 'predictive' | 'preview' | 'direct-preview';

/** A customer whom a campaign wants to talk to. */
export interface CampaignCall {
    readonly mode: CampaignMode;
    /** The customer's number. */
    readonly number: string;
    readonly campaign: string;
    /** `Last, First`. */
    readonly customerName: string;
    /** Only if the campaign imported it; empty for none. */
    readonly accountNumber: string;
    readonly dialedListId: string;
    /** Sign and five digits, minutes from UTC, like `+00060`. */
    readonly timeZone: string;
    /** How long the customer's phone rings, in ms. */
    readonly ringMs: number;
    /** Whether the customer answers. */
    readonly answered: boolean;
    readonly wrapUpMode?: WrapUpMode;
}

/** From where a reservation call comes: a port of the dialer. */
const DIALER_PORT = '8801';

const CALL_TYPES = {
    preview: 'OUTBOUND_PREVIEW',
    'direct-preview': 'OUTBOUND_DIRECT_PREVIEW',
} as const;

/** How a call is answered for the agent, in ms: progressive and predictive calls do not ring long. */
const AUTO_ANSWER_MS = 500;

/** Outbound Option: campaigns reserve agents and bring them customers. */
export class OutboundOption {
    private readonly dialogs: Dialogs;
    private readonly farEnds: FarEnds;
    /** What each reservation call is about. */
    private readonly reservations = new Map<Leg, CampaignCall>();
    private readonly dialers = new Map<Agent, CancelTimer>();

    constructor(dialogs: Dialogs, farEnds: FarEnds) {
        this.dialogs = dialogs;
        this.farEnds = farEnds;
    }

    /**
     * A campaign reserves the agent.
     * @returns the id of the reservation call of a preview; null while the dialer still dials
     * @throws FinesseError unless the agent is READY and free
     */
    reserve(agent: Agent, call: CampaignCall): string | null {
        if (!agent.canTakeCall) {
            throw refusals.invalidState('The agent can take no call now');
        }
        if (call.mode === 'preview' || call.mode === 'direct-preview') {
            return this.offerPreview(agent, call, CALL_TYPES[call.mode]);
        }
        agent.voice.reserve('RESERVED_OUTBOUND');
        this.dialers.get(agent)?.();
        const dialled = () => this.customerDialled(agent, call);
        this.dialers.set(agent, this.dialogs.after(call.ringMs, dialled));
        return null;
    }

    /** The agent accepts a reservation: the customer is dialled. @throws FinesseError */
    accept(agent: Agent, id: string): void {
        const { leg, call } = this.reservation(agent, id);
        leg.cancelTimer();
        this.respond(leg.dialog, 'Accept');
        this.dialogs.tell(leg, 'baResponse');
        this.reservations.delete(leg);
        this.dialogs.end(leg);
        const dialog = this.open(call, statusOf(call.mode));
        const customer = this.addCustomerLeg(agent, dialog, call, 'INITIATED');
        this.farEnds.ring(
            dialog,
            call.number,
            { ringMs: call.ringMs, ...(call.answered ? {} : { failure: 'OTHER' }) },
            { purpose: 'call', callType: 'OUTBOUND', from: customer.facts.from },
        );
        this.dialogs.tell(customer, 'created');
    }

    /** The agent gives the reservation back; the customer is dialled again later. @throws FinesseError */
    reject(agent: Agent, id: string): void {
        this.giveBack(this.reservation(agent, id).leg, 'Reject');
    }

    /** The agent closes the record; the customer is not dialled again. @throws FinesseError */
    close(agent: Agent, id: string): void {
        this.giveBack(this.reservation(agent, id).leg, 'Reject-Close');
    }

    /** Tells the dialer how a campaign call went. @throws FinesseError for an unknown response */
    setResponse(agent: Agent, id: string, response: string): void {
        const leg = this.dialogs.legOf(agent, id);
        if (!isCampaignCall(leg.dialog.variables.named) || leg.connectedAt === null) {
            throw refusals.invalidState('Only an answered campaign call takes a response');
        }
        checkBaResponse(this.dialogs.parts.platform, response);
        this.respond(leg.dialog, response);
        this.dialogs.tell(leg, 'baResponse');
        this.dialogs.tellOthers(leg.dialog, leg, 'baResponse');
    }

    private offerPreview(agent: Agent, call: CampaignCall, callType: string): string {
        agent.voice.reserve('RESERVED_OUTBOUND_PREVIEW');
        const dialog = this.open(call, `${statusOf(call.mode)}_RESERVATION`);
        this.dialogs.addParty(dialog, DIALER_PORT, 'ACTIVE');
        const { extension, wrapUpOnOutgoing } = agent.configuration;
        const leg = this.dialogs.addLeg(
            dialog,
            agent,
            {
                purpose: 'reservation',
                direction: 'inbound',
                routed: true,
                callType,
                from: DIALER_PORT,
                to: extension,
                dialedNumber: extension,
                wrapUpMode: wrapUpOnOutgoing,
            },
            'ALERTING',
        );
        this.reservations.set(leg, call);
        this.dialogs.tell(leg, 'created');
        const limit = this.dialogs.parts.assumptions['A-PREVIEWTIME'];
        leg.cancelTimer = this.dialogs.after(limit, () => this.giveBack(leg, ''));
        return dialog.id;
    }

    /** Progressive and predictive: the customer is on the line, or nobody is. */
    private customerDialled(agent: Agent, call: CampaignCall): void {
        this.dialers.delete(agent);
        if (agent.voice.status.state !== 'RESERVED_OUTBOUND') {
            // The agent has left the reservation meanwhile.
            return;
        }
        if (!call.answered) {
            agent.voice.endReservation();
            return;
        }
        const dialog = this.open(call, statusOf(call.mode));
        this.dialogs.addParty(dialog, call.number, 'ACTIVE');
        const leg = this.addCustomerLeg(agent, dialog, call, 'ALERTING');
        this.dialogs.tell(leg, 'created');
        leg.cancelTimer = this.dialogs.after(AUTO_ANSWER_MS, () => this.farEnds.answers(leg));
    }

    private addCustomerLeg(
        agent: Agent,
        dialog: Dialog,
        call: CampaignCall,
        state: 'INITIATED' | 'ALERTING',
    ): Leg {
        const { extension, wrapUpOnOutgoing } = agent.configuration;
        const facts: Omit<LegFacts, 'createdAt'> = {
            purpose: 'call',
            direction: 'outbound',
            routed: true,
            callType: 'OUTBOUND',
            from: extension,
            to: call.number,
            dialedNumber: call.number,
            wrapUpMode: call.wrapUpMode ?? wrapUpOnOutgoing,
        };
        return this.dialogs.addLeg(dialog, agent, facts, state);
    }

    private giveBack(leg: Leg, response: string): void {
        const { agent, dialog } = leg;
        this.respond(dialog, response);
        this.reservations.delete(leg);
        dialog.present.forEach((party) => (party.state = 'DROPPED'));
        this.dialogs.end(leg);
        agent.hadRoutedCall = false;
        agent.voice.endReservation();
    }

    private reservation(agent: Agent, id: string): { leg: Leg; call: CampaignCall } {
        const leg = this.dialogs.legOf(agent, id);
        const call = this.reservations.get(leg);
        if (!call) {
            throw refusals.invalidState('Only a reservation call is accepted, rejected or closed');
        }
        const { platform } = this.dialogs.parts;
        // Finesse has the actions for preview on CCE, for direct preview on CCX.
        if ((platform === 'CCE') !== (call.mode === 'preview')) {
            throw refusals.notImplemented(`${platform} has no such action for a ${call.mode} call`);
        }
        return { leg, call };
    }

    private respond(dialog: Dialog, response: string): void {
        dialog.variables = mergeVariables(dialog.variables, {
            peripheral: {},
            named: [{ Key: 'BAResponse', Value: response }],
        });
    }

    private open(call: CampaignCall, status: string): Dialog {
        return this.dialogs.create({
            queue: null,
            callKey: null,
            variables: { peripheral: {}, named: this.campaignData(call, status) },
            dialedNumber: call.number,
        });
    }

    private campaignData(call: CampaignCall, status: string): KeyValue[] {
        const { accountNumber, campaign, customerName, dialedListId, timeZone, number } = call;
        const isCcx = this.dialogs.parts.platform === 'CCX';
        return [
            { Key: 'BACampaign', Value: campaign },
            { Key: 'BAStatus', Value: status },
            { Key: 'BAResponse', Value: '' },
            ...(accountNumber === '' ? [] : [{ Key: 'BAAccountNumber', Value: accountNumber }]),
            { Key: 'BADialedListID', Value: dialedListId },
            { Key: 'BATimeZone', Value: timeZone },
            { Key: 'BABuddyName', Value: customerName },
            ...(isCcx ? [{ Key: 'BACustomerNumber', Value: number }] : []),
        ];
    }
}

/** Whether variables hold campaign data (guide, "onWorkItemOODataReceived"). */
export function isCampaignCall(named: readonly KeyValue[]): boolean {
    return named.some(({ Key }) => Key === 'BACampaign');
}

/** `BAStatus` of a customer call; a reservation's has `_RESERVATION` behind it. */
function statusOf(mode: CampaignMode): string {
    return `${mode.toUpperCase().replace('-', '_')}_OUTBOUND`;
}
