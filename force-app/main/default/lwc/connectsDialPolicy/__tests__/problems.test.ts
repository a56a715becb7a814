import {
    daily,
    HOLIDAYS,
    NUMBERS,
    policyOf,
    prefixRule,
    rule,
} from '../../../../../../jest/dialRules';
import {
    type CapRule,
    compilePolicy,
    type ConsentRule,
    DialPolicyError,
    type DialRule,
    type DoNotCallRule,
    type ListRule,
    type PrefixRule,
    problemsOf,
    type RuleSet,
    type WindowRule,
} from '../connectsDialPolicy';

function ruleSet(...rules: readonly DialRule[]): RuleSet {
    return { version: 'v1', rules, unreadable: 'warn', siteTimeZone: 'Europe/Berlin' };
}

function found(one: DialRule): readonly (readonly [code: string, value: string])[] {
    return problemsOf(ruleSet(one), [HOLIDAYS]).map(({ code, value }) => [code, value]);
}

const window = (part: Partial<WindowRule>): DialRule =>
    rule<WindowRule>({ kind: 'window', name: 'r', ...part });
const prefix = (part: Partial<PrefixRule>): DialRule =>
    rule<PrefixRule>({ kind: 'prefix', name: 'r', ...part });
const attach = { outcome: 'attach', variables: { callVariable1: 'x' } } as const;
const entry = { reason: null, source: null, expiresAt: null };

it.each<[string, string, DialRule]>([
    ['no-name', '', prefix({ name: ' ' })],
    ['bad-outcome', 'allow', window({ outcome: 'allow' })],
    ['bad-outcome', 'rewrite', rule({ kind: 'list', name: 'r', outcome: 'rewrite' })],
    ['bad-date', '2026-02-30', prefix({ validFrom: '2026-02-30' })],
    [
        'never-valid',
        '2026-03-02 to 2026-03-01',
        prefix({ validFrom: '2026-03-02', validTo: '2026-03-01' }),
    ],
    ['bad-prefix', '0900', prefix({ scope: { prefixes: ['0900'] } })],
    ['bad-country', 'Germany', prefix({ scope: { countries: ['Germany'] } })],
    ['bad-region', 'FL', prefix({ scope: { regions: ['FL'] } })],
    [
        'not-e164',
        '030 1234',
        rule<ListRule>({ kind: 'list', name: 'r', numbers: [{ ...entry, e164: '030 1234' }] }),
    ],
    ['no-objects', '', rule<DoNotCallRule>({ kind: 'do-not-call', name: 'r', objects: [] })],
    ['exemption-not-here', 'x', prefix({ ...attach, unlessConsent: 'x' })],
    ['exemption-not-here', 'x', rule({ kind: 'consent', name: 'r', unlessConsent: 'x' })],
    ['no-purpose', '', prefix({ unlessConsent: ' ' })],
    ['no-list-name', '', rule<ListRule>({ kind: 'list', name: 'r', list: ' ' })],
    ['bad-list-age', '0', rule<ListRule>({ kind: 'list', name: 'r', maxAgeDays: 0 })],
    ['list-not-here', '', rule<ListRule>({ kind: 'list', name: 'r', numbers: [], list: 'x' })],
    ['no-purpose', '', rule<ConsentRule>({ kind: 'consent', name: 'r', purpose: '' })],
    ['no-hours', '', window({ hours: { 1: [] } })],
    ['bad-hours', '1260-480', window({ hours: daily(1_260, 480) })],
    ['bad-hours', '0-1441', window({ hours: { 1: [{ from: 0, to: 1_441 }] } })],
    ['unknown-holidays', 'FR', window({ holidays: 'FR' })],
    ['bad-cap', '0', rule<CapRule>({ kind: 'cap', name: 'r', max: 0 })],
    ['bad-period', 'NaN', rule<CapRule>({ kind: 'cap', name: 'r', hours: NaN })],
    ['rewrite-without-prefix', '', prefix({ outcome: 'rewrite', replaceWith: '+49' })],
    ['bad-replacement', '', prefixRule('r', ['+44'], { outcome: 'rewrite' })],
    [
        'bad-replacement',
        '0049',
        prefixRule('r', ['+44'], { outcome: 'rewrite', replaceWith: '0049' }),
    ],
    [
        'rewrite-by-region',
        'US-FL',
        prefix({
            outcome: 'rewrite',
            replaceWith: '+49',
            scope: { prefixes: ['+1'], regions: ['US-FL'] },
        }),
    ],
    ['replace-without-rewrite', '+49', prefix({ replaceWith: '+49' })],
    ['attach-without-variables', '', prefix({ outcome: 'attach' })],
    ['variables-without-attach', 'callVariable1', prefix({ variables: attach.variables })],
    [
        'attach-without-outbound',
        'CONSULT',
        prefix({ ...attach, scope: { callTypes: ['CONSULT'] } }),
    ],
])('finds %s %s', (code, value, one) => {
    expect(new Set(found(one).map((problem) => problem.join(' ')))).toEqual(
        new Set([`${code} ${value}`]),
    );
});

it('finds nothing wrong with rules as they should be', () => {
    expect(found(prefix(attach))).toEqual([]);
    expect(
        found(window({ holidays: 'DE', validFrom: '2026-01-01', validTo: '2026-01-01' })),
    ).toEqual([]);
    expect(found(prefixRule('r', ['+44'], { outcome: 'rewrite', replaceWith: '+49' }))).toEqual([]);
});

it('names every problem and its place, in sentences that say what to do', () => {
    const broken = {
        ...ruleSet(
            prefix({ name: 'a' }),
            prefix({ name: 'a', validTo: 'soon' }),
            window({ hours: {} }),
        ),
        siteTimeZone: 'Berlin',
    };
    const compile = () => compilePolicy(broken, { numbers: NUMBERS, holidays: [] });
    expect(compile).toThrow(DialPolicyError);
    expect(compile).toThrow(
        [
            'The rule set: "Berlin" is no time zone: write an IANA name such as "Europe/Berlin".',
            'Rule 2, "a": "a" has the name of an earlier rule: give each rule its own.',
            'Rule 2, "a": "soon" is no date: write "2026-08-11".',
            'Rule 3, "r": it has no hours at all: give it some, or block the numbers with a prefix rule.',
        ].join('\n'),
    );
});

it('leaves a policy without the rules that it names', () => {
    const rules = [prefix({ name: 'good' }), prefix({ name: 'bad', validTo: 'soon' })];
    const bad = new Set(problemsOf(ruleSet(...rules), []).map(({ position }) => position));
    expect(() => policyOf(rules)).toThrow(DialPolicyError);
    expect(policyOf(rules.filter((_rule, index) => !bad.has(index))).version).toBe('v1');
});

it('finds days of holiday tables that are none', () => {
    const table = { ...HOLIDAYS, days: ['2026-12-25', '25.12.2027'] };
    expect(problemsOf(ruleSet(), [table])).toEqual([
        { position: null, rule: null, code: 'bad-holiday', value: '25.12.2027' },
    ]);
});
