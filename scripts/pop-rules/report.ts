/** A trial of screen pop rules in words, for people at a terminal. */
import { comparisonsOf } from '../../force-app/main/default/lwc/connectsQueryText/connectsQueryText';
import type {
    ExplainedRule,
    PopSearch,
    ScreenPopRules,
} from '../../force-app/main/default/lwc/connectsScreenPopRules/connectsScreenPopRules';
import { farEndOf } from '../../force-app/main/default/lwc/connectsWorkItems/connectsWorkItems';
import type {
    NothingToDo,
    PopPlan,
} from '../../force-app/main/default/lwc/connectsScreenPop/popPlan';
import { isOtherRule, nameOf, type RuleCount, ruleText, type TriedPop } from './trial';

const NOTHING: Readonly<Record<NothingToDo, string>> = {
    colleague: 'nothing: a call between agents, and only the default fits',
    'from-record': 'nothing: dialled from the page of a record',
    'no-rule': 'nothing: no rule fits, and there is no default',
    'no-value': 'nothing: the call has no value to search for',
};

/** One line for each call, and more on demand. @param isExplained whether each rule is accounted for */
export function describePops(
    tried: readonly TriedPop[],
    rules: ScreenPopRules,
    isExplained: boolean,
): string[] {
    return tried.flatMap((pop) => {
        const { call, first, later } = pop;
        const { item } = first.seen;
        const expected = isOtherRule(pop) ? `; EXPECTED ${call.expected ?? ''}` : '';
        return [
            `${first.seen.where}: ${first.plan.decision.kind} ${item.CallType} with ` +
                `${farEndOf(item) || 'nobody'}: ${planText(first.plan)}${expected}`,
            ...later.map(({ seen, plan }) => `    later, ${seen.where}: ${planText(plan)}`),
            ...(isExplained
                ? rules.explain(item, first.plan.decision.kind).map(explainedLine)
                : []),
        ];
    });
}

/** Counts: which rules decided, which never did, and which never can. */
export function describeCoverage(
    tried: readonly TriedPop[],
    counts: readonly RuleCount[],
    { unreachable }: ScreenPopRules,
): string[] {
    const expected = tried.filter(({ call }) => call.expected !== null).length;
    const wrong = tried.filter(isOtherRule).length;
    const decided = counts.filter((count) => count.decided > 0);
    const never = new Set(unreachable.map(({ rule }) => rule.position));
    const idle = counts.filter((count) => count.decided === 0 && !never.has(count.rule.position));
    const names = (some: readonly RuleCount[]): string =>
        some.map(({ rule }) => ruleText(rule)).join(', ');
    return [
        `${tried.length} calls, ${counts.length} rules, ${decided.length} of them decided.`,
        ...decided.map((count) => `    ${ruleText(count.rule)}: ${count.decided}`),
        ...(expected === 0 ? [] : [`${expected - wrong} of ${expected} as expected.`]),
        ...(idle.length === 0 ? [] : [`Decided none of these calls: ${names(idle)}.`]),
        ...unreachable.map(
            ({ rule, because }) =>
                `Can never decide: ${ruleText(rule)}, because ${ruleText(because)} fits whatever it fits.`,
        ),
    ];
}

function planText(plan: PopPlan): string {
    const { nothing, decision } = plan;
    const { values, searches, newRecord } = decision;
    const told = values.map(({ name, text }) => `${name}=${text ?? '(none)'}`).join(', ');
    const parts = [
        `rule ${nameOf(plan)}`,
        told === '' ? '' : `[${told}]`,
        nothing === null
            ? `searches ${searches.map(searchText).join(', then ')}`
            : NOTHING[nothing],
        nothing === null && newRecord !== null
            ? `else a new ${newRecord.object} (${Object.keys(newRecord.values).join(', ')})`
            : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
}

function searchText({ object, query }: PopSearch): string {
    const fields = [...new Set(comparisonsOf(query.filter).map(({ field }) => field))];
    const by = [
        ...(fields.length === 0 ? [] : [fields.join(', ')]),
        ...(query.search === null ? [] : ['words']),
    ];
    return `${object} by ${by.join(', else ')}`;
}

function explainedLine({ rule, outcome }: ExplainedRule): string {
    const name = `    ${ruleText(rule)}: `;
    switch (outcome.result) {
        case 'decides':
            return `${name}decides`;
        case 'too-late':
            return `${name}fits, but an earlier one decides`;
        case 'unreachable':
            return `${name}can never decide, because ${ruleText(outcome.because)} fits whatever it fits`;
        default:
            return `${name}${outcome.condition} does not fit ${outcome.found.join(', ') || '(none)'}`;
    }
}
