/** Rules of kind `consent`: match where nobody has consented to the purpose. */
import type { Consent, ConsentRule } from './contract';
import { type Callee, factInput } from './facts';
import type { FoundProblem } from './problems';
import { matched, NEVER, notKnown, passed, type RuleTest } from './ruleTest';

type ConsentState = 'given' | 'refused' | 'expired' | 'none';

/** The test of a rule of kind `consent`. */
export function consentTest({ purpose }: ConsentRule): RuleTest {
    return {
        needs: ['consents'],
        ask: (callee, at) => {
            const { consents } = callee.facts;
            const inputs = [
                factInput('consents', consents, at, () => stateOf(consentsTo(purpose, callee), at)),
            ];
            if (consents.state === 'missing') {
                return notKnown({ what: 'consents', why: consents.why }, inputs);
            }
            const state = stateOf(consentsTo(purpose, callee), at);
            return state === 'given'
                ? passed(inputs)
                : matched({ code: 'NO_CONSENT', params: { purpose, state } }, inputs);
        },
        nextChange: (callee, at) =>
            Math.min(NEVER, ...consentsTo(purpose, callee).map((consent) => endOf(consent, at))),
    };
}

export function consentProblems({ purpose }: ConsentRule): FoundProblem[] {
    return purpose.trim() === '' ? [{ code: 'no-purpose', value: '' }] : [];
}

function consentsTo(purpose: string, { facts: { consents } }: Callee): readonly Consent[] {
    return consents.state === 'known'
        ? consents.value.filter((consent) => consent.purpose === purpose)
        : [];
}

/** Where several persons share a number, the refusal of one of them counts. */
function stateOf(consents: readonly Consent[], at: number): ConsentState {
    const inForce = consents.filter(({ expiresAt }) => expiresAt === null || expiresAt > at);
    if (inForce.some(({ isGiven }) => !isGiven)) {
        return 'refused';
    }
    if (inForce.length > 0) {
        return 'given';
    }
    return consents.length > 0 ? 'expired' : 'none';
}

function endOf({ expiresAt }: Consent, at: number): number {
    return expiresAt !== null && expiresAt > at ? expiresAt : NEVER;
}
