/** Rules of kind `prefix`: match by their scope alone; rewriting and attaching are theirs. */
import type { PrefixRule, RuleInput, RuleScope } from './contract';
import type { Callee } from './facts';
import type { FoundProblem } from './problems';
import { regionsOf } from './regions';
import { matched, NEVER, type RuleTest } from './ruleTest';
import { isPrefix } from './scopeProblems';

/** The test of a rule of kind `prefix`, which is asked within its scope only. */
export function prefixTest({ scope }: PrefixRule): RuleTest {
    return {
        needs: [],
        ask: (callee) => {
            const inputs = whatMatched(scope, callee);
            const params = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
            return matched({ code: 'PREFIX', params }, inputs);
        },
        nextChange: () => NEVER,
    };
}

/** The first prefix of the scope that the number begins with. */
export function matchingPrefix({ prefixes = [] }: RuleScope, e164: string): string | null {
    return prefixes.find((prefix) => e164.startsWith(prefix)) ?? null;
}

/** The number with its prefix replaced; null if the rule rewrites nothing of it. */
export function rewritten({ scope, replaceWith }: PrefixRule, e164: string): string | null {
    const prefix = matchingPrefix(scope, e164);
    return prefix === null || replaceWith === undefined
        ? null
        : `${replaceWith}${e164.slice(prefix.length)}`;
}

export function prefixProblems({
    scope,
    outcome,
    replaceWith,
    variables,
}: PrefixRule): FoundProblem[] {
    const problems: FoundProblem[] = [];
    if (outcome === 'rewrite') {
        problems.push(...rewriteProblems(scope, replaceWith));
    } else if (replaceWith !== undefined) {
        problems.push({ code: 'replace-without-rewrite', value: replaceWith });
    }
    if (outcome === 'attach') {
        problems.push(...attachProblems(scope, variables));
    } else if (variables !== undefined) {
        problems.push({
            code: 'variables-without-attach',
            value: Object.keys(variables).join(', '),
        });
    }
    return problems;
}

function rewriteProblems(scope: RuleScope, replaceWith: string | undefined): FoundProblem[] {
    const problems: FoundProblem[] = [];
    if ((scope.prefixes ?? []).length === 0) {
        problems.push({ code: 'rewrite-without-prefix', value: '' });
    }
    if ((scope.regions ?? []).length > 0) {
        problems.push({ code: 'rewrite-by-region', value: (scope.regions ?? []).join(', ') });
    }
    if (replaceWith === undefined || !isPrefix(replaceWith)) {
        problems.push({ code: 'bad-replacement', value: replaceWith ?? '' });
    }
    return problems;
}

function attachProblems(
    { callTypes = [] }: RuleScope,
    variables: PrefixRule['variables'] = {},
): FoundProblem[] {
    const problems: FoundProblem[] = [];
    if (Object.keys(variables).length === 0) {
        problems.push({ code: 'attach-without-variables', value: '' });
    }
    if (callTypes.length > 0 && !callTypes.includes('OUTBOUND')) {
        problems.push({ code: 'attach-without-outbound', value: callTypes.join(', ') });
    }
    return problems;
}

function whatMatched(scope: RuleScope, callee: Callee): RuleInput[] {
    const { number, e164 } = callee;
    const values: readonly [name: string, value: string | null][] = [
        ['prefix', matchingPrefix(scope, e164)],
        ['country', given(scope.countries) ? number.country : null],
        ['region', given(scope.regions) ? commonRegions(scope.regions, callee) : null],
        ['lineType', given(scope.lineTypes) ? number.lineType : null],
    ];
    return values.flatMap(([name, value]) =>
        value === null ? [] : [{ name, value, ageMs: null }],
    );
}

function given<T>(list: readonly T[] | undefined): list is readonly T[] {
    return list !== undefined && list.length > 0;
}

/** By the number, where that is enough: then nothing else had to be looked up. */
function commonRegions(regions: readonly string[], callee: Callee): string {
    const byNumber = regions.filter((region) => callee.number.regions.includes(region));
    const common =
        byNumber.length > 0
            ? byNumber
            : regions.filter((region) => regionsOf(callee).includes(region));
    return common.join(', ');
}
