/** What is known of a callee, and what it means that something is not. */
import type { CalleeFacts, DialNumber, Fact, MissingReason, RuleInput } from './contract';
import { type ZoneCandidate, zoneCandidates } from './zoneCandidates';

/** Name of something that may have to be looked up. */
export type FactName = keyof CalleeFacts;

/** Whom a dial reaches. */
export interface Callee {
    /** The number as it will be dialled; a public one. */
    readonly number: DialNumber;
    readonly e164: string;
    readonly facts: CalleeFacts;
    /** The time zones that the callee may be in. */
    readonly zones: readonly ZoneCandidate[];
}

/** The names of all facts, in the order in which `needs` gives them. */
export const FACT_NAMES: readonly FactName[] = [
    'listing',
    'doNotCall',
    'consents',
    'places',
    'dials',
    'listLoads',
];

/** The facts of a callee of whom nothing could be had, for one reason. */
export function missingFacts(why: MissingReason): CalleeFacts {
    const missing = { state: 'missing', why } as const;
    return {
        listing: missing,
        doNotCall: missing,
        consents: missing,
        places: missing,
        dials: missing,
        listLoads: missing,
    };
}

/** Before anything was looked up. */
export const NOTHING_ASKED: CalleeFacts = missingFacts('not-asked');

/** The callee whom a public number reaches; null for other numbers. */
export function calleeOf(number: DialNumber, facts: CalleeFacts): Callee | null {
    const { kind, e164 } = number;
    return kind === 'public' && e164 !== null
        ? { number, e164, facts, zones: zoneCandidates(number, facts) }
        : null;
}

/** A fact as an input of a rule: its value as `text` says it, or why it is missing. */
export function factInput<T>(
    name: FactName,
    fact: Fact<T>,
    at: number,
    text: (value: T) => string,
): RuleInput {
    return fact.state === 'known'
        ? { name, value: text(fact.value), ageMs: at - fact.at }
        : { name, value: fact.why, ageMs: null };
}
