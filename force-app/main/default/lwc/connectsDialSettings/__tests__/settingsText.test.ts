import { NOT_CONFIGURED, readDialSettings } from 'c/connectsDialSettings';

/** Without records; that there are no rules then is the matter of one test. */
function read(text: string) {
    const settings = readDialSettings({ text, rows: [], browserTimeZone: 'Europe/Zurich' });
    return { ...settings, problems: settings.problems.filter(({ code }) => code !== 'NO_RULES') };
}

const COUNTRY = 'dnc.country=US';

describe('the settings string', () => {
    it('reads the keys of the guard and leaves those of other features alone', () => {
        const { plan, platform, ruleSet, problems, ...rest } = read(
            'recorder=true; dnc.country = us ;dnc.platform=CCE;dnc.outsidePrefixes=9,none;' +
                'dnc.extensionLengths=3-5;dnc.internationalPrefixes=011;dnc.internalNumbers=[2-5]XXX,+1850555!;' +
                'dnc.unreadable=block;dnc.timeZone=America/New_York;dnc.orgDeadline=900;' +
                'dnc.cacheMinutes=2;dnc.overrideReasons=Called back,Emergency;property1',
        );
        expect(problems).toEqual([]);
        expect(plan).toEqual({
            country: 'US',
            outsidePrefixes: ['9', ''],
            internationalPrefixes: ['011'],
            extensionLengths: [3, 4, 5],
            internalNumbers: ['[2-5]XXX', '+1850555!'],
        });
        expect(platform).toBe('cce');
        expect(ruleSet).toMatchObject({ unreadable: 'block', siteTimeZone: 'America/New_York' });
        expect(rest).toMatchObject({
            deadlines: { localMs: 300, orgMs: 900 },
            cacheMs: 120_000,
            overrideReasons: ['Called back', 'Emergency'],
        });
    });

    it('has defaults for everything, and says that the country is missing', () => {
        const { plan, platform, ruleSet, deadlines, problems } = read('');
        expect(plan).toEqual({ country: 'US', outsidePrefixes: [] });
        expect(platform).toBe('unknown');
        expect(ruleSet).toMatchObject({
            rules: [],
            unreadable: 'warn',
            siteTimeZone: 'Europe/Zurich',
        });
        expect(deadlines).toEqual({ localMs: 300, orgMs: 1_500 });
        expect(problems).toEqual([
            {
                where: { in: 'settings', key: null, at: 1 },
                code: 'MISSING',
                params: { key: 'dnc.country', used: 'US' },
                effect: 'default-used',
            },
        ]);
    });

    it.each([
        ['dnc.country=USA', 'NOT_A_COUNTRY', 13, 'default-used'],
        [`${COUNTRY};dnc.platform=CCEX`, 'NOT_ONE_OF', 29, 'default-used'],
        [`${COUNTRY};dnc.extensionLengths=4, x`, 'NOT_A_NUMBER', 40, 'part-ignored'],
        [`${COUNTRY};dnc.timeZone=Europe/Bern`, 'NOT_A_TIME_ZONE', 29, 'default-used'],
        [`${COUNTRY};dnc.orgDeadline=soon`, 'NOT_A_NUMBER', 32, 'default-used'],
        [`${COUNTRY};dnc.unreadable`, 'NO_VALUE', 16, 'default-used'],
        [`${COUNTRY};dnc.unreadable=`, 'NO_VALUE', 16, 'default-used'],
        [`${COUNTRY}; dnc.country=GB`, 'GIVEN_TWICE', 17, 'default-used'],
        [`${COUNTRY};dnc.contry=GB`, 'UNKNOWN_KEY', 16, 'part-ignored'],
        [`${COUNTRY};dnc.holidays.site=2026-02-30`, 'NOT_A_DATE', 34, 'default-used'],
        [`${COUNTRY};dnc.outsidePrefixes=nine`, 'NOT_A_PREFIX', 36, 'default-used'],
        [`${COUNTRY};dnc.packs=us-federal,us-fla`, 'UNKNOWN_PACK', 37, 'rule-warns'],
    ])('names what is wrong with "%s" by its position', (text, code, at, effect) => {
        const { problems } = read(text);
        expect(problems).toEqual([
            expect.objectContaining({
                code,
                effect,
                where: expect.objectContaining({ in: 'settings', at }),
            }),
        ]);
    });

    it('says which key was probably meant', () => {
        expect(read(`${COUNTRY};dnc.outsideprefix=9`).problems[0]?.params).toEqual({
            key: 'dnc.outsideprefix',
            closest: 'dnc.outsidePrefixes',
        });
    });

    it('uses the values of a list that can be read', () => {
        const { plan } = read(`${COUNTRY};dnc.emergencyNumbers=2222,help`);
        expect(plan.emergencyNumbers).toEqual(['2222']);
    });

    it('adds own holidays to tables that there are, and makes new ones', () => {
        const { holidays } = read(
            `${COUNTRY};dnc.holidays.FR=2026-12-24;dnc.holidays.site=2027-01-04,2026-12-31`,
        );
        expect(holidays.find(({ code }) => code === 'FR')?.days).toContain('2026-12-24');
        expect(holidays.find(({ code }) => code === 'FR')?.days).toContain('2026-07-14');
        expect(holidays.find(({ code }) => code === 'SITE')).toEqual({
            code: 'SITE',
            source: 'settings',
            years: [2026, 2027],
            days: ['2026-12-31', '2027-01-04'],
        });
    });
});

describe('a gadget without settings', () => {
    const RECORD = {
        DeveloperName: 'Site',
        Kind__c: 'settings',
        Parameters__c: 'dnc.country=DE;dnc.packs=de;dnc.platfrom=cce',
    };
    const readRows = (...rows: readonly unknown[]) =>
        readDialSettings({ text: NOT_CONFIGURED, rows, browserTimeZone: 'UTC' });

    it('goes by a record that has them, whose mistakes are named by their places in it', () => {
        const { plan, packs, isCountryKnown, problems } = readRows(RECORD);
        expect(plan.country).toBe('DE');
        expect(isCountryKnown).toBe(true);
        expect(packs.map(({ id }) => id)).toEqual(['de']);
        expect(problems).toMatchObject([
            {
                where: { in: 'record', name: 'Site', field: 'Parameters__c', at: 29 },
                code: 'UNKNOWN_KEY',
            },
        ]);
    });

    it('says that there are none where no active record has them, and goes by the rules', () => {
        const { ruleSet, isCountryKnown, problems } = readRows(
            { ...RECORD, Is_Active__c: false },
            {
                DeveloperName: 'R',
                Kind__c: 'list',
                Outcome__c: 'block',
                Parameters__c: 'numbers=org',
            },
        );
        expect(ruleSet.rules.map(({ name }) => name)).toEqual(['R']);
        expect(isCountryKnown).toBe(false);
        expect(problems.map(({ code }) => code)).toEqual(['NOT_CONFIGURED', 'MISSING']);
    });

    it('does not matter to one that has settings, even empty ones', () => {
        for (const text of ['dnc.country=FR', '']) {
            const { packs, problems } = readDialSettings({
                text,
                rows: [RECORD],
                browserTimeZone: 'UTC',
            });
            expect(packs).toEqual([]);
            expect(problems.map(({ code }) => code)).not.toContain('NOT_CONFIGURED');
        }
    });
});

describe('packs in the settings string', () => {
    it('puts the rules of the packs in force, with their notices', () => {
        const { ruleSet, packs, problems } = read(
            `${COUNTRY};dnc.packs=us-federal,uk,us-fl@2026-11-01`,
        );
        expect(problems).toEqual([]);
        expect(packs.map(({ id }) => id)).toEqual(['us-federal', 'uk', 'us-fl']);
        expect(ruleSet.rules.map(({ name }) => name)).toEqual([
            'us-federal-registry',
            'us-federal-refusals',
            'us-federal-hours',
            'uk-tps',
            'uk-objections',
            'us-fl-hours',
            'us-fl-frequency',
        ]);
    });

    it('asks for younger lists than the packs do, not for older ones', () => {
        const agesWith = (setting: string): readonly (number | undefined)[] =>
            read(`${COUNTRY};dnc.packs=us-federal,uk${setting}`).ruleSet.rules.flatMap((rule) =>
                rule.kind === 'list' ? [rule.maxAgeDays] : [],
            );
        expect(agesWith('')).toEqual([31, 28]);
        expect(agesWith(';dnc.listMaxAgeDays=30')).toEqual([30, 28]);
        expect(agesWith(';dnc.listMaxAgeDays=7')).toEqual([7, 7]);
    });

    it('narrows packs to teams, and asks for the consent by the name that the site gives it', () => {
        const { ruleSet } = read(
            `${COUNTRY};dnc.packs=de;dnc.packTeams=Sales,Retention;dnc.consentPurpose=Phone ads`,
        );
        expect(ruleSet.rules[0]).toMatchObject({
            scope: { countries: ['DE'], teams: ['Sales', 'Retention'] },
            purpose: 'Phone ads',
        });
    });

    it('uses the newest version where the one that is named is not there, and says so', () => {
        const { ruleSet, problems } = read(`${COUNTRY};dnc.packs=us-wa@2025-01-01`);
        expect(ruleSet.rules.map(({ name }) => name)).toEqual(['us-wa-hours']);
        expect(problems[0]).toMatchObject({
            code: 'UNKNOWN_PACK_VERSION',
            params: { given: 'us-wa@2025-01-01', used: '2026-11-01' },
            effect: 'default-used',
        });
    });

    it('asks the agent about every dial that a pack of an unknown name may have been about', () => {
        const { ruleSet } = read(`${COUNTRY};dnc.packs=us-fla,cananda`);
        expect(ruleSet.rules).toEqual([
            expect.objectContaining({
                name: 'pack us-fla (unreadable)',
                outcome: 'warn',
                scope: { countries: ['US', 'PR', 'VI', 'GU', 'AS', 'MP'] },
            }),
            expect.objectContaining({ name: 'pack cananda (unreadable)', scope: {} }),
        ]);
    });

    it.each([
        ['dnc.packs=us-wa;dnc.packs=us-fl', 'GIVEN_TWICE'],
        ['dnc.packs=us-wa;dnc.pack=us-fl', 'UNKNOWN_KEY'],
        ['dnc.packs=us-wa;dnc_packs=us-fl', 'UNKNOWN_KEY'],
    ])('loses no pack by a slip: %s', (text, code) => {
        const { packs, problems } = read(`${COUNTRY};${text}`);
        expect(packs.map(({ id }) => id)).toEqual(['us-wa', 'us-fl']);
        expect(problems).toEqual([expect.objectContaining({ code, effect: 'used-all-the-same' })]);
    });

    it('keeps what cannot be the name of a pack as one that is not known', () => {
        const { ruleSet, problems } = read(`${COUNTRY};dnc.packs=@2026-11-01, us-fl@`);
        expect(ruleSet.rules[0]).toMatchObject({ outcome: 'warn', scope: {} });
        expect(ruleSet.rules[1]).toMatchObject({ name: 'us-fl-hours' });
        expect(problems.map(({ code }) => code)).toEqual(['UNKNOWN_PACK', 'UNKNOWN_PACK_VERSION']);
    });

    it('takes a pack that is named twice once', () => {
        const { ruleSet } = read(`${COUNTRY};dnc.packs=us-wa,us-wa`);
        expect(ruleSet.rules).toHaveLength(1);
    });
});

describe('the fail mode', () => {
    it('replaces what the rules say for when something cannot be had', () => {
        const { ruleSet } = read(`${COUNTRY};dnc.packs=us-federal;dnc.failMode=block`);
        expect(ruleSet.rules.map(({ whenMissing }) => whenMissing)).toEqual(
            ruleSet.rules.map(() => 'block'),
        );
    });

    it('leaves it to the rules otherwise', () => {
        const { ruleSet } = read(`${COUNTRY};dnc.packs=us-federal;dnc.failMode=rule`);
        expect(ruleSet.rules.map(({ whenMissing }) => whenMissing)).toEqual([
            'block',
            'block',
            'warn',
        ]);
    });
});

describe('a configuration without rules', () => {
    it('says that every dial is allowed', () => {
        const { problems } = readDialSettings({
            text: COUNTRY,
            rows: [],
            browserTimeZone: 'UTC',
        });
        expect(problems).toEqual([
            { where: { in: 'records' }, code: 'NO_RULES', params: {}, effect: 'all-allowed' },
        ]);
    });
});

describe('a source that cannot be had', () => {
    it('asks the agent about every dial while the settings are missing', () => {
        const { ruleSet, problems } = readDialSettings({
            text: null,
            rows: [],
            browserTimeZone: 'UTC',
        });
        expect(ruleSet.rules).toEqual([
            expect.objectContaining({ name: 'settings (unreadable)', outcome: 'warn', scope: {} }),
        ]);
        expect(problems.map(({ code }) => code)).toEqual(['UNAVAILABLE']);
    });

    it('keeps the packs in force while the records are missing', () => {
        const { ruleSet, problems } = readDialSettings({
            text: `${COUNTRY};dnc.packs=us-wa`,
            rows: null,
            browserTimeZone: 'UTC',
        });
        expect(ruleSet.rules.map(({ name }) => name)).toEqual([
            'records (unreadable)',
            'us-wa-hours',
        ]);
        expect(problems).toEqual([
            { where: { in: 'records' }, code: 'UNAVAILABLE', params: {}, effect: 'rule-warns' },
        ]);
    });
});

describe('the version of the rule set', () => {
    const versionOf = (text: string): string => read(text).ruleSet.version;

    it('is that of the newest pack and of the content', () => {
        expect(versionOf(`${COUNTRY};dnc.packs=us-wa`)).toMatch(/^2026-11-01\/[0-9a-f]{12}$/u);
        expect(versionOf(COUNTRY)).toMatch(/^site\/[0-9a-f]{12}$/u);
    });

    it('does not change with the order of keys, and does with what they say', () => {
        expect(versionOf(`${COUNTRY};dnc.packs=us-wa`)).toBe(
            versionOf(`dnc.packs=us-wa;other=1;${COUNTRY}`),
        );
        expect(versionOf(`${COUNTRY};dnc.packs=us-wa`)).not.toBe(
            versionOf(`${COUNTRY};dnc.packs=us-fl`),
        );
        expect(versionOf(COUNTRY)).not.toBe(versionOf(`${COUNTRY};dnc.unreadable=block`));
        expect(versionOf(COUNTRY)).not.toBe(versionOf(`${COUNTRY};dnc.outsidePrefixes=9`));
    });
});
