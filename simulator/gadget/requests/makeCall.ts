import { parseCallVariables } from '../../finesse/callVariables';
import type { Finesse } from '../../finesse/finesse';
import type { DialPlan } from '../../finesse/phone';
import type { Raise } from '../translator';

/** The part of the request context that dialling needs. */
export interface DialContext {
    readonly finesse: Finesse;
    /** Raises an event of the guide. */
    readonly raise: Raise;
    /** Whether some library has filled that callback slot. */
    isSubscribed(eventName: string): boolean;
}

/**
 * Dials, or leaves that to whoever has registered `onBeforeDial` (guide, "makeCall" and
 * "onBeforeDial").
 * @param immediately skips `onBeforeDial`
 * @param plan how the far end behaves; not known to a call that an `onBeforeDial` handler makes
 * @throws FinesseError when Finesse refuses
 */
export function makeCall(
    context: DialContext,
    number: unknown,
    callVariables: unknown,
    immediately: boolean,
    plan?: DialPlan,
): void {
    const { finesse } = context;
    const variables = parseCallVariables(finesse.configuration.platform, callVariables);
    if (!immediately && typeof number === 'string' && context.isSubscribed('onBeforeDial')) {
        finesse.assertInService();
        context.raise('onBeforeDial', {
            eventType: 'OnBeforeDial',
            callType: 'OUTBOUND',
            dialedNumber: number,
            callVariables: {
                ...variables.peripheral,
                ...(variables.named.length > 0 ? { NamedVariables: [...variables.named] } : {}),
            },
        });
        return;
    }
    finesse.dial(number, variables, plan);
}
