import type { Agent } from './agent';
import { createCallKey, incomingCallType, type IncomingCallPlan } from './call';
import type { CallEnding } from './callEnding';
import type { Dialog, Leg } from './dialog';
import type { Dialogs } from './dialogs';
import { refusals } from './errors';
import type { FarEnds } from './farEnds';

/** Calls that come in from outside, straight to an extension or delivered by a queue. */
export class IncomingCalls {
    private readonly dialogs: Dialogs;
    private readonly ending: CallEnding;
    private readonly farEnds: FarEnds;

    constructor(dialogs: Dialogs, ending: CallEnding, farEnds: FarEnds) {
        this.dialogs = dialogs;
        this.ending = ending;
        this.farEnds = farEnds;
    }

    /** Somebody calls; no agent has the call yet. */
    begin(plan: IncomingCallPlan): Dialog {
        const { platform, random } = this.dialogs.parts;
        const dialog = this.dialogs.create({
            queue: plan.queue,
            callKey: plan.queue ? createCallKey(platform, this.dialogs.now, random) : null,
            variables: plan.variables,
            dialedNumber: plan.dialedNumber,
        });
        this.dialogs.addParty(dialog, plan.from, 'INITIATED');
        return dialog;
    }

    /** A call comes in at that agent. @throws FinesseError when the agent cannot get it */
    offer(agent: Agent, plan: IncomingCallPlan): Leg {
        this.assertCanTake(agent, plan.queue !== null);
        return this.ringAt(agent, this.begin(plan), plan, (leg) => this.ending.miss(leg));
    }

    /**
     * A call rings at an agent.
     * @param missed called when a routed call rang long enough
     * @throws FinesseError when the agent cannot get it
     */
    ringAt(agent: Agent, dialog: Dialog, plan: IncomingCallPlan, missed: (leg: Leg) => void): Leg {
        const { platform, assumptions } = this.dialogs.parts;
        const routed = plan.queue !== null;
        this.assertCanTake(agent, routed);
        if (routed) {
            agent.voice.reserve();
        }
        const leg = this.dialogs.addLeg(
            dialog,
            agent,
            {
                purpose: 'call',
                direction: 'inbound',
                routed,
                callType: incomingCallType(platform, plan),
                from: plan.from,
                to: agent.configuration.extension,
                dialedNumber: plan.dialedNumber,
                wrapUpMode: plan.wrapUpMode ?? agent.configuration.wrapUpOnIncoming,
            },
            'ALERTING',
        );
        this.dialogs.tell(leg, 'created');
        if (routed) {
            leg.cancelTimer = this.dialogs.after(assumptions['A-RONA'], () => missed(leg));
        }
        this.farEnds.answerInTime(leg);
        return leg;
    }

    private assertCanTake(agent: Agent, routed: boolean): void {
        if (!agent.canTakeCall) {
            throw refusals.invalidState('The agent can take no call now');
        }
        if (routed) {
            agent.voice.assertCanBeReserved();
        }
    }
}
