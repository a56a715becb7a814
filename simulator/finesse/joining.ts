import type { Platform } from '../api';
import type { Agent } from './agent';
import type { DialPlan } from './call';
import type { CallEnding } from './callEnding';
import { mergeVariables, type CallVariables } from './callVariables';
import { Leg, type Dialog, type Party } from './dialog';
import { parseDestination } from './dialling';
import type { Dialogs } from './dialogs';
import { refusals } from './errors';
import type { FarEnds } from './farEnds';
import { isCampaignCall } from './outboundOption';

/** How many parties a conference holds: UCM's "Maximum Ad Hoc Conference" as installed. */
const LARGEST_CONFERENCE = 4;

/** Transfers and conferences. */
export class Joining {
    private readonly dialogs: Dialogs;
    private readonly ending: CallEnding;
    private readonly farEnds: FarEnds;

    constructor(dialogs: Dialogs, ending: CallEnding, farEnds: FarEnds) {
        this.dialogs = dialogs;
        this.ending = ending;
        this.farEnds = farEnds;
    }

    /** Connects the held call with the active one and leaves. @throws FinesseError if there are not both */
    transfer(agent: Agent, heldId: string): void {
        const { held, active } = this.callsToJoin(agent, heldId);
        const moved = this.merge(held.dialog, active, 'TRANSFER');
        held.state = 'DROPPED';
        this.tellJoined(agent, active, moved);
        this.ending.left(held);
        this.dialogs.tellOthers(held.dialog, held);
        this.ending.watchUnattended(held.dialog);
    }

    /** Makes one call of the held and the active one. @throws FinesseError if there are not both */
    conference(agent: Agent, heldId: string): void {
        const { held, active } = this.callsToJoin(agent, heldId);
        this.assertMayConference(agent, held, active);
        held.dialog.controller = agent;
        held.callType = 'CONFERENCE';
        held.state = 'ACTIVE';
        const moved = this.merge(held.dialog, active, 'CONFERENCE');
        this.tellJoined(agent, active, moved);
        this.dialogs.tell(held, 'retrieved');
        this.dialogs.tellOthers(held.dialog, held);
        this.dialogs.showHold(agent);
    }

    /** Passes the active call on without a word. @throws FinesseError unless it is active and alone */
    blindTransfer(agent: Agent, id: string, number: unknown, plan: DialPlan = {}): void {
        const leg = this.dialogs.legOf(agent, id);
        const to = parseDestination(agent, number);
        if (leg.state !== 'ACTIVE') {
            throw refusals.generic('Only an active call can be transferred directly', '21');
        }
        const { dialog } = leg;
        if (agent.legs.length > 1 || dialog.present.length > 2) {
            throw refusals.generic('A consultation or a conference cannot be transferred directly');
        }
        leg.state = 'DROPPED';
        this.farEnds.ring(dialog, to, plan, {
            purpose: 'call',
            callType: this.dialogs.parts.platform === 'CCE' ? 'TRANSFER' : 'OFFERED',
            from: dialog.customer,
        });
        this.ending.left(leg);
        this.dialogs.tellOthers(dialog, leg);
    }

    private callsToJoin(agent: Agent, heldId: string): { held: Leg; active: Leg } {
        const held = this.dialogs.legOf(agent, heldId);
        if (held.state !== 'HELD') {
            throw refusals.generic('The call to be joined has to be on hold', '25');
        }
        const active = agent.legs.find(({ state }) => state === 'ACTIVE');
        if (!active || !(active.isConsult || held.isConsult)) {
            throw refusals.generic('There is no consultation call to complete', '29');
        }
        return { held, active };
    }

    private assertMayConference(agent: Agent, held: Leg, active: Leg): void {
        const controllers = [held.dialog.controller, active.dialog.controller];
        if (controllers.some((controller) => controller && controller !== agent)) {
            throw this.dialogs.parts.platform === 'CCE'
                ? refusals.generic('Only its controller can add to a conference', '20999')
                : refusals.invalidState('Only its controller can add to a conference');
        }
        // This agent is on both calls and counts once.
        const size = held.dialog.present.length + active.dialog.present.length - 1;
        if (size > LARGEST_CONFERENCE) {
            throw refusals.generic('CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED', '38');
        }
    }

    /**
     * Moves everybody but the joining agent from the active call to the other one, untold.
     * @returns the agents' sides that took part, before and after
     */
    private merge(into: Dialog, active: Leg, callType: string): { old: Leg; fresh: Leg }[] {
        const from = active.dialog;
        const moving = from.present.filter((party) => party !== active);
        into.secondaryId = from.id;
        into.variables = withJoinedStatus(this.dialogs.parts.platform, into.variables, callType);
        into.controller ??= from.controller;
        for (const leg of into.openLegs) {
            // Who leaves by a transfer keeps the call as it was.
            if (leg.agent !== active.agent) {
                leg.callType = callType;
            }
        }
        const moved: { old: Leg; fresh: Leg }[] = [];
        for (const party of moving) {
            party.state = 'DROPPED';
            if (party instanceof Leg) {
                moved.push({ old: party, fresh: this.moveLeg(party, into, callType) });
            } else {
                this.moveParty(party, into);
            }
        }
        return moved;
    }

    private moveParty(party: Party, into: Dialog): void {
        this.dialogs.addParty(into, party.address, 'ACTIVE');
    }

    private moveLeg(old: Leg, into: Dialog, callType: string): Leg {
        const { extension, wrapUpOnIncoming } = old.agent.configuration;
        return this.dialogs.addLeg(
            into,
            old.agent,
            {
                purpose: 'call',
                direction: 'inbound',
                routed: false,
                callType,
                from: into.customer,
                to: extension,
                dialedNumber: into.dialedNumber,
                wrapUpMode: wrapUpOnIncoming,
            },
            'ACTIVE',
        );
    }

    /** The consultation ends for both; the agents on it get the other call, already active. */
    private tellJoined(agent: Agent, active: Leg, moved: { old: Leg; fresh: Leg }[]): void {
        this.dialogs.end(active);
        for (const { old, fresh } of moved) {
            this.dialogs.end(old);
            this.dialogs.tell(fresh, 'created');
            this.dialogs.connect(fresh);
            if (fresh.agent !== agent) {
                this.dialogs.showHold(fresh.agent);
            }
        }
    }
}

/** On CCX the `BAStatus` of a campaign call says that it was joined, on CCE it stays. */
function withJoinedStatus(
    platform: Platform,
    variables: CallVariables,
    callType: string,
): CallVariables {
    if (platform === 'CCE' || !isCampaignCall(variables.named)) {
        return variables;
    }
    const status = callType === 'TRANSFER' ? 'TRANSFERRED' : 'CONFERENCED';
    return mergeVariables(variables, {
        peripheral: {},
        named: [{ Key: 'BAStatus', Value: status }],
    });
}
