/** Looks rules over before they are used: what can never work is said, all of it at once. */
import { dayOf } from './calendarDay';
import { capProblems } from './capRule';
import { consentProblems } from './consentRule';
import type { DialRule, HolidayTable, RuleOutcome, RuleSet } from './contract';
import { doNotCallProblems } from './doNotCallRule';
import { exemptionProblems } from './exemption';
import { listProblems } from './listRule';
import { prefixProblems } from './prefixRule';
import type { FoundProblem, PolicyProblem } from './problems';
import { scopeProblems } from './scopeProblems';
import { validityProblems } from './validity';
import { windowProblems } from './windowRule';
import { zoneTime } from './zoneTime';

const AGAINST: readonly RuleOutcome[] = ['warn', 'block'];
/** Who matches where something speaks against the dial can only speak against it. */
const OUTCOMES: Readonly<Record<DialRule['kind'], readonly RuleOutcome[]>> = {
    list: ['allow', ...AGAINST],
    'do-not-call': AGAINST,
    consent: AGAINST,
    window: AGAINST,
    cap: AGAINST,
    prefix: ['allow', ...AGAINST, 'rewrite', 'attach'],
};

/**
 * Every problem of a rule set, in order; none if it can be compiled. Whoever wants to go on with the
 * rules that are in order leaves out those at the positions named here.
 */
export function problemsOf(
    { rules, siteTimeZone }: RuleSet,
    holidays: readonly HolidayTable[],
): PolicyProblem[] {
    const names = new Set<string>();
    const tables = new Set(holidays.map(({ code }) => code));
    const general = [...siteProblems(siteTimeZone), ...holidays.flatMap(tableProblems)];
    return [
        ...general.map((found) => ({ position: null, rule: null, ...found })),
        ...rules.flatMap((rule, position) => {
            const found = [...nameProblems(rule, names), ...problemsOfRule(rule, tables)];
            names.add(rule.name);
            return found.map((problem) => ({ position, rule: rule.name, ...problem }));
        }),
    ];
}

function siteProblems(siteTimeZone: string): FoundProblem[] {
    return zoneTime(siteTimeZone) === null
        ? [{ code: 'unknown-site-zone', value: siteTimeZone }]
        : [];
}

function tableProblems({ days }: HolidayTable): FoundProblem[] {
    return days
        .filter((day) => dayOf(day) === null)
        .map((value) => ({ code: 'bad-holiday', value }));
}

function nameProblems({ name }: DialRule, earlier: ReadonlySet<string>): FoundProblem[] {
    if (name.trim() === '') {
        return [{ code: 'no-name', value: '' }];
    }
    return earlier.has(name) ? [{ code: 'duplicate-name', value: name }] : [];
}

function problemsOfRule(rule: DialRule, tables: ReadonlySet<string>): FoundProblem[] {
    return [
        ...(OUTCOMES[rule.kind].includes(rule.outcome)
            ? []
            : [{ code: 'bad-outcome', value: rule.outcome } as const]),
        ...scopeProblems(rule.scope),
        ...validityProblems(rule),
        ...exemptionProblems(rule),
        ...problemsOfKind(rule, tables),
    ];
}

function problemsOfKind(rule: DialRule, tables: ReadonlySet<string>): FoundProblem[] {
    switch (rule.kind) {
        case 'list':
            return listProblems(rule);
        case 'do-not-call':
            return doNotCallProblems(rule);
        case 'consent':
            return consentProblems(rule);
        case 'window':
            return windowProblems(rule, tables);
        case 'cap':
            return capProblems(rule);
        default:
            return prefixProblems(rule);
    }
}
