/** Which dials a rule is asked about. */
import type { DialQuestion, DialRule, RuleScope } from './contract';
import type { Callee } from './facts';
import { doubtAbout, regionsOf } from './regions';
import type { NotKnown } from './ruleTest';

/** `NotKnown` where it takes the callee's region to say, and that cannot be had. */
export type Scoping = 'inside' | 'outside' | NotKnown;

/** What of the question decides about scopes. */
export type AskedDial = Pick<DialQuestion, 'callType' | 'teams'>;

/** Whether a rule is asked about a dial. */
export function scopingOf(
    { scope, outcome }: DialRule,
    { callType, teams }: AskedDial,
    callee: Callee,
): Scoping {
    // Only the request for an OUTBOUND call takes variables.
    const canCarry = outcome !== 'attach' || callType === 'OUTBOUND';
    const isInside =
        canCarry &&
        restrictsNothingOr(scope.callTypes, (wanted) => wanted === callType) &&
        restrictsNothingOr(scope.teams, (team) => teams.includes(team)) &&
        isNumberInside(scope, callee);
    return isInside ? regionScoping(scope, callee) : 'outside';
}

function isNumberInside(scope: RuleScope, { e164, number }: Callee): boolean {
    return (
        restrictsNothingOr(scope.prefixes, (prefix) => e164.startsWith(prefix)) &&
        restrictsNothingOr(scope.countries, (country) => country === number.country) &&
        restrictsNothingOr(scope.lineTypes, (lineType) => lineType === number.lineType)
    );
}

function regionScoping({ regions = [] }: RuleScope, callee: Callee): Scoping {
    if (regions.length === 0) {
        return 'inside';
    }
    const own = regionsOf(callee);
    return regions.some((region) => own.includes(region))
        ? 'inside'
        : (doubtAbout(regions, callee) ?? 'outside');
}

function restrictsNothingOr<T>(
    list: readonly T[] | undefined,
    fits: (item: T) => boolean,
): boolean {
    return list === undefined || list.length === 0 || list.some(fits);
}
