import { type DialRuleRow, readDialSettings } from 'c/connectsDialSettings';

function read(...rows: readonly unknown[]) {
    return readDialSettings({ text: 'dnc.country=US', rows, browserTimeZone: 'UTC' });
}

const ROW: DialRuleRow = {
    DeveloperName: 'Premium',
    Kind__c: 'prefix',
    Order__c: 10,
    Is_Active__c: true,
    Outcome__c: 'block',
    Prefixes__c: '+1900',
};

describe('a record of Connects_Dial_Rule__mdt', () => {
    it('is a rule with scope, validity, fail mode and source', () => {
        const { ruleSet, problems } = read({
            ...ROW,
            When_Missing__c: 'allow',
            Call_Types__c: 'OUTBOUND, BLINDTRANSFER',
            Teams__c: 'Sales\nRetention',
            Prefixes__c: '+1 900, +44',
            Countries__c: 'us,gb',
            Regions__c: 'us-fl',
            Line_Types__c: 'premium;sharedCost',
            Valid_From__c: '2026-08-11',
            Valid_To__c: '2026-12-31',
            Source__c: 'https://example.com/rule',
        });
        expect(problems).toEqual([]);
        expect(ruleSet.rules).toEqual([
            {
                kind: 'prefix',
                name: 'Premium',
                scope: {
                    callTypes: ['OUTBOUND', 'BLINDTRANSFER'],
                    teams: ['Sales', 'Retention'],
                    prefixes: ['+1900', '+44'],
                    countries: ['US', 'GB'],
                    regions: ['US-FL'],
                    lineTypes: ['premium', 'sharedCost'],
                },
                outcome: 'block',
                whenMissing: 'allow',
                validFrom: '2026-08-11',
                validTo: '2026-12-31',
                source: 'https://example.com/rule',
            },
        ]);
    });

    it.each([
        ['list', 'block', 'numbers=org', { numbers: 'org' }],
        [
            'list',
            'block',
            'numbers=org;list=us-national;maxAgeDays=31;unlessConsent=marketing',
            { list: 'us-national', maxAgeDays: 31, unlessConsent: 'marketing' },
        ],
        ['window', 'warn', 'daily=8:00-20:00;unlessConsent=Service', { unlessConsent: 'Service' }],
        ['prefix', 'block', 'unlessConsent=Service', { unlessConsent: 'Service' }],
        [
            'list',
            'allow',
            'numbers=+1 850 555 0123,+18505550124;reason=Own offices',
            {
                numbers: [
                    {
                        e164: '+18505550123',
                        reason: 'Own offices',
                        source: null,
                        expiresAt: null,
                    },
                    {
                        e164: '+18505550124',
                        reason: 'Own offices',
                        source: null,
                        expiresAt: null,
                    },
                ],
            },
        ],
        ['do-not-call', 'block', '', { objects: ['Contact', 'Lead'] }],
        ['do-not-call', 'warn', 'objects=lead', { objects: ['Lead'] }],
        ['consent', 'block', '', { purpose: 'marketing' }],
        ['consent', 'block', 'purpose=Service', { purpose: 'Service' }],
        [
            'window',
            'block',
            'mon-tue=10:00-13:00,14:00-20:00;sun=none;holidays=FR',
            {
                hours: {
                    1: [
                        { from: 600, to: 780 },
                        { from: 840, to: 1200 },
                    ],
                    2: [
                        { from: 600, to: 780 },
                        { from: 840, to: 1200 },
                    ],
                    7: [],
                },
                holidays: 'FR',
            },
        ],
        ['window', 'warn', 'sat-mon=0:00-24:00', { hours: expectedOn([6, 7, 1], 0, 1440) }],
        ['cap', 'block', 'max=3;hours=24', { max: 3, hours: 24 }],
        ['prefix', 'rewrite', 'replaceWith=+1800', { replaceWith: '+1800' }],
        [
            'prefix',
            'attach',
            'var.callVariable1=VIP;var.user.segment=a=b',
            { variables: { callVariable1: 'VIP', 'user.segment': 'a=b' } },
        ],
    ])('of the kind %s with the outcome %s reads "%s"', (kind, outcome, parameters, body) => {
        const { ruleSet, problems } = read({
            ...ROW,
            Kind__c: kind,
            Outcome__c: outcome,
            Parameters__c: parameters,
        });
        expect(problems).toEqual([]);
        expect(ruleSet.rules[0]).toMatchObject({ kind, outcome, ...body });
    });

    it('is no rule while it is not active, however wrong it is', () => {
        const { ruleSet, problems } = read({ ...ROW, Is_Active__c: false, Kind__c: 'nonsense' });
        expect(ruleSet.rules).toEqual([]);
        expect(problems.map(({ code }) => code)).toEqual(['NO_RULES']);
    });

    it('is asked in its order, around the packs', () => {
        const { ruleSet } = readDialSettings({
            text: 'dnc.country=US;dnc.packs=us-wa',
            rows: [
                { ...ROW, DeveloperName: 'Last', Order__c: null },
                { ...ROW, DeveloperName: 'Second', Order__c: 20 },
                { ...ROW, DeveloperName: 'First', Order__c: 5 },
            ],
            browserTimeZone: 'UTC',
        });
        expect(ruleSet.rules.map(({ name }) => name)).toEqual([
            'First',
            'Second',
            'us-wa-hours',
            'Last',
        ]);
    });

    it('keeps both of two rules with one name', () => {
        expect(read(ROW, ROW).ruleSet.rules.map(({ name }) => name)).toEqual([
            'Premium',
            'Premium (2)',
        ]);
    });

    it('does not ask the list of the org when the settings switch it off', () => {
        const { ruleSet } = readDialSettings({
            text: 'dnc.country=US;dnc.orgList=off;dnc.packs=us-federal',
            rows: [{ ...ROW, Kind__c: 'list', Parameters__c: 'numbers=org' }, ROW],
            browserTimeZone: 'UTC',
        });
        expect(ruleSet.rules.map(({ name }) => name)).toEqual([
            'Premium',
            'us-federal-refusals',
            'us-federal-hours',
        ]);
    });
});

describe('a record that is wrong', () => {
    it.each([
        [{ Kind__c: 'prefixes' }, 'Kind__c', 'NOT_ONE_OF', 1],
        [{ Kind__c: null }, 'Kind__c', 'MISSING', 1],
        [{ Outcome__c: 'deny' }, 'Outcome__c', 'NOT_ONE_OF', 1],
        [{ When_Missing__c: 'never' }, 'When_Missing__c', 'NOT_ONE_OF', 1],
        [{ Order__c: '1' }, 'Order__c', 'NOT_A_NUMBER', 1],
        [{ Prefixes__c: '+1900, 0900' }, 'Prefixes__c', 'NOT_A_PREFIX', 8],
        [{ Prefixes__c: 1900 }, 'Prefixes__c', 'NOT_TEXT', 1],
        [{ Prefixes__c: null }, 'Prefixes__c', 'NO_SCOPE', 1],
        [{ Countries__c: 'USA' }, 'Countries__c', 'NOT_A_COUNTRY', 1],
        [{ Regions__c: 'Florida' }, 'Regions__c', 'NOT_A_REGION', 1],
        [{ Line_Types__c: 'fax' }, 'Line_Types__c', 'NOT_ONE_OF', 1],
        [{ Call_Types__c: 'INBOUND' }, 'Call_Types__c', 'NOT_ONE_OF', 1],
        [{ Valid_From__c: '11.08.2026' }, 'Valid_From__c', 'NOT_A_DATE', 1],
        [
            { Valid_From__c: '2026-08-11', Valid_To__c: '2026-08-10' },
            'Valid_To__c',
            'ENDS_BEFORE_IT_BEGINS',
            1,
        ],
        [{ Parameters__c: 'max=3' }, 'Parameters__c', 'UNKNOWN_KEY', 1],
        [{ Kind__c: 'cap', Parameters__c: 'max=3' }, 'Parameters__c', 'MISSING', 1],
        [{ Kind__c: 'cap', Parameters__c: 'max=3;hours=0' }, 'Parameters__c', 'NOT_A_NUMBER', 13],
        [{ Kind__c: 'window', Parameters__c: 'mon=20:00-08:00' }, 'Parameters__c', 'NOT_HOURS', 5],
        [{ Kind__c: 'window', Parameters__c: 'holidays=FR' }, 'Parameters__c', 'MISSING', 1],
        [
            { Kind__c: 'window', Parameters__c: 'daily=8:00-20:00;holidays=IT' },
            'Parameters__c',
            'UNKNOWN_HOLIDAYS',
            27,
        ],
        [
            { Kind__c: 'window', Parameters__c: 'daily=8:00-20:00;sun=none' },
            'Parameters__c',
            'CONFLICTING_KEYS',
            22,
        ],
        [
            { Kind__c: 'list', Parameters__c: 'numbers=0800' },
            'Parameters__c',
            'NOT_A_PHONE_NUMBER',
            9,
        ],
        [{ Kind__c: 'list', Parameters__c: 'numbers' }, 'Parameters__c', 'NO_VALUE', 1],
        [
            { Kind__c: 'list', Parameters__c: 'numbers=+18505550123;maxAgeDays=3' },
            'Parameters__c',
            'UNKNOWN_KEY',
            33,
        ],
        [
            { Kind__c: 'list', Parameters__c: 'numbers=org;maxAgeDays=0' },
            'Parameters__c',
            'NOT_A_NUMBER',
            24,
        ],
        [
            { Kind__c: 'consent', Parameters__c: 'unlessConsent=Service' },
            'Parameters__c',
            'UNKNOWN_KEY',
            15,
        ],
        [
            {
                Outcome__c: 'rewrite',
                Parameters__c: 'replaceWith=+1800;unlessConsent=Service',
            },
            'Parameters__c',
            'OUTCOME_NOT_FOR_KIND',
            33,
        ],
        [
            { Outcome__c: 'rewrite', Parameters__c: 'replaceWith=0800' },
            'Parameters__c',
            'NOT_A_PREFIX',
            13,
        ],
        [
            { Outcome__c: 'rewrite', Parameters__c: 'replaceWith=+1800', Regions__c: 'US-FL' },
            'Regions__c',
            'OUTCOME_NOT_FOR_KIND',
            1,
        ],
    ])('as %j is named by its field and position, and warns', (change, field, code, at) => {
        const { ruleSet, problems } = read({ ...ROW, ...change });
        expect(problems).toContainEqual(
            expect.objectContaining({
                where: { in: 'record', name: 'Premium', field, at },
                code,
                effect: 'rule-warns',
            }),
        );
        expect(ruleSet.rules).toEqual([
            expect.objectContaining({
                name: 'Premium (unreadable)',
                kind: 'prefix',
                outcome: 'warn',
            }),
        ]);
    });

    it('warns within the part of its scope that can be read', () => {
        const { ruleSet } = read({ ...ROW, Countries__c: 'FR', Prefixes__c: 'x' });
        expect(ruleSet.rules[0]?.scope).toEqual({ countries: ['FR'] });
    });

    it.each([
        [{ Outcome__c: 'allow', Prefixes__c: null }, 'NO_SCOPE'],
        [{ Outcome__c: 'allow', Kind__c: 'consent' }, 'OUTCOME_NOT_FOR_KIND'],
        [
            { Outcome__c: 'allow', Kind__c: 'list', Parameters__c: 'numbers=org' },
            'OUTCOME_NOT_FOR_KIND',
        ],
        [{ Outcome__c: 'attach' }, 'MISSING'],
        [
            { Outcome__c: 'attach', Call_Types__c: 'CONSULT', Parameters__c: 'var.a=b' },
            'NOT_ONE_OF',
        ],
    ])('as %j could only have allowed or added something, and is left out', (change, code) => {
        const { ruleSet, problems } = read({ ...ROW, ...change });
        expect(ruleSet.rules).toEqual([]);
        expect(problems).toEqual([
            expect.objectContaining({ code, effect: 'rule-left-out' }),
            expect.objectContaining({ code: 'NO_RULES', effect: 'all-allowed' }),
        ]);
    });

    it.each([null, 'rule', 7])('of no shape at all (%j) is named by its position', (row) => {
        const { ruleSet, problems } = read(row);
        expect(problems[0]?.where).toEqual({
            in: 'record',
            name: '#1',
            field: 'DeveloperName',
            at: 1,
        });
        expect(ruleSet.rules[0]).toMatchObject({ name: '#1 (unreadable)', outcome: 'warn' });
    });
});

function expectedOn(days: readonly number[], from: number, to: number) {
    return Object.fromEntries(days.map((day) => [day, [{ from, to }]]));
}
