import {
    DAY_MS,
    daily,
    facts,
    NUMBERS,
    policyOf,
    prefixRule,
    question,
    rule,
    TUESDAY,
} from '../../../../../../jest/dialRules';
import { type DialRule, missingFacts, type WindowRule } from '../connectsDialPolicy';

const BERLIN = '+4930123456';
const BLOCK_ALL = rule({ kind: 'prefix', name: 'block all' });

describe('numbers that no rule is asked about', () => {
    const policy = policyOf([BLOCK_ALL]);

    it.each(['112', '9112', '911', '9911'])('lets the emergency number %s pass', (dialString) => {
        expect(policy.decide(question(dialString), missingFacts('failed'))).toMatchObject({
            outcome: 'allow',
            reason: { code: 'EMERGENCY' },
            dialString,
            asked: [],
            isDegraded: false,
        });
    });

    it.each(['4711', '94711'])('lets the internal number %s pass', (dialString) => {
        expect(policy.decide(question(dialString), missingFacts('failed'))).toMatchObject({
            outcome: 'allow',
            reason: { code: 'INTERNAL' },
            dialString,
        });
    });

    it('lets emergency numbers pass at no time at all, and refuses to decide others', () => {
        expect(policy.decide(question('112', { at: NaN }), facts()).outcome).toBe('allow');
        expect(() => policy.decide(question(BERLIN, { at: NaN }), facts())).toThrow(
            'The policy is asked for an instant, in milliseconds since 1970, not for NaN.',
        );
    });

    it.each(['allow', 'warn', 'block'] as const)(
        'gives an unreadable number the outcome of the rule set, %s',
        (unreadable) => {
            const verdict = policyOf([BLOCK_ALL], { unreadable }).decide(
                question('call her'),
                facts(),
            );
            expect(verdict).toMatchObject({
                outcome: unreadable,
                reason: { code: 'UNREADABLE', params: {} },
                decidedBy: null,
                dialString: 'call her',
                asked: [],
                nextAllowedAt: null,
            });
        },
    );
});

describe('the order of rules', () => {
    const decide = (rules: readonly DialRule[], dialString = BERLIN) =>
        policyOf(rules).decide(question(dialString), facts());

    it('allows what no rule speaks against', () => {
        expect(decide([])).toEqual({
            outcome: 'allow',
            reason: { code: 'ALLOWED', params: {} },
            decidedBy: null,
            number: NUMBERS.read(BERLIN),
            dialString: BERLIN,
            variables: {},
            asked: [],
            nextAllowedAt: null,
            rulesVersion: 'v1',
            isDegraded: false,
        });
    });

    it('takes the strictest outcome, and names the first rule that has it', () => {
        const verdict = decide([
            rule({ kind: 'prefix', name: 'warn', outcome: 'warn' }),
            rule({ kind: 'prefix', name: 'block 1' }),
            rule({ kind: 'prefix', name: 'block 2' }),
        ]);
        expect(verdict).toMatchObject({ outcome: 'block', decidedBy: 'block 1' });
        expect(verdict.asked.map(({ name }) => name)).toEqual(['warn', 'block 1', 'block 2']);
    });

    it('ends the asking at an exception that matches', () => {
        const verdict = decide([prefixRule('customers', ['+49'], { outcome: 'allow' }), BLOCK_ALL]);
        expect(verdict).toMatchObject({
            outcome: 'allow',
            reason: { code: 'ALLOWED_BY_RULE', params: { rule: 'customers' } },
            decidedBy: 'customers',
        });
        expect(verdict.asked).toHaveLength(1);
    });

    it('keeps what was said before an exception', () => {
        const warn = rule({ kind: 'prefix', name: 'warn', outcome: 'warn' });
        const exception = rule({ kind: 'prefix', name: 'customers', outcome: 'allow' });
        expect(decide([warn, exception, BLOCK_ALL])).toMatchObject({
            outcome: 'warn',
            decidedBy: 'warn',
        });
    });

    it('does not take an exception for granted that is not known to hold', () => {
        const exception = rule({
            kind: 'list',
            name: 'customers',
            outcome: 'allow',
            whenMissing: 'allow',
        });
        const verdict = policyOf([exception, BLOCK_ALL]).decide(
            question(BERLIN),
            missingFacts('timed-out'),
        );
        expect(verdict).toMatchObject({ outcome: 'block', decidedBy: 'block all' });
    });

    it('asks no rule whose scope the dial is not in', () => {
        const verdict = decide([
            prefixRule('premium', ['+1900']),
            rule({ kind: 'prefix', name: 'mobiles abroad', scope: { countries: ['FR'] } }),
        ]);
        expect(verdict.asked).toEqual([]);
    });
});

describe('what cannot be had', () => {
    it.each(['allow', 'warn', 'block'] as const)('makes a rule say its own %s', (whenMissing) => {
        const policy = policyOf([rule({ kind: 'do-not-call', name: 'dnc', whenMissing })]);
        const verdict = policy.decide(question(BERLIN), missingFacts('timed-out'));
        expect(verdict).toMatchObject({ outcome: whenMissing, isDegraded: true });
        expect(verdict.asked).toEqual([
            {
                name: 'dnc',
                kind: 'do-not-call',
                result: 'missing',
                outcome: whenMissing,
                reason: { code: 'NOT_KNOWN', params: { what: 'doNotCall', why: 'timed-out' } },
                inputs: [{ name: 'doNotCall', value: 'timed-out', ageMs: null }],
            },
        ]);
    });

    it('names the rule and what it lacked as the reason of a verdict', () => {
        const policy = policyOf([rule({ kind: 'do-not-call', name: 'dnc', whenMissing: 'block' })]);
        expect(policy.decide(question(BERLIN), missingFacts('no-permission'))).toMatchObject({
            outcome: 'block',
            decidedBy: 'dnc',
            reason: { code: 'NOT_KNOWN', params: { what: 'doNotCall', why: 'no-permission' } },
        });
    });
});

describe('rewriting', () => {
    const toBerlin = prefixRule('to Berlin', ['+44'], { outcome: 'rewrite', replaceWith: '+49' });

    it('dials what the rule makes, through the dial plan, and decides on that', () => {
        const policy = policyOf([prefixRule('no Germany', ['+49']), toBerlin]);
        const verdict = policy.decide(question('9+4430123456'), facts());
        expect(verdict).toMatchObject({
            outcome: 'block',
            decidedBy: 'no Germany',
            dialString: '9+4930123456',
            number: { e164: '+4930123456', country: 'DE' },
        });
        expect(verdict.asked.map(({ name, result }) => [name, result])).toEqual([
            ['to Berlin', 'matched'],
            ['no Germany', 'matched'],
        ]);
    });

    it('names the final number as the one to look up', () => {
        const policy = policyOf([toBerlin, rule({ kind: 'list', name: 'list' })]);
        expect(policy.needs(question('9+4430123456'))).toMatchObject({
            number: { e164: '+4930123456' },
            facts: ['listing'],
        });
    });

    it('runs the rules in order, each at most once', () => {
        const back = prefixRule('back', ['+49'], { outcome: 'rewrite', replaceWith: '+44' });
        const first = policyOf([toBerlin, back]).decide(question('9+4430123456'), facts());
        const second = policyOf([back, toBerlin]).decide(question('9+4430123456'), facts());
        expect([first.number.e164, second.number.e164]).toEqual(['+4430123456', '+4930123456']);
    });

    it('lets a number pass that became an internal one', () => {
        const inside = prefixRule('own range', ['+4930'], {
            outcome: 'rewrite',
            replaceWith: '+1555000',
        });
        expect(policyOf([inside, BLOCK_ALL]).decide(question(BERLIN), facts())).toMatchObject({
            outcome: 'allow',
            reason: { code: 'INTERNAL' },
            dialString: '3456',
        });
    });

    it('judges what nobody can read after rewriting as unreadable', () => {
        const broken = prefixRule('to nowhere', ['+49'], {
            outcome: 'rewrite',
            replaceWith: '+999',
        });
        expect(policyOf([broken]).decide(question(BERLIN), facts())).toMatchObject({
            outcome: 'warn',
            reason: { code: 'UNREADABLE' },
        });
    });

    it('replaces the first prefix of the scope that matches', () => {
        const policy = policyOf([
            prefixRule('r', ['+4930', '+49'], { outcome: 'rewrite', replaceWith: '+44' }),
        ]);
        expect(policy.decide(question('+4930555666777'), facts()).number.e164).toBe('+44555666777');
        expect(policy.decide(question('+4940555666'), facts()).number.e164).toBe('+4440555666');
    });

    it('leaves a number alone on days on which the rule is not in force', () => {
        const policy = policyOf([{ ...toBerlin, validFrom: '2026-11-11' }]);
        expect(policy.decide(question('9+4430123456'), facts()).dialString).toBe('9+4430123456');
    });
});

describe('attaching variables', () => {
    const attach = (name: string, variables: Readonly<Record<string, string>>): DialRule =>
        prefixRule(name, ['+49'], { outcome: 'attach', variables });

    it('lets the first rule win that sets a name', () => {
        const policy = policyOf([
            attach('a', { callVariable1: 'one', callVariable2: 'two' }),
            attach('b', { callVariable2: 'other', callVariable3: 'three' }),
        ]);
        expect(policy.decide(question(BERLIN), facts())).toMatchObject({
            outcome: 'allow',
            decidedBy: null,
            variables: { callVariable1: 'one', callVariable2: 'two', callVariable3: 'three' },
        });
    });

    it('attaches nothing to a blocked dial, and does to one that asks the agent', () => {
        const variables = { callVariable1: 'one' };
        const outcomeOf = (outcome: 'warn' | 'block') =>
            policyOf([attach('a', variables), rule({ kind: 'prefix', name: 'p', outcome })]).decide(
                question(BERLIN),
                facts(),
            ).variables;
        expect([outcomeOf('block'), outcomeOf('warn')]).toEqual([{}, variables]);
    });

    it.each(['CONSULT', 'BLINDTRANSFER'] as const)('attaches nothing to a %s', (callType) => {
        const verdict = policyOf([attach('a', { callVariable1: 'one' })]).decide(
            question(BERLIN, { callType }),
            facts(),
        );
        expect(verdict).toMatchObject({ variables: {}, asked: [] });
    });
});

describe('validity', () => {
    // Midnight in Berlin is 23:00 UTC.
    const policy = policyOf([{ ...BLOCK_ALL, validFrom: '2026-11-11', validTo: '2026-11-12' }]);
    const outcomeAt = (at: string): string =>
        policy.decide(question(BERLIN, { at: Date.parse(at) }), facts()).outcome;

    it.each([
        ['2026-11-10T22:59:59.999Z', 'allow'],
        ['2026-11-10T23:00:00Z', 'block'],
        ['2026-11-12T22:59:59.999Z', 'block'],
        ['2026-11-12T23:00:00Z', 'allow'],
    ])('goes by the local days of the site: %s, %s', (at, outcome) => {
        expect(outcomeAt(at)).toBe(outcome);
    });

    it('says when a rule that ends no longer speaks against the dial', () => {
        const verdict = policy.decide(question(BERLIN, { at: TUESDAY + DAY_MS }), facts());
        expect(verdict.nextAllowedAt).toBe(Date.parse('2026-11-12T23:00:00Z'));
    });
});

it('answers a whole desk of rules, and says what each looked at', () => {
    const policy = policyOf([
        rule({ kind: 'list', name: 'list' }),
        rule({ kind: 'do-not-call', name: 'dnc' }),
        rule({ kind: 'consent', name: 'consent' }),
        rule<WindowRule>({ kind: 'window', name: 'hours', hours: daily(480, 1_260) }),
        rule({ kind: 'cap', name: 'cap' }),
    ]);
    const consent = { purpose: 'Marketing', isGiven: true, expiresAt: null };
    const verdict = policy.decide(question(BERLIN), facts({ consents: [consent] }));
    expect(verdict.outcome).toBe('allow');
    expect(verdict.asked.flatMap(({ inputs }) => inputs)).toEqual([
        { name: 'listing', value: 'not-listed', ageMs: 1_000 },
        { name: 'doNotCall', value: 'none', ageMs: 1_000 },
        { name: 'consents', value: 'given', ageMs: 1_000 },
        { name: 'timeZone:number', value: 'Europe/Berlin', ageMs: null },
        { name: 'dials', value: '0', ageMs: 1_000 },
    ]);
});
