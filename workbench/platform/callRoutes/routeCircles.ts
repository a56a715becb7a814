/**
 * Finds rules that send one caller round in a circle; `RouteCircles` of Apex. The call is followed
 * from each target, for each kind of caller, along every rule that may decide there: what a rule
 * needs of the caller, and what earlier rules need not to have been, must hold of one caller.
 */
import { CALLER_KINDS, isAskedAt, type RouteRule } from './routeRule';

/** A field of the caller has one of the values, or none of them. */
interface Condition {
    readonly field: string;
    readonly values: ReadonlySet<string>;
    readonly has: boolean;
}

/** A call on its way: where it has been, by which rules, and what is known of its caller. */
interface Way {
    readonly numbers: readonly string[];
    readonly rules: readonly string[];
    readonly conditions: readonly Condition[];
}

const MAX_STEPS = 2_000;
const TOO_MANY =
    'The rules lead to one another in too many ways to be checked: let fewer targets be numbers ' +
    'that rules are asked about.';

/** @returns what is wrong, with the circle; null without one */
export function circleProblem(rules: readonly RouteRule[]): string | null {
    const search = { steps: 0 };
    const starts = new Set(rules.flatMap(({ target }) => target ?? []));
    for (const kind of CALLER_KINDS) {
        const asked = rules.filter((rule) => rule.kind === null || rule.kind === kind);
        for (const start of starts) {
            const problem = follow(asked, { numbers: [start], rules: [], conditions: [] }, search);
            if (problem !== null) {
                return problem;
            }
        }
    }
    return null;
}

function follow(rules: readonly RouteRule[], way: Way, search: { steps: number }): string | null {
    const here = way.numbers.at(-1) ?? '';
    let known = way.conditions;
    for (const rule of rules.filter((each) => isAskedAt(each, here))) {
        search.steps += 1;
        if (search.steps > MAX_STEPS) {
            return TOO_MANY;
        }
        const problem = goOn(rules, { ...way, conditions: known }, rule, search);
        if (problem !== null || rule.field === null) {
            return problem;
        }
        known = [...known, { field: rule.field, values: rule.values, has: false }];
    }
    return null;
}

function goOn(
    rules: readonly RouteRule[],
    way: Way,
    rule: RouteRule,
    search: { steps: number },
): string | null {
    const { field, values, target } = rule;
    const next: Way = {
        numbers: target === null ? way.numbers : [...way.numbers, target],
        rules: [...way.rules, `"${rule.name}"`],
        conditions:
            field === null ? way.conditions : [...way.conditions, { field, values, has: true }],
    };
    if (target === null || target === way.numbers.at(-1) || !canHold(next.conditions)) {
        return null;
    }
    if (target === way.numbers[0]) {
        const circle = next.numbers.join(' → ');
        return `Calls can go in a circle: ${circle}, by the rules ${next.rules.join(', ')}.`;
    }
    return way.numbers.includes(target) ? null : follow(rules, next, search);
}

function canHold(conditions: readonly Condition[]): boolean {
    return conditions
        .filter(({ has }) => has)
        .every(({ field, values }) =>
            [...values].some((value) =>
                conditions.every(
                    (other) => other.field !== field || other.has === other.values.has(value),
                ),
            ),
        );
}
