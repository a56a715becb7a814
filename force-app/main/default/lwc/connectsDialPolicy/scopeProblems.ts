/** What can be wrong with the scope of a rule. */
import type { RuleScope } from './contract';
import type { FoundProblem, ProblemCode } from './problems';
import { REGION_CODE } from './regions';

const COUNTRY = /^[A-Z]{2}$/;
const PREFIX = /^\+[1-9]\d{0,14}$/;
const E164 = /^\+[1-9]\d{1,14}$/;

/** Whether numbers can begin with it: "+1900". */
export function isPrefix(text: string): boolean {
    return PREFIX.test(text);
}

/** Whether it is a whole number as E.164 writes it. */
export function isE164(text: string): boolean {
    return E164.test(text);
}

export function scopeProblems({
    prefixes = [],
    countries = [],
    regions = [],
}: RuleScope): FoundProblem[] {
    return [
        ...unlike(PREFIX, prefixes, 'bad-prefix'),
        ...unlike(COUNTRY, countries, 'bad-country'),
        ...unlike(REGION_CODE, regions, 'bad-region'),
    ];
}

function unlike(pattern: RegExp, texts: readonly string[], code: ProblemCode): FoundProblem[] {
    return texts.filter((text) => !pattern.test(text)).map((value) => ({ code, value }));
}
