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
    /** Whether the decision without the org took longer than it may (`dnc.deadline`). */
    readonly isSlow: boolean;
}

/** Who decides, and for how long. */
export interface Judges {
    readonly org: OrgSource;
    /** Milliseconds since 1970. */
    now(): number;
}

/** @throws the signal's reason */
export async function judgeDial(
    { policy, formsOf, settings }: GuardConfiguration,
    judges: Judges,
    question: DialQuestion,
    signal?: AbortSignal,
): Promise<Judged> {
    const began = judges.now();
    const { number, facts: names } = policy.needs(question);
    const asked = judges.now();
    const facts = await factsOf({ number, facts: names }, formsOf, judges.org, signal);
    const answered = judges.now();
    const verdict = policy.decide(question, facts);
    const localMs = asked - began + judges.now() - answered;
    return {
        question,
        verdict,
        isOrgFine: names.length === 0 ? null : names.every((name) => facts[name].state === 'known'),
        isSlow: localMs > settings.deadlines.localMs,
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
