/** What a callee has consented to. */
import type { Consent, RuleInput } from './contract';
import { type Callee, factInput } from './facts';
import { NEVER } from './ruleTest';

export type ConsentState = 'given' | 'refused' | 'expired' | 'none';

/** Where several persons share a number, the refusal of one of them counts. */
export function consentState(
    purpose: string,
    consents: readonly Consent[],
    at: number,
): ConsentState {
    const toPurpose = consents.filter((consent) => consent.purpose === purpose);
    const inForce = toPurpose.filter(({ expiresAt }) => expiresAt === null || expiresAt > at);
    if (inForce.some(({ isGiven }) => !isGiven)) {
        return 'refused';
    }
    if (inForce.length > 0) {
        return 'given';
    }
    return toPurpose.length > 0 ? 'expired' : 'none';
}

/** The state as an input of a rule, or why it is missing. */
export function consentInput(purpose: string, { facts }: Callee, at: number): RuleInput {
    return factInput('consents', facts.consents, at, (value) => consentState(purpose, value, at));
}

/** The first instant after `at` at which the state may become another one. */
export function nextConsentChange(
    purpose: string,
    { facts: { consents } }: Callee,
    at: number,
): number {
    const ends = consents.state === 'known' ? consents.value : [];
    return Math.min(
        NEVER,
        ...ends
            .filter((consent) => consent.purpose === purpose)
            .map(({ expiresAt }) => (expiresAt !== null && expiresAt > at ? expiresAt : NEVER)),
    );
}
