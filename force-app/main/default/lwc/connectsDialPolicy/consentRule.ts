/** Rules of kind `consent`: match where nobody has consented to the purpose. */
import { consentInput, consentState, nextConsentChange } from './consents';
import type { ConsentRule } from './contract';
import type { FoundProblem } from './problems';
import { matched, notKnown, passed, type RuleTest } from './ruleTest';

/** The test of a rule of kind `consent`. */
export function consentTest({ purpose }: ConsentRule): RuleTest {
    return {
        needs: ['consents'],
        ask: (callee, at) => {
            const { consents } = callee.facts;
            const inputs = [consentInput(purpose, callee, at)];
            if (consents.state === 'missing') {
                return notKnown({ what: 'consents', why: consents.why }, inputs);
            }
            const state = consentState(purpose, consents.value, at);
            return state === 'given'
                ? passed(inputs)
                : matched({ code: 'NO_CONSENT', params: { purpose, state } }, inputs);
        },
        nextChange: (callee, at) => nextConsentChange(purpose, callee, at),
    };
}

export function consentProblems({ purpose }: ConsentRule): FoundProblem[] {
    return purpose.trim() === '' ? [{ code: 'no-purpose', value: '' }] : [];
}
