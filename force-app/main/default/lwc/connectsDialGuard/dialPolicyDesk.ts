/** Asks the policy: what it needs, one round trip to the org for all of it, and its verdict. */
import {
    type CalleeFacts,
    type DialNeeds,
    type DialPolicyVerdict,
    type DialQuestion,
    type FactName,
    missingFacts,
} from 'c/connectsDialPolicy';
import type { GuardConfiguration } from './configuration';

/** The org; never rejects but for the signal. `OrgLookUps` of `c/connectsDialOrg` is one. */
export interface OrgSource {
    lookUp(
        e164: string,
        forms: readonly string[],
        names: readonly FactName[],
        options: { readonly signal?: AbortSignal },
    ): Promise<CalleeFacts>;
}

/** A verdict, and what it is about. */
export interface Judged {
    readonly question: DialQuestion;
    readonly verdict: DialPolicyVerdict;
    /** Whether the org said everything that it was asked; null if it was not asked. */
    readonly isOrgFine: boolean | null;
}

/** @throws the signal's reason */
export async function judgeDial(
    { policy, formsOf }: GuardConfiguration,
    org: OrgSource,
    question: DialQuestion,
    signal?: AbortSignal,
): Promise<Judged> {
    const { number, facts: names } = policy.needs(question);
    const facts = await factsOf({ number, facts: names }, formsOf, org, signal);
    return {
        question,
        verdict: policy.decide(question, facts),
        isOrgFine: names.length === 0 ? null : names.every((name) => facts[name].state === 'known'),
    };
}

function factsOf(
    { number: { e164 }, facts: names }: DialNeeds,
    formsOf: GuardConfiguration['formsOf'],
    org: OrgSource,
    signal: AbortSignal | undefined,
): Promise<CalleeFacts> {
    return e164 === null || names.length === 0
        ? Promise.resolve(missingFacts('not-asked'))
        : org.lookUp(e164, formsOf(e164), names, { signal });
}
