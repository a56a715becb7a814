import type { RelatedObject } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { DialPlan } from '../../finesse/call';
import type { CallVariables } from '../../finesse/callVariables';
import { refusals } from '../../finesse/errors';
import type { Finesse } from '../../finesse/finesse';
import { parseCallVariables } from '../../finesse/variableRules';
import type { LocalData } from '../localData';
import type { Raise } from '../translator';

/** The part of the request context that dialling needs. */
export interface DialContext {
    readonly finesse: Finesse;
    readonly localData: LocalData;
    /** Raises an event of the guide. */
    readonly raise: Raise;
    /** Whether some library has filled that callback slot. */
    isSubscribed(eventName: string): boolean;
}

/** What a dial in the gadget knows beyond a request. */
export interface DialExtras {
    /** How the far end behaves; not known to a call that an `onBeforeDial` handler makes. */
    readonly plan?: DialPlan;
    /** What was clicked to dial. */
    readonly relatedObject?: RelatedObject;
}

/**
 * Dials, or leaves that to whoever has registered `onBeforeDial` (guide, "makeCall" and
 * "onBeforeDial"). With an active call it is a consultation.
 * @param immediately skips `onBeforeDial`
 * @throws FinesseError when Finesse refuses
 */
export function makeCall(
    context: DialContext,
    number: unknown,
    callVariables: unknown,
    immediately: boolean,
    { plan, relatedObject }: DialExtras = {},
): void {
    const { finesse, localData } = context;
    const variables = parseCallVariables(finesse.configuration.platform, callVariables);
    if (!immediately) {
        // A dial by `onBeforeDial` belongs to what was clicked last.
        localData.expect(relatedObject ?? null);
    }
    if (!immediately && typeof number === 'string' && context.isSubscribed('onBeforeDial')) {
        finesse.assertInService();
        const consult = finesse.calls.some(({ agentState }) => agentState === 'ACTIVE');
        context.raise('onBeforeDial', {
            eventType: 'OnBeforeDial',
            callType: consult ? 'CONSULT' : 'OUTBOUND',
            dialedNumber: number,
            ...(consult ? {} : { callVariables: itemVariables(variables) }),
            ...(relatedObject ? { relatedObject } : {}),
        });
        return;
    }
    try {
        finesse.dial(number, variables, plan);
    } finally {
        localData.expect(null);
    }
}

/**
 * Transfers without a word, or leaves that to whoever has registered `onBeforeDial` (guide,
 * "blindTransferCall").
 * @param immediately skips `onBeforeDial`
 * @throws FinesseError when Finesse refuses
 */
export function blindTransfer(
    context: DialContext,
    id: string,
    number: unknown,
    immediately: boolean,
    plan?: DialPlan,
): void {
    const { finesse } = context;
    if (!immediately && typeof number === 'string' && context.isSubscribed('onBeforeDial')) {
        finesse.assertInService();
        if (!finesse.findCall(id)) {
            throw refusals.dialogNotFound(id);
        }
        context.raise('onBeforeDial', {
            eventType: 'OnBeforeDial',
            callType: 'BLINDTRANSFER',
            dialedNumber: number,
            workItemId: id,
        });
        return;
    }
    finesse.blindTransfer(id, number, plan);
}

function itemVariables({ peripheral, named }: CallVariables) {
    return { ...peripheral, ...(named.length > 0 ? { NamedVariables: [...named] } : {}) };
}
