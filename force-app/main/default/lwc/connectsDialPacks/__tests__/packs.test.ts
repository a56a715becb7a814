import { DIAL_PACKS, PACK_HOLIDAYS } from 'c/connectsDialPacks';
import { problemsOf } from 'c/connectsDialPolicy';
import { decide, known, MISSING, type Somebody } from './callee';

const DAY_MS = 86_400_000;

const NEW_YORK: Somebody = { country: 'US', regions: ['US-NY'], timeZones: ['America/New_York'] };
const FLORIDA: Somebody = { country: 'US', regions: ['US-FL'], timeZones: ['America/New_York'] };
const OKLAHOMA: Somebody = { country: 'US', regions: ['US-OK'], timeZones: ['America/Chicago'] };
const WASHINGTON: Somebody = {
    country: 'US',
    regions: ['US-WA'],
    timeZones: ['America/Los_Angeles'],
};
const TEXAS: Somebody = { country: 'US', regions: ['US-TX'], timeZones: ['America/Chicago'] };
const KENTUCKY: Somebody = { country: 'US', regions: ['US-KY'], timeZones: ['America/New_York'] };
const PENNSYLVANIA: Somebody = {
    country: 'US',
    regions: ['US-PA'],
    timeZones: ['America/New_York'],
};
const LONDON: Somebody = { country: 'GB', timeZones: ['Europe/London'] };
const PARIS: Somebody = {
    country: 'FR',
    timeZones: ['Europe/Paris'],
    facts: { consents: known([{ purpose: 'marketing', isGiven: true, expiresAt: null }]) },
};
const REUNION: Somebody = { ...PARIS, country: 'RE', timeZones: ['Indian/Reunion'] };
const BERLIN: Somebody = { country: 'DE', timeZones: ['Europe/Berlin'] };

const LISTED = known({ e164: '+1234567', reason: null, source: null, expiresAt: null });

/** So many dials, the last of them an hour before. */
function dialled(times: number, at: string) {
    return known(Array.from({ length: times }, (_, index) => Date.parse(at) - 3_600_000 - index));
}

describe('every pack', () => {
    it.each(DIAL_PACKS.map((pack) => [pack.id, pack] as const))(
        '%s has a version, sources, a notice, and rules that can be compiled',
        (id, pack) => {
            expect(pack.version).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
            expect(pack.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
            expect(pack.notice).toContain('not legal advice');
            expect(pack.rules.length).toBeGreaterThan(0);
            for (const rule of pack.rules) {
                expect(rule.name.startsWith(`${id}-`)).toBe(true);
                expect(rule.source).toMatch(/^https?:\/\/\S+$/u);
            }
            const { rules } = pack;
            const ruleSet = {
                version: '',
                rules,
                unreadable: 'warn',
                siteTimeZone: 'UTC',
            } as const;
            expect(problemsOf(ruleSet, PACK_HOLIDAYS)).toEqual([]);
        },
    );

    it('of one id has versions of its own, and no two rules share a name', () => {
        const versions = DIAL_PACKS.map(({ id, version }) => `${id}@${version}`);
        expect(new Set(versions).size).toBe(versions.length);
        const names = DIAL_PACKS.flatMap(({ rules }) => rules.map(({ name }) => name));
        expect(new Set(names).size).toBe(names.length);
    });
});

describe('the windows of the packs', () => {
    it.each([
        ['us-federal', NEW_YORK, '2026-11-02T07:59:59-05:00', 'us-federal-hours'],
        ['us-federal', NEW_YORK, '2026-11-02T08:00:00-05:00', null],
        ['us-federal', NEW_YORK, '2026-11-02T20:59:59-05:00', null],
        ['us-federal', NEW_YORK, '2026-11-02T21:00:00-05:00', 'us-federal-hours'],
        ['us-federal', NEW_YORK, '2026-11-01T12:00:00-05:00', null],
        ['us-fl', FLORIDA, '2026-11-02T07:59:00-05:00', 'us-fl-hours'],
        ['us-fl', FLORIDA, '2026-11-02T08:00:00-05:00', null],
        ['us-fl', FLORIDA, '2026-11-02T20:00:00-05:00', 'us-fl-hours'],
        ['us-fl', NEW_YORK, '2026-11-02T20:00:00-05:00', null],
        ['us-ok', OKLAHOMA, '2026-11-02T19:59:00-06:00', null],
        ['us-ok', OKLAHOMA, '2026-11-02T20:00:00-06:00', 'us-ok-hours'],
        ['us-wa', WASHINGTON, '2026-11-02T08:00:00-08:00', null],
        ['us-wa', WASHINGTON, '2026-11-02T20:00:00-08:00', 'us-wa-hours'],
        ['us-tx', TEXAS, '2026-11-02T08:59:00-06:00', 'us-tx-hours'],
        ['us-tx', TEXAS, '2026-11-02T20:59:00-06:00', null],
        ['us-tx', TEXAS, '2026-11-01T11:59:00-06:00', 'us-tx-hours'],
        ['us-tx', TEXAS, '2026-11-01T12:00:00-06:00', null],
        ['us-ky', KENTUCKY, '2026-11-02T09:59:00-05:00', 'us-ky-hours'],
        ['us-ky', KENTUCKY, '2026-11-02T10:00:00-05:00', null],
        ['us-ky', KENTUCKY, '2026-11-02T21:00:00-05:00', 'us-ky-hours'],
        ['us-pa', PENNSYLVANIA, '2026-11-26T12:00:00-05:00', 'us-pa-holidays'],
        ['us-pa', PENNSYLVANIA, '2026-11-27T12:00:00-05:00', null],
        ['us-pa', PENNSYLVANIA, '2026-10-11T12:00:00-04:00', null],
        ['us-pa', PENNSYLVANIA, '2026-10-18T12:00:00-04:00', 'us-pa-sundays'],
        ['us-pa', PENNSYLVANIA, '2026-10-19T19:00:00-04:00', 'us-pa-hours'],
        ['us-pa', PENNSYLVANIA, '2026-10-16T19:00:00-04:00', null],
        ['fr', PARIS, '2026-11-02T09:59:00+01:00', 'fr-hours'],
        ['fr', PARIS, '2026-11-02T10:00:00+01:00', null],
        ['fr', PARIS, '2026-11-02T13:00:00+01:00', 'fr-hours'],
        ['fr', PARIS, '2026-11-02T14:00:00+01:00', null],
        ['fr', PARIS, '2026-11-02T20:00:00+01:00', 'fr-hours'],
        ['fr', PARIS, '2026-11-07T11:00:00+01:00', 'fr-hours'],
        ['fr', PARIS, '2026-11-11T11:00:00+01:00', 'fr-hours'],
        ['fr', REUNION, '2026-11-02T11:00:00+04:00', null],
        ['fr', REUNION, '2026-11-02T11:00:00+01:00', null],
        ['fr', REUNION, '2026-11-02T17:00:00+01:00', 'fr-hours'],
    ])('%s: %j at %s is decided by %s', (pack, somebody, at, decidedBy) => {
        expect(decide([pack], at, somebody).decidedBy).toBe(decidedBy);
    });

    it('say why: the hour, or the holiday', () => {
        expect(decide(['fr'], '2026-11-02T09:00:00+01:00', PARIS).reason.code).toBe(
            'OUTSIDE_HOURS',
        );
        expect(decide(['fr'], '2026-07-14T11:00:00+02:00', PARIS).reason.code).toBe('HOLIDAY');
    });

    it('block, also in Pennsylvania since its new act', () => {
        const { outcome } = decide(['us-pa'], '2026-10-19T19:00:00-04:00', PENNSYLVANIA);
        expect(outcome).toBe('block');
    });

    it('do not protect businesses with freephone numbers', () => {
        const business: Somebody = { ...NEW_YORK, regions: [], lineType: 'tollFree' };
        expect(decide(['us-federal'], '2026-11-02T03:00:00-05:00', business).outcome).toBe('allow');
    });

    it('ask the agent when nobody knows what time it is there', () => {
        const nowhere: Somebody = { country: 'US', timeZones: [] };
        const { outcome, isDegraded } = decide(
            ['us-federal'],
            '2026-11-02T12:00:00-05:00',
            nowhere,
        );
        expect({ outcome, isDegraded }).toEqual({ outcome: 'warn', isDegraded: true });
    });

    it('hold for a state that only the address names', () => {
        const moved: Somebody = {
            ...NEW_YORK,
            facts: {
                places: known([
                    {
                        from: 'address',
                        country: 'US',
                        region: 'FL',
                        timeZones: ['America/New_York'],
                    },
                ]),
            },
        };
        expect(decide(['us-fl'], '2026-11-02T20:30:00-05:00', moved).decidedBy).toBe('us-fl-hours');
    });
});

describe('the limits on the number of calls', () => {
    const at = '2026-11-02T11:00:00-05:00';
    const inFrance = '2026-11-02T11:00:00+01:00';

    it.each([
        ['us-fl', FLORIDA, at, 2, null],
        ['us-fl', FLORIDA, at, 3, 'us-fl-frequency'],
        ['us-ok', OKLAHOMA, at, 2, null],
        ['us-ok', OKLAHOMA, at, 3, 'us-ok-frequency'],
        ['fr', PARIS, inFrance, 3, null],
        ['fr', PARIS, inFrance, 4, 'fr-frequency'],
    ])('%s: %j at %s after %i calls is decided by %s', (pack, somebody, when, times, decidedBy) => {
        const facts = { ...somebody.facts, dials: dialled(times, when) };
        expect(decide([pack], when, { ...somebody, facts }).decidedBy).toBe(decidedBy);
    });

    it('forget calls when the period is over', () => {
        const longAgo = known([1, 2, 3, 4].map((n) => Date.parse(inFrance) - 30 * DAY_MS - n));
        const facts = { ...PARIS.facts, dials: longAgo };
        expect(decide(['fr'], inFrance, { ...PARIS, facts }).outcome).toBe('allow');
    });

    it('ask the agent when the count cannot be had', () => {
        const facts = { dials: MISSING };
        expect(decide(['us-fl'], at, { ...FLORIDA, facts }).outcome).toBe('warn');
    });
});

describe('lists, refusals and consent', () => {
    const NOON = '2026-11-02T12:00:00-05:00';
    const LONDON_NOON = '2026-11-02T12:00:00Z';

    it.each([
        ['us-federal', NEW_YORK, NOON, 'us-federal-registry'],
        ['uk', LONDON, LONDON_NOON, 'uk-tps'],
        ['fr', PARIS, '2026-08-10T11:00:00+02:00', 'fr-bloctel'],
        ['fr', PARIS, '2026-08-11T11:00:00+02:00', null],
        ['us-federal', LONDON, LONDON_NOON, null],
    ])('%s: a listed number of %j at %s is decided by %s', (pack, somebody, at, decidedBy) => {
        const facts = { ...somebody.facts, listing: LISTED };
        expect(decide([pack], at, { ...somebody, facts }).decidedBy).toBe(decidedBy);
    });

    it.each([
        ['us-federal', NEW_YORK, NOON, 'us-federal-refusals'],
        ['uk', LONDON, LONDON_NOON, 'uk-objections'],
        ['fr', PARIS, '2026-11-02T11:00:00+01:00', 'fr-refusals'],
    ])(
        '%s: somebody who has refused (%j at %s) is decided by %s',
        (pack, somebody, at, decidedBy) => {
            const facts = { ...somebody.facts, doNotCall: known(['Contact' as const]) };
            expect(decide([pack], at, { ...somebody, facts }).decidedBy).toBe(decidedBy);
        },
    );

    it.each([
        ['us-federal', NEW_YORK, NOON, 'us-national', 31],
        ['uk', LONDON, LONDON_NOON, 'uk-tps', 28],
    ])(
        '%s: a registry of %j at %s counts while its copy of %s is younger than %i days',
        (pack, somebody, at, list, days) => {
            const outcomeAt = (age: number): string => {
                const listLoads = known([{ list, loadedAt: Date.parse(at) - age * DAY_MS }]);
                return decide([pack], at, { ...somebody, facts: { listLoads } }).outcome;
            };
            expect(outcomeAt(days - 0.001)).toBe('allow');
            expect(outcomeAt(days)).toBe('block');
            const never = { ...somebody, facts: { listLoads: known([]) } };
            expect(decide([pack], at, never).reason.params).toMatchObject({ why: 'never-loaded' });
        },
    );

    it('in Germany take a consent, and no refusal', () => {
        const consents = known([{ purpose: 'marketing', isGiven: true, expiresAt: null }]);
        const noon = '2026-11-02T12:00:00+01:00';
        expect(decide(['de'], noon, BERLIN).decidedBy).toBe('de-consent');
        expect(decide(['de'], noon, { ...BERLIN, facts: { consents } }).outcome).toBe('allow');
        const facts = { consents, doNotCall: known(['Lead' as const]) };
        expect(decide(['de'], noon, { ...BERLIN, facts }).decidedBy).toBe('de-refusals');
    });

    it('in France take a consent from 11 August 2026 on', () => {
        const unasked: Somebody = { ...PARIS, facts: {} };
        expect(decide(['fr'], '2026-08-10T11:00:00+02:00', unasked).outcome).toBe('allow');
        expect(decide(['fr'], '2026-08-11T11:00:00+02:00', unasked)).toMatchObject({
            outcome: 'block',
            decidedBy: 'fr-consent',
            reason: { code: 'NO_CONSENT' },
        });
    });

    it.each([
        ['us-federal', NEW_YORK, { listing: MISSING }],
        ['uk', LONDON, { doNotCall: MISSING }],
        ['de', BERLIN, { consents: MISSING }],
    ])('of %s fail closed when they cannot be had', (pack, somebody, facts) => {
        const verdict = decide([pack], '2026-11-02T15:00:00Z', { ...somebody, facts });
        expect(verdict).toMatchObject({ outcome: 'block', isDegraded: true });
    });
});

describe('packs together', () => {
    it('let the strictest decide', () => {
        const packs = ['us-federal', 'us-fl'];
        expect(decide(packs, '2026-11-02T20:30:00-05:00', FLORIDA).decidedBy).toBe('us-fl-hours');
        expect(decide(packs, '2026-11-02T20:30:00-05:00', NEW_YORK).outcome).toBe('allow');
    });
});
