import type { Agent } from './agent';
import { outgoingCallType, type DialPlan } from './call';
import { mergeVariables, type CallVariables } from './callVariables';
import type { Leg } from './dialog';
import type { Dialogs } from './dialogs';
import { refusals, type FinesseError } from './errors';
import type { FarEnds } from './farEnds';

/** Calls that agents make: to a customer, or to consult somebody about the call they have. */
export class Dialling {
    private readonly dialogs: Dialogs;
    private readonly farEnds: FarEnds;

    constructor(dialogs: Dialogs, farEnds: FarEnds) {
        this.dialogs = dialogs;
        this.farEnds = farEnds;
    }

    /** Whether the agent may dial now, be it a call or a consultation. */
    canDial(agent: Agent): boolean {
        return this.obstacle(agent) === null;
    }

    /**
     * The agent dials. With an active call that one is held, and the new one is a consultation.
     * @throws FinesseError for a number or a state that does not allow it
     */
    dial(agent: Agent, number: unknown, variables: CallVariables, plan: DialPlan = {}): Leg {
        const to = parseDestination(agent, number);
        const obstacle = this.obstacle(agent);
        if (obstacle) {
            throw obstacle;
        }
        const active = agent.legs.find((leg) => leg.state === 'ACTIVE');
        return active
            ? this.consult(agent, active, to, variables, plan)
            : this.call(agent, to, variables, plan);
    }

    /** Why the agent cannot dial now. */
    private obstacle(agent: Agent): FinesseError | null {
        const { legs, voice } = agent;
        const { state } = voice.status;
        if (legs.length === 0) {
            return state === 'READY' || state === 'NOT_READY'
                ? null
                : refusals.invalidState(`No call can be made from ${state}`);
        }
        if (legs.some((leg) => leg.state === 'INITIATED' || leg.facts.purpose === 'reservation')) {
            return refusals.generic('A consultation call has to wait for the call being set up');
        }
        return legs.some((leg) => leg.state === 'ACTIVE')
            ? null
            : refusals.generic('A consultation call needs an active call');
    }

    private call(agent: Agent, to: string, variables: CallVariables, plan: DialPlan): Leg {
        const { platform } = this.dialogs.parts;
        agent.voice.startDialling();
        const callType = outgoingCallType(platform, to, false);
        const leg = this.initiate(agent, to, variables, plan, callType);
        this.farEnds.ring(leg.dialog, to, plan, {
            purpose: 'call',
            callType: 'AGENT_INSIDE',
            from: leg.facts.from,
        });
        this.dialogs.tell(leg, 'created');
        agent.voice.startTalking(leg.facts);
        return leg;
    }

    private consult(
        agent: Agent,
        held: Leg,
        to: string,
        variables: CallVariables,
        plan: DialPlan,
    ): Leg {
        held.state = 'HELD';
        this.dialogs.tell(held, 'held');
        this.dialogs.tellOthers(held.dialog, held);
        const own = mergeVariables(held.dialog.variables, variables);
        const leg = this.initiate(agent, to, own, plan, 'CONSULT');
        this.farEnds.ring(leg.dialog, to, plan, {
            purpose: 'consult',
            callType: 'CONSULT',
            from: leg.facts.from,
        });
        this.dialogs.tell(leg, 'created');
        return leg;
    }

    private initiate(
        agent: Agent,
        to: string,
        variables: CallVariables,
        plan: DialPlan,
        callType: string,
    ): Leg {
        const { extension, wrapUpOnOutgoing } = agent.configuration;
        const dialog = this.dialogs.create({
            queue: null,
            callKey: null,
            variables,
            dialedNumber: to,
        });
        return this.dialogs.addLeg(
            dialog,
            agent,
            {
                purpose: callType === 'CONSULT' ? 'consult' : 'call',
                direction: 'outbound',
                routed: false,
                callType,
                from: extension,
                to,
                dialedNumber: to,
                wrapUpMode: plan.wrapUpMode ?? wrapUpOnOutgoing,
            },
            'INITIATED',
        );
    }
}

/**
 * The number as it is dialled.
 * @throws FinesseError Parameter Missing, Invalid Destination
 */
export function parseDestination(agent: Agent, number: unknown): string {
    const to = typeof number === 'string' ? number.trim() : '';
    if (to === '') {
        throw refusals.parameterMissing('toAddress');
    }
    if (to === agent.configuration.extension) {
        throw refusals.invalidDestination(to);
    }
    return to;
}
