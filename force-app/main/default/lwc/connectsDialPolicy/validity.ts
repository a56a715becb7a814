/** From when until when a rule is in force: whole days of the site's own calendar. */
import { dayOf } from './calendarDay';
import type { RuleBase } from './contract';
import type { FoundProblem } from './problems';
import { NEVER } from './ruleTest';
import type { ZoneTime } from './zoneTime';

const DAY_MS = 86_400_000;
/** Local days begin at most so much earlier than 24 hours apart would make them. */
const MARGIN_DAYS = 2;

type Dates = Pick<RuleBase, 'validFrom' | 'validTo'>;

/** First and last day on which a rule is in force, days since 1970-01-01. */
export interface Validity {
    readonly first: number;
    readonly last: number;
}

/** The validity of a rule without problems. */
export function validityOf({ validFrom, validTo }: Dates): Validity {
    return {
        first: validFrom === undefined ? -Infinity : (dayOf(validFrom) ?? -Infinity),
        last: validTo === undefined ? Infinity : (dayOf(validTo) ?? Infinity),
    };
}

/** @param day the site's local day, days since 1970-01-01 */
export function isInForce({ first, last }: Validity, day: number): boolean {
    return day >= first && day <= last;
}

/**
 * The first instant after `at` at which the rule may come into force or end. It may be too early,
 * never too late.
 */
export function nextValidityChange({ first, last }: Validity, site: ZoneTime, at: number): number {
    const { day } = site.localAt(at);
    const boundary = day < first ? first : last + 1;
    if (boundary === Infinity || boundary <= day) {
        return NEVER;
    }
    const daysBefore = boundary - day - MARGIN_DAYS;
    return daysBefore > 0 ? at + daysBefore * DAY_MS : site.nextShowing(at, []);
}

export function validityProblems({ validFrom, validTo }: Dates): FoundProblem[] {
    const problems = [validFrom, validTo]
        .filter((date) => date !== undefined)
        .filter((date) => dayOf(date) === null)
        .map((date): FoundProblem => ({ code: 'bad-date', value: date }));
    const { first, last } = validityOf({ validFrom, validTo });
    if (problems.length === 0 && first > last) {
        problems.push({ code: 'never-valid', value: `${validFrom ?? ''} to ${validTo ?? ''}` });
    }
    return problems;
}
