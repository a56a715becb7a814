/** Rules of kind `cap`: so many dials within a period that slides. */
import type { CapRule } from './contract';
import { factInput } from './facts';
import type { FoundProblem } from './problems';
import { matched, NEVER, notKnown, passed, type RuleTest } from './ruleTest';

const HOUR_MS = 3_600_000;

/** The test of a rule of kind `cap`. */
export function capTest({ max, hours }: CapRule): RuleTest {
    const periodMs = hours * HOUR_MS;
    // A dial that the org's clock puts into the future was made all the same.
    const recent = (dials: readonly number[], at: number): readonly number[] =>
        dials.filter((dialledAt) => dialledAt > at - periodMs);
    return {
        needs: ['dials'],
        ask: ({ facts: { dials } }, at) => {
            const inputs = [
                factInput('dials', dials, at, (value) => String(recent(value, at).length)),
            ];
            if (dials.state === 'missing') {
                return notKnown({ what: 'dials', why: dials.why }, inputs);
            }
            const count = recent(dials.value, at).length;
            return count >= max
                ? matched({ code: 'TOO_MANY_CALLS', params: { count, max, hours } }, inputs)
                : passed(inputs);
        },
        nextChange: ({ facts: { dials } }, at) =>
            dials.state === 'known'
                ? Math.min(NEVER, ...recent(dials.value, at).map((dialled) => dialled + periodMs))
                : NEVER,
    };
}

export function capProblems({ max, hours }: CapRule): FoundProblem[] {
    return [
        ...(Number.isInteger(max) && max >= 1
            ? []
            : [{ code: 'bad-cap', value: String(max) } as const]),
        ...(Number.isFinite(hours) && hours > 0
            ? []
            : [{ code: 'bad-period', value: String(hours) } as const]),
    ];
}
