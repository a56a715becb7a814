import type { ActivityChanges } from '../api';
import type { Call, DialPlan, IncomingCallPlan } from '../finesse/call';
import type { CallControlStep } from './callControlSteps';
import type { TaskStep } from './taskSteps';

/** Where the scenario's call is in its life. */
export type CallPhase = 'offered' | 'active' | 'wrapUp' | 'ended';

/** One step of a scenario. `when` skips it unless the call is in that phase. */
export type Step =
    | TaskStep
    | CallControlStep
    /** The agent goes READY if NOT_READY. */
    | { readonly kind: 'makeAvailable' }
    | { readonly kind: 'offerCall'; readonly plan: IncomingCallPlan }
    | { readonly kind: 'dial'; readonly number: string; readonly plan: DialPlan }
    /** Ends early when the call leaves the phase. */
    | { readonly kind: 'wait'; readonly ms: number; readonly while: CallPhase }
    /** The same for the consultation. */
    | { readonly kind: 'waitConsult'; readonly ms: number; readonly while: CallPhase }
    | { readonly kind: 'pause'; readonly ms: number }
    | { readonly kind: 'answer'; readonly when: CallPhase }
    | { readonly kind: 'agentHangsUp'; readonly when: CallPhase }
    | { readonly kind: 'farEndHangsUp'; readonly when: CallPhase }
    | {
          readonly kind: 'chooseWrapUpReason';
          readonly reason: string;
          readonly when: CallPhase;
      }
    | { readonly kind: 'endWrapUp'; readonly when: CallPhase }
    | {
          readonly kind: 'saveActivity';
          readonly changes: ActivityChanges;
          readonly when: CallPhase;
      }
    | { readonly kind: 'loseConnection'; readonly ms: number }
    | { readonly kind: 'awaitConnection' }
    /** Waits until Salesforce has answered every look-up. */
    | { readonly kind: 'settle' };

/** The phase of a call; no call at all is one that has ended. */
export function phaseOf(call: Call | null): CallPhase {
    switch (call?.agentState) {
        case 'INITIATED':
        case 'ALERTING':
        case 'ACCEPTED':
        case 'FAILED':
            return 'offered';
        case 'ACTIVE':
        case 'HELD':
            return 'active';
        case 'WRAP_UP':
            return 'wrapUp';
        default:
            return 'ended';
    }
}
