/** Rules, questions and facts of any kind, for properties of the dial policy. */
import fc from 'fast-check';
import type {
    CalleeFacts,
    DialOutcome,
    DialQuestion,
    DialRule,
    Fact,
    RuleOutcome,
    RuleScope,
    WindowRule,
} from '../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import { dateOf } from '../force-app/main/default/lwc/connectsDialPolicy/calendarDay';
import { DAY_MS, HOUR_MS } from './dialRules';

const MINUTE_MS = 60_000;
const FIRST = Date.parse('2026-01-01T00:00:00Z');
const LAST = Date.parse('2028-02-01T00:00:00Z');

export const PUBLIC_NUMBERS = [
    '+12125550123',
    '9+13105550123',
    '+18505550123',
    '+19005551234',
    '9+4930123456',
    '+442071838750',
    '+61255501234',
    '+685720000',
    '+80012345678',
];

const PREFIXES = ['+1', '+1212', '+1850', '+1900', '+49', '+4930', '+44', '+685'];

function some<T>(...values: readonly T[]): fc.Arbitrary<T[] | undefined> {
    return fc.option(fc.subarray([...values], { maxLength: 2 }), { nil: undefined, freq: 2 });
}

const scopes: fc.Arbitrary<RuleScope> = fc.record({
    callTypes: some('OUTBOUND', 'CONSULT', 'BLINDTRANSFER'),
    teams: some('Sales', 'Service'),
    prefixes: some(...PREFIXES),
    countries: some('US', 'DE', 'WS'),
    regions: some('US-FL', 'US-NY', 'DE-BE'),
    lineTypes: some('fixed', 'mobile', 'fixedOrMobile', 'premium'),
});

const instants = fc.integer({ min: FIRST, max: LAST });
const days = fc
    .integer({ min: Math.floor(FIRST / DAY_MS), max: Math.floor(LAST / DAY_MS) })
    .map(dateOf);
const outcomes = fc.constantFrom<DialOutcome>('allow', 'warn', 'block');
const ends = fc.option(instants);
const listed = fc.record({
    e164: fc.constantFrom(...PUBLIC_NUMBERS).map((text) => text.replace(/^9/, '')),
    reason: fc.option(fc.constant('asked to')),
    source: fc.option(fc.constant('call')),
    expiresAt: ends,
});

const spans = fc
    .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 2, maxLength: 2 })
    .map(([one = 0, other = 0]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

export const hours: fc.Arbitrary<WindowRule['hours']> = fc
    .array(
        fc.tuple(fc.integer({ min: 1, max: 7 }), fc.array(spans, { minLength: 1, maxLength: 2 })),
        {
            minLength: 1,
            maxLength: 7,
        },
    )
    .map((entries) => Object.fromEntries(entries));

const validities = fc
    .tuple(fc.option(days, { freq: 3 }), fc.option(days, { freq: 3 }))
    .map(([one, other]) => {
        const [first, last] =
            one !== null && other !== null && one > other ? [other, one] : [one, other];
        return { validFrom: first ?? undefined, validTo: last ?? undefined };
    });

/** Rules with one of these outcomes, where their kind can have it; their names are numbers. */
export function rulesOf(...wanted: readonly RuleOutcome[]): fc.Arbitrary<DialRule[]> {
    const against = wanted.filter((outcome) => outcome === 'warn' || outcome === 'block');
    const plain: RuleOutcome[] = [...wanted.filter((outcome) => outcome === 'allow'), ...against];
    const base = <O extends RuleOutcome>(from: readonly O[]) => ({
        name: fc.constant(''),
        outcome: fc.constantFrom(...from),
        whenMissing: outcomes,
        scope: scopes,
    });
    const kinds: fc.Arbitrary<DialRule>[] = [
        fc.record({ ...base(plain), kind: fc.constant('prefix' as const) }),
        fc.record({
            ...base(plain),
            kind: fc.constant('list' as const),
            numbers: fc.array(listed, { maxLength: 4 }),
        }),
        fc.record({
            ...base(plain),
            kind: fc.constant('list' as const),
            numbers: fc.constant('org' as const),
            list: fc.constantFrom(undefined, 'national', 'own'),
            maxAgeDays: fc.constantFrom(undefined, 1, 31),
        }),
        fc.record({
            ...base(against),
            kind: fc.constant('do-not-call' as const),
            objects: fc.subarray(['Contact', 'Lead'] as const, { minLength: 1 }),
        }),
        fc.record({
            ...base(against),
            kind: fc.constant('consent' as const),
            purpose: fc.constantFrom('Marketing', 'Service'),
        }),
        fc.record({
            ...base(against),
            kind: fc.constant('window' as const),
            hours,
            holidays: fc.option(fc.constant('DE'), { nil: undefined }),
        }),
        fc.record({
            ...base(against),
            kind: fc.constant('cap' as const),
            max: fc.integer({ min: 1, max: 3 }),
            hours: fc.constantFrom(1, 24, 168),
        }),
    ];
    if (wanted.includes('rewrite')) {
        kinds.push(rewrites);
    }
    if (wanted.includes('attach')) {
        kinds.push(attachments);
    }
    const purposes = fc.option(fc.constantFrom('Marketing', 'Service'), { freq: 3 });
    const dated = fc.tuple(fc.oneof(...kinds), validities, purposes);
    const complete = dated.map(([rule, validity, purpose]): DialRule => ({
        ...rule,
        ...(isExcusable(rule) && purpose !== null ? { unlessConsent: purpose } : {}),
        // A rule that would make it another number then is the business of a test of its own.
        ...(rule.outcome === 'rewrite' ? {} : validity),
    }));
    return fc
        .array(complete, { maxLength: 8 })
        .map((rules) => rules.map((rule, index) => ({ ...rule, name: `rule ${index}` })));
}

function isExcusable({ kind, outcome }: DialRule): boolean {
    return kind !== 'consent' && (outcome === 'warn' || outcome === 'block');
}

const rewrites: fc.Arbitrary<DialRule> = fc.record({
    name: fc.constant(''),
    kind: fc.constant('prefix' as const),
    outcome: fc.constant('rewrite' as const),
    whenMissing: outcomes,
    scope: fc.record({ prefixes: fc.subarray(PREFIXES, { minLength: 1, maxLength: 2 }) }),
    replaceWith: fc.constantFrom('+49', '+44', '+1850', '+1555000', '+999'),
});

const attachments: fc.Arbitrary<DialRule> = fc.record({
    name: fc.constant(''),
    kind: fc.constant('prefix' as const),
    outcome: fc.constant('attach' as const),
    whenMissing: outcomes,
    scope: fc.record({ prefixes: some(...PREFIXES) }),
    variables: fc.constantFrom<Readonly<Record<string, string>>>(
        { callVariable1: 'a' },
        { callVariable1: 'b', callVariable2: 'c' },
    ),
});

/** Questions about numbers of these forms. */
export function questionsAbout(dialStrings: readonly string[]): fc.Arbitrary<DialQuestion> {
    return fc.record({
        callType: fc.constantFrom('OUTBOUND', 'OUTBOUND', 'CONSULT', 'BLINDTRANSFER'),
        dialString: fc.constantFrom(...dialStrings),
        teams: fc.subarray(['Sales', 'Service']),
        at: fc.oneof(
            instants,
            instants.map((at) => at - (at % MINUTE_MS)),
        ),
    });
}

function fact<T>(values: fc.Arbitrary<T>, at: number): fc.Arbitrary<Fact<T>> {
    return fc.oneof(
        {
            weight: 4,
            arbitrary: values.map((value) => ({ state: 'known' as const, value, at })),
        },
        {
            weight: 1,
            arbitrary: fc
                .constantFrom('not-asked', 'timed-out', 'failed', 'no-permission')
                .map((why) => ({ state: 'missing' as const, why })),
        },
    );
}

const places = fc.record({
    from: fc.constantFrom('address', 'account'),
    country: fc.constantFrom(null, 'US', 'DE', 'Samoa'),
    region: fc.constantFrom(null, 'FL', 'US-NY', 'BE', 'Florida'),
    timeZones: fc.subarray(['America/New_York', 'Europe/Berlin', 'Pacific/Apia', 'Mars/Olympus'], {
        maxLength: 2,
    }),
});

/** Facts that were read a second before the question. */
export function factsFor({ at }: DialQuestion): fc.Arbitrary<CalleeFacts> {
    const readAt = at - 1_000;
    return fc.record({
        listing: fact(fc.option(listed), readAt),
        doNotCall: fact(fc.subarray(['Contact', 'Lead']), readAt),
        consents: fact(
            fc.array(
                fc.record({
                    purpose: fc.constantFrom('Marketing', 'Service'),
                    isGiven: fc.boolean(),
                    expiresAt: ends,
                }),
                { maxLength: 3 },
            ),
            readAt,
        ),
        places: fact(fc.array(places, { maxLength: 2 }), readAt),
        dials: fact(
            fc.array(fc.integer({ min: at - 8 * DAY_MS, max: at + HOUR_MS }), { maxLength: 4 }),
            readAt,
        ),
        listLoads: fact(
            fc.uniqueArray(
                fc.record({
                    list: fc.constantFrom('national', 'own'),
                    loadedAt: fc.integer({ min: at - 40 * DAY_MS, max: at + HOUR_MS }),
                }),
                { maxLength: 2, selector: ({ list }) => list },
            ),
            readAt,
        ),
    });
}

/** A question with facts about its callee. */
export function situationsOf(
    dialStrings: readonly string[],
): fc.Arbitrary<{ readonly question: DialQuestion; readonly facts: CalleeFacts }> {
    return questionsAbout(dialStrings).chain((question) =>
        factsFor(question).map((facts) => ({ question, facts })),
    );
}
