import type { Agent } from './agent';
import { outgoingCallType, type CallPurpose, type DialPlan } from './call';
import type { CallEnding } from './callEnding';
import { Leg, type Dialog, type Party } from './dialog';
import type { Dialogs } from './dialogs';

/** How a call comes to a colleague who was dialled. */
export interface Delivery {
    readonly purpose: CallPurpose;
    readonly callType: string;
    /** Whom the colleague sees as the caller. */
    readonly from: string;
}

/** The far ends of dialled calls: colleagues' extensions, and all other numbers. */
export class FarEnds {
    private readonly dialogs: Dialogs;
    private readonly ending: CallEnding;
    private readonly findExtension: (extension: string) => Agent | null;

    /** @param findExtension the agent with that extension, or null */
    constructor(
        dialogs: Dialogs,
        ending: CallEnding,
        findExtension: (extension: string) => Agent | null,
    ) {
        this.dialogs = dialogs;
        this.ending = ending;
        this.findExtension = findExtension;
    }

    /** Lets the number ring. @returns the party that rings */
    ring(dialog: Dialog, number: string, plan: DialPlan, delivery: Delivery): Party {
        const agent = plan.failure ? null : this.findExtension(number);
        if (agent?.canTakeCall) {
            return this.ringAtColleague(dialog, agent, plan, delivery);
        }
        const party = this.dialogs.addParty(dialog, number, 'ALERTING');
        const failure = plan.failure ?? (agent ? 'BUSY' : null);
        party.cancelTimer = this.dialogs.after(this.ringMs(plan), () => {
            if (party.state === 'ALERTING') {
                if (failure) {
                    this.ending.fail(party, failure);
                } else {
                    this.answers(party);
                }
            }
        });
        return party;
    }

    /** A party that rang is on the call now, and with it those who waited for it. */
    answers(party: Party): void {
        const { dialog } = party;
        const { platform } = this.dialogs.parts;
        const callers = dialog.present.filter(({ state }) => state === 'INITIATED');
        const waiting = callers.filter((each): each is Leg => each instanceof Leg);
        party.cancelTimer();
        // Everybody's state first: one picture shows them all.
        [party, ...callers].forEach((each) => (each.state = 'ACTIVE'));
        if (party instanceof Leg) {
            party.agent.voice.startTalking(party.facts);
            this.dialogs.connect(party);
        }
        for (const leg of waiting) {
            if (leg.callType === 'AGENT_INSIDE') {
                leg.callType = outgoingCallType(platform, leg.facts.to, true);
            }
            if (leg.agent.voice.status.state === 'RESERVED_OUTBOUND_PREVIEW') {
                leg.agent.voice.startTalking(leg.facts);
            }
            this.dialogs.connect(leg);
        }
        if (waiting.length === 0) {
            this.dialogs.tellOthers(dialog, party instanceof Leg ? party : null);
        }
        this.ending.watchUnattended(dialog);
    }

    /** A colleague without a gadget answers alone, after the time that a far end takes. */
    answerInTime(leg: Leg, plan: DialPlan = {}): void {
        if (leg.agent.isAutomatic) {
            const cancelMiss = leg.cancelTimer;
            const cancelAnswer = this.dialogs.after(this.ringMs(plan), () => this.answers(leg));
            leg.cancelTimer = () => {
                cancelMiss();
                cancelAnswer();
            };
        }
    }

    private ringAtColleague(
        dialog: Dialog,
        agent: Agent,
        plan: DialPlan,
        { purpose, callType, from }: Delivery,
    ): Leg {
        const { extension, wrapUpOnIncoming } = agent.configuration;
        const leg = this.dialogs.addLeg(
            dialog,
            agent,
            {
                purpose,
                callType,
                from,
                direction: 'inbound',
                routed: false,
                to: extension,
                dialedNumber: extension,
                wrapUpMode: wrapUpOnIncoming,
            },
            'ALERTING',
        );
        this.dialogs.tell(leg, 'created');
        this.answerInTime(leg, plan);
        return leg;
    }

    private ringMs(plan: DialPlan): number {
        return plan.ringMs ?? this.dialogs.parts.assumptions['A-FAREND'];
    }
}
