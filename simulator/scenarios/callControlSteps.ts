import type { DialPlan } from '../finesse/call';
import { NO_VARIABLES } from '../finesse/callVariables';
import type { CampaignCall } from '../finesse/outboundOption';
import type { Gadget } from '../gadget/gadget';
import type { CallPhase } from './step';

/** Steps with a second call, with other parties, or with a dialer. */
export type CallControlStep =
    | { readonly kind: 'hold'; readonly when: CallPhase }
    | { readonly kind: 'retrieve'; readonly when: CallPhase }
    /** The agent dials somebody about the call; the next steps of the consultation are about that. */
    | {
          readonly kind: 'consult';
          readonly number: string;
          readonly plan: DialPlan;
          readonly when: CallPhase;
      }
    /** Whoever rings answers, a colleague with a gadget too. */
    | { readonly kind: 'consultedAnswers' }
    | { readonly kind: 'endConsult' }
    | { readonly kind: 'transfer' }
    | { readonly kind: 'conference' }
    | {
          readonly kind: 'blindTransfer';
          readonly number: string;
          readonly plan: DialPlan;
          readonly when: CallPhase;
      }
    | {
          readonly kind: 'setVariable';
          readonly name: `PerVar${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`;
          readonly value: string;
          readonly when: CallPhase;
      }
    /** A campaign takes the agent; with a preview there is a reservation call at once. */
    | { readonly kind: 'reserve'; readonly call: CampaignCall }
    /** Waits for the customer's call of the campaign, at most so long. */
    | { readonly kind: 'awaitCustomer'; readonly ms: number }
    | { readonly kind: 'acceptReservation'; readonly when: CallPhase }
    | { readonly kind: 'rejectReservation'; readonly when: CallPhase }
    | { readonly kind: 'closeReservation'; readonly when: CallPhase }
    | { readonly kind: 'setBaResponse'; readonly response: string; readonly when: CallPhase };

const KINDS: Readonly<Record<CallControlStep['kind'], true>> = {
    hold: true,
    retrieve: true,
    consult: true,
    consultedAnswers: true,
    endConsult: true,
    transfer: true,
    conference: true,
    blindTransfer: true,
    setVariable: true,
    reserve: true,
    awaitCustomer: true,
    acceptReservation: true,
    rejectReservation: true,
    closeReservation: true,
    setBaResponse: true,
};

export function isCallControlStep(step: { readonly kind: string }): step is CallControlStep {
    return Object.hasOwn(KINDS, step.kind);
}

/** The calls that a scenario is about. */
export interface ScenarioCalls {
    callId: string | null;
    consultId: string | null;
}

/** How long something that `onBeforeDial` may hold back takes at most, in ms. */
const DIAL_GUARD_MS = 10_000;

/** What a step waits for, and how long at most. */
export interface Awaited {
    readonly condition: () => boolean;
    readonly ms: number;
}

/**
 * Does the step.
 * @returns what has to come true before the next one; null for nothing
 * @throws FinesseError when Finesse refuses
 */
export function performCallControlStep(
    gadget: Gadget,
    step: CallControlStep,
    calls: ScenarioCalls,
): Awaited | null {
    switch (step.kind) {
        case 'consult':
            return startConsult(gadget, step, calls);
        case 'blindTransfer':
            return startBlindTransfer(gadget, step, calls);
        case 'awaitCustomer':
            return { condition: () => adoptNewCall(gadget, calls), ms: step.ms };
        default:
            performAtOnce(gadget, step, calls);
            return null;
    }
}

function startConsult(
    gadget: Gadget,
    { number, plan }: Extract<CallControlStep, { kind: 'consult' }>,
    calls: ScenarioCalls,
): Awaited {
    gadget.dial(number, { plan });
    const condition = () => {
        const consult = gadget.finesse.calls.find(({ id }) => id !== calls.callId);
        calls.consultId = consult?.id ?? null;
        return consult !== undefined;
    };
    return { condition, ms: DIAL_GUARD_MS };
}

function startBlindTransfer(
    gadget: Gadget,
    { number, plan }: Extract<CallControlStep, { kind: 'blindTransfer' }>,
    { callId }: ScenarioCalls,
): Awaited {
    const id = callId ?? '';
    gadget.blindTransfer(id, number, plan);
    const condition = () => gadget.finesse.findCall(id)?.agentState !== 'ACTIVE';
    return { condition, ms: DIAL_GUARD_MS };
}

/** The customer's call of a campaign takes the place of the reservation. */
function adoptNewCall({ finesse }: Gadget, calls: ScenarioCalls): boolean {
    const call = finesse.calls.find(({ purpose }) => purpose === 'call');
    if (call) {
        calls.callId = call.id;
    }
    return call !== undefined || finesse.status('VOICE').state === 'READY';
}

type AtOnce = Exclude<CallControlStep, { kind: 'consult' | 'blindTransfer' | 'awaitCustomer' }>;

function performAtOnce({ finesse }: Gadget, step: AtOnce, calls: ScenarioCalls): void {
    const id = calls.callId ?? '';
    const consultId = calls.consultId ?? '';
    switch (step.kind) {
        case 'hold':
            return finesse.hold(id);
        case 'retrieve':
            return finesse.retrieve(id);
        case 'consultedAnswers':
            return finesse.farEndAnswers(consultId);
        case 'endConsult':
            return endConsult(finesse, consultId);
        case 'transfer':
            return finesse.transfer(id);
        case 'conference':
            return finesse.conference(id);
        case 'setVariable':
            return finesse.updateCall(
                id,
                { ...NO_VARIABLES, peripheral: { [step.name]: step.value } },
                null,
            );
        default:
            return performCampaignStep(finesse, step, calls);
    }
}

function performCampaignStep(
    finesse: Gadget['finesse'],
    step: Extract<
        AtOnce,
        {
            kind:
                | 'reserve'
                | 'acceptReservation'
                | 'rejectReservation'
                | 'closeReservation'
                | 'setBaResponse';
        }
    >,
    calls: ScenarioCalls,
): void {
    const id = calls.callId ?? '';
    switch (step.kind) {
        case 'reserve':
            calls.callId = finesse.reserveForCampaign(step.call);
            break;
        case 'acceptReservation':
            finesse.acceptReservation(id);
            break;
        case 'rejectReservation':
            finesse.rejectReservation(id);
            break;
        case 'closeReservation':
            finesse.closeReservation(id);
            break;
        case 'setBaResponse':
            finesse.setBaResponse(id, step.response);
            break;
    }
}

/** A consultation that is over already needs no end. */
function endConsult(finesse: Gadget['finesse'], consultId: string): void {
    if (finesse.findCall(consultId)) {
        finesse.drop(consultId);
    }
}
