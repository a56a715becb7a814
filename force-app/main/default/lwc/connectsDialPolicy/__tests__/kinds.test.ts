import {
    DAY_MS,
    facts,
    HOUR_MS,
    policyOf,
    question,
    rule,
    TUESDAY,
} from '../../../../../../jest/dialRules';
import {
    type CapRule,
    type Consent,
    type ConsentRule,
    type DialPolicyVerdict,
    type DialRule,
    type DoNotCallRule,
    type ListedNumber,
    type ListRule,
    type PrefixRule,
    type WindowRule,
} from '../connectsDialPolicy';

const BERLIN = '+4930123456';

function decide(
    one: DialRule,
    known = facts(),
    dialString = BERLIN,
): Pick<DialPolicyVerdict, 'outcome' | 'reason'> & { readonly inputs: readonly string[] } {
    const { outcome, reason, asked } = policyOf([one]).decide(question(dialString), known);
    return { outcome, reason, inputs: asked.flatMap(({ inputs }) => inputs.map((i) => i.value)) };
}

describe('list', () => {
    const entry = (rest: Partial<ListedNumber> = {}): ListedNumber => ({
        e164: BERLIN,
        reason: null,
        source: null,
        expiresAt: null,
        ...rest,
    });
    const own = (...numbers: ListedNumber[]): ListRule =>
        rule<ListRule>({ kind: 'list', name: 'own', numbers });
    const org = rule<ListRule>({ kind: 'list', name: 'org', numbers: 'org' });

    it('matches its own numbers and no others', () => {
        expect(decide(own(entry())).outcome).toBe('block');
        expect(decide(own(entry()), facts(), '+4930123457')).toMatchObject({
            outcome: 'allow',
            inputs: ['not-listed'],
        });
    });

    it('tells reason, source and expiry of the entry', () => {
        const full = entry({ reason: 'asked to', source: 'call', expiresAt: TUESDAY + DAY_MS });
        const reason = {
            code: 'LISTED',
            params: { reason: 'asked to', source: 'call', expiresAt: TUESDAY + DAY_MS },
        };
        expect(decide(own(full)).reason).toEqual(reason);
        expect(decide(org, facts({ listing: full })).reason).toEqual(reason);
    });

    it('does not count an entry from the instant at which it expires', () => {
        const expired = entry({ expiresAt: TUESDAY });
        const inForce = entry({ expiresAt: TUESDAY + 1 });
        expect(decide(own(expired))).toMatchObject({ outcome: 'allow', inputs: ['expired'] });
        expect(decide(own(expired, inForce)).outcome).toBe('block');
        expect(decide(org, facts({ listing: expired })).outcome).toBe('allow');
        expect(decide(org, facts({ listing: inForce })).outcome).toBe('block');
    });

    describe('of the org that has to be loaded in time', () => {
        const national = rule<ListRule>({
            kind: 'list',
            name: 'national',
            list: 'us-national',
            maxAgeDays: 31,
        });
        const loaded = (daysAgo: number, list = 'US-National') => ({
            list,
            loadedAt: TUESDAY - daysAgo * DAY_MS,
        });

        it('lets a number that is not listed pass while its newest load is young enough', () => {
            const listLoads = [loaded(90), loaded(31 - 1e-6), loaded(0, 'own')];
            expect(decide(national, facts({ listLoads }))).toMatchObject({
                outcome: 'allow',
                inputs: ['not-listed', 'US-National 2026-10-10'],
            });
        });

        it('does not know of a number in a list that is too old, or was never loaded', () => {
            const tooOld = { what: 'listLoads', why: 'too-old', list: 'US-National', days: 31 };
            expect(
                decide(national, facts({ listLoads: [loaded(31), loaded(0, 'own')] })),
            ).toMatchObject({
                outcome: 'warn',
                reason: { code: 'NOT_KNOWN', params: { ...tooOld, maxDays: 31 } },
            });
            const never = { what: 'listLoads', why: 'never-loaded', list: 'us-national' };
            expect(decide(national, facts({ listLoads: [loaded(0, 'own')] }))).toMatchObject({
                outcome: 'warn',
                reason: { code: 'NOT_KNOWN', params: never },
                inputs: ['not-listed', 'never-loaded'],
            });
        });

        it('blocks what is listed, however old the list is', () => {
            const known = facts({ listing: entry(), listLoads: [loaded(90)] });
            expect(decide(national, known).reason.code).toBe('LISTED');
        });

        it('goes by the newest load of any list where it names none, and by no age where it says none', () => {
            const anyList: ListRule = { ...national, list: undefined };
            const everLoaded: ListRule = { ...national, maxAgeDays: undefined };
            expect(decide(anyList, facts({ listLoads: [loaded(0, 'own')] })).outcome).toBe('allow');
            expect(decide(everLoaded, facts({ listLoads: [loaded(900)] })).outcome).toBe('allow');
            expect(decide(everLoaded, facts()).outcome).toBe('warn');
        });

        it('does not know where the loads could not be had', () => {
            const lost = { ...facts(), listLoads: { state: 'missing', why: 'failed' } as const };
            expect(decide(national, lost).reason.params).toEqual({
                what: 'listLoads',
                why: 'failed',
            });
        });
    });
});

describe('a rule that stands unless somebody has consented', () => {
    const consent = (rest: Partial<Consent> = {}): Consent => ({
        purpose: 'Service',
        isGiven: true,
        expiresAt: null,
        ...rest,
    });
    const own = rule<ListRule>({
        kind: 'list',
        name: 'own',
        numbers: [{ e164: BERLIN, reason: null, source: null, expiresAt: null }],
        unlessConsent: 'Service',
    });

    it('says nothing then, whatever its kind', () => {
        const consents = [consent()];
        const known = facts({
            consents,
            doNotCall: ['Contact'],
            dials: [TUESDAY, TUESDAY, TUESDAY],
        });
        const rules: readonly DialRule[] = [
            own,
            rule<DoNotCallRule>({ kind: 'do-not-call', name: 'r', unlessConsent: 'Service' }),
            rule<CapRule>({ kind: 'cap', name: 'r', unlessConsent: 'Service' }),
            rule<PrefixRule>({ kind: 'prefix', name: 'r', unlessConsent: 'Service' }),
            rule<WindowRule>({
                kind: 'window',
                name: 'r',
                hours: { 1: [{ from: 0, to: 1 }] },
                unlessConsent: 'Service',
            }),
        ];
        for (const one of rules) {
            expect(decide(one, { ...known, consents: facts().consents }).outcome).toBe('block');
            expect(decide(one, known)).toMatchObject({
                outcome: 'allow',
                inputs: expect.arrayContaining(['given']) as unknown,
            });
        }
    });

    it.each([
        ['none', []],
        ['none', [consent({ purpose: 'Marketing' })]],
        ['expired', [consent({ expiresAt: TUESDAY })]],
        ['refused', [consent(), consent({ isGiven: false })]],
    ])('stands where the consent is %s, and says so', (state, consents) => {
        expect(decide(own, facts({ consents }))).toMatchObject({
            outcome: 'block',
            reason: { code: 'LISTED', params: { unlessConsent: 'Service', consent: state } },
        });
    });

    it('stands where nobody knows of the consent, and the verdict is degraded', () => {
        const lost = { ...facts(), consents: { state: 'missing', why: 'failed' } as const };
        const { outcome, reason, isDegraded } = policyOf([own]).decide(question(BERLIN), lost);
        expect({ outcome, isDegraded }).toEqual({ outcome: 'block', isDegraded: true });
        expect(reason.params).toMatchObject({ consent: 'not-known' });
    });

    it('does not mind then that something else could not be had', () => {
        const org = rule<ListRule>({ kind: 'list', name: 'org', unlessConsent: 'Service' });
        const lost = {
            ...facts({ consents: [consent()] }),
            listing: { state: 'missing', why: 'failed' } as const,
        };
        expect(decide(org, lost).outcome).toBe('allow');
    });

    it('is silent from when a refusal ends that hid a consent', () => {
        const until = TUESDAY + HOUR_MS;
        const consents = [consent(), consent({ isGiven: false, expiresAt: until })];
        const policy = policyOf([own]);
        expect(policy.needs(question(BERLIN)).facts).toEqual(['consents']);
        expect(policy.decide(question(BERLIN), facts({ consents })).nextAllowedAt).toBe(until);
    });
});

describe('do-not-call', () => {
    const contacts = rule<DoNotCallRule>({
        kind: 'do-not-call',
        name: 'contacts',
        objects: ['Contact'],
    });

    it('matches where a person of one of its objects has the field set', () => {
        expect(decide(contacts, facts({ doNotCall: ['Lead', 'Contact'] }))).toEqual({
            outcome: 'block',
            reason: { code: 'DO_NOT_CALL', params: { objects: 'Contact' } },
            inputs: ['Lead, Contact'],
        });
    });

    it('leaves other objects alone', () => {
        expect(decide(contacts, facts({ doNotCall: ['Lead'] })).outcome).toBe('allow');
    });
});

describe('consent', () => {
    const consent = (rest: Partial<Consent> = {}): Consent => ({
        purpose: 'Marketing',
        isGiven: true,
        expiresAt: null,
        ...rest,
    });
    const asked = rule<ConsentRule>({ kind: 'consent', name: 'consent' });

    it.each([
        ['given', [consent()], 'allow'],
        ['given until later', [consent({ expiresAt: TUESDAY + 1 })], 'allow'],
        ['one in force beside one that expired', [consent({ expiresAt: 0 }), consent()], 'allow'],
    ])('lets a dial pass with a consent that is %s', (_text, consents, outcome) => {
        expect(decide(asked, facts({ consents }))).toMatchObject({ outcome, inputs: ['given'] });
    });

    it.each([
        ['none', []],
        ['none', [consent({ purpose: 'Service' })]],
        ['expired', [consent({ expiresAt: TUESDAY })]],
        ['refused', [consent({ isGiven: false })]],
        ['refused', [consent(), consent({ isGiven: false })]],
    ])('matches where the consent is %s', (state, consents) => {
        expect(decide(asked, facts({ consents }))).toEqual({
            outcome: 'block',
            reason: { code: 'NO_CONSENT', params: { purpose: 'Marketing', state } },
            inputs: [state],
        });
    });
});

describe('cap', () => {
    const cap = rule<CapRule>({ kind: 'cap', name: 'cap', max: 2, hours: 24 });

    it('lets dials pass until so many were made within the period', () => {
        const dials = [TUESDAY - HOUR_MS, TUESDAY - DAY_MS, TUESDAY - 2 * DAY_MS];
        expect(decide(cap, facts({ dials }))).toMatchObject({ outcome: 'allow', inputs: ['1'] });
        expect(decide(cap, facts({ dials: [TUESDAY - DAY_MS + 1, ...dials] }))).toEqual({
            outcome: 'block',
            reason: { code: 'TOO_MANY_CALLS', params: { count: 2, max: 2, hours: 24 } },
            inputs: ['2'],
        });
    });

    it('counts dials that the clock of the org puts into the future', () => {
        expect(decide(cap, facts({ dials: [TUESDAY, TUESDAY + 5_000] })).outcome).toBe('block');
    });
});

describe('prefix and scope', () => {
    const matches = (scope: PrefixRule['scope'], dialString: string, known = facts()): boolean =>
        decide(rule<PrefixRule>({ kind: 'prefix', name: 'p', scope }), known, dialString)
            .outcome === 'block';

    it('matches by prefix, country and line type, all of which have to fit', () => {
        expect(matches({ prefixes: ['+44', '+4930'] }, BERLIN)).toBe(true);
        expect(matches({ prefixes: ['+4931'] }, BERLIN)).toBe(false);
        expect(matches({ countries: ['DE'] }, BERLIN)).toBe(true);
        expect(matches({ countries: ['US'] }, BERLIN)).toBe(false);
        expect(matches({ countries: ['DE'], lineTypes: ['fixed'] }, BERLIN)).toBe(false);
        expect(matches({ countries: ['US'] }, '+80012345678')).toBe(false);
        expect(matches({}, BERLIN)).toBe(true);
    });

    it('says what matched', () => {
        const scope = { prefixes: ['+1900'], countries: ['US'], lineTypes: ['premium'] } as const;
        const found = decide(
            rule<PrefixRule>({ kind: 'prefix', name: 'p', scope }),
            facts(),
            '+19005551234',
        );
        expect(found.reason).toEqual({
            code: 'PREFIX',
            params: { prefix: '+1900', country: 'US', lineType: 'premium' },
        });
    });

    it('goes by call type and by any of the agent’s teams', () => {
        const policy = policyOf([
            rule({
                kind: 'prefix',
                name: 'p',
                scope: { callTypes: ['CONSULT'], teams: ['Sales', 'Service'] },
            }),
        ]);
        const outcome = (callType: 'CONSULT' | 'OUTBOUND', teams: readonly string[]): string =>
            policy.decide(question(BERLIN, { callType, teams }), facts()).outcome;
        expect(outcome('CONSULT', ['Other', 'Service'])).toBe('block');
        expect(outcome('OUTBOUND', ['Service'])).toBe('allow');
        expect(outcome('CONSULT', [])).toBe('allow');
    });

    describe('of regions', () => {
        const scope = { regions: ['US-FL'] };
        const at = (country: string | null, region: string | null) =>
            facts({ places: [{ from: 'address', country, region, timeZones: [] }] });

        it('goes by the number and by every place of the callee', () => {
            expect(matches(scope, '+18505550123')).toBe(true);
            expect(matches(scope, '+12125550123')).toBe(false);
            expect(matches(scope, '+12125550123', at('US', 'FL'))).toBe(true);
            expect(matches(scope, '+12125550123', at('us', 'us-fl'))).toBe(true);
            expect(matches(scope, BERLIN, at('US', 'FL'))).toBe(true);
            expect(matches(scope, '+12125550123', at('US', 'CA'))).toBe(false);
            expect(matches(scope, '+12125550123', at('US', null))).toBe(false);
        });

        it('does not know where places could not be had, or their region cannot be read', () => {
            const florida = rule<PrefixRule>({ kind: 'prefix', name: 'p', scope });
            const reasonOf = (known: ReturnType<typeof facts>) =>
                decide(florida, known, '+12125550123');
            const lost = { ...facts(), places: { state: 'missing', why: 'failed' } as const };
            expect(reasonOf(lost)).toMatchObject({
                outcome: 'warn',
                reason: { code: 'NOT_KNOWN', params: { what: 'places', why: 'failed' } },
            });
            expect(reasonOf(at('United States', 'Florida'))).toMatchObject({
                outcome: 'warn',
                reason: { code: 'NOT_KNOWN', params: { what: 'region', why: 'unreadable' } },
            });
            expect(reasonOf(at('DE', 'Bayern')).outcome).toBe('allow');
        });
    });
});
