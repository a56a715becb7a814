/** "Unless there is a consent": what takes a rule's objection back. */
import { consentInput, consentState, nextConsentChange } from './consents';
import type { AskedRule, DialRule } from './contract';
import type { Callee } from './facts';
import type { FoundProblem } from './problems';
import { NEVER, passed, type RuleAnswer } from './ruleTest';

/**
 * The answer of a rule that says nothing where somebody has consented. A consent that is not known
 * takes nothing back: what matched stands, and says that it lacked something.
 */
export function withExemption(
    { unlessConsent }: Pick<DialRule, 'unlessConsent'>,
    answer: RuleAnswer,
    callee: Callee,
    at: number,
): RuleAnswer {
    if (unlessConsent === undefined || answer.result === 'passed') {
        return answer;
    }
    const { consents } = callee.facts;
    const inputs = [...answer.inputs, consentInput(unlessConsent, callee, at)];
    const state =
        consents.state === 'known' ? consentState(unlessConsent, consents.value, at) : 'not-known';
    if (state === 'given') {
        return passed(inputs);
    }
    const { reason, result } = answer;
    return reason === null || result === 'missing'
        ? { ...answer, inputs }
        : {
              result,
              reason: { ...reason, params: { ...reason.params, unlessConsent, consent: state } },
              inputs,
          };
}

/** The first instant after `at` at which the exemption may begin or end to hold. */
export function nextExemptionChange(
    { unlessConsent }: Pick<DialRule, 'unlessConsent'>,
    callee: Callee,
    at: number,
): number {
    return unlessConsent === undefined ? NEVER : nextConsentChange(unlessConsent, callee, at);
}

/** Whether a rule could not look at everything that it goes by. */
export function lacksData({ result, reason }: Pick<AskedRule, 'result' | 'reason'>): boolean {
    return result === 'missing' || reason?.params.consent === 'not-known';
}

export function exemptionProblems({ kind, outcome, unlessConsent }: DialRule): FoundProblem[] {
    if (unlessConsent === undefined) {
        return [];
    }
    if (unlessConsent.trim() === '') {
        return [{ code: 'no-purpose', value: '' }];
    }
    const isForIt = kind !== 'consent' && (outcome === 'warn' || outcome === 'block');
    return isForIt ? [] : [{ code: 'exemption-not-here', value: unlessConsent }];
}
