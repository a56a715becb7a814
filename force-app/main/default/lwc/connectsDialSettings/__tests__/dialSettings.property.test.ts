import { problemsOf } from 'c/connectsDialPolicy';
import {
    type DialRuleRow,
    type DialSettings,
    readDialSettings,
    SETTING_READERS,
} from 'c/connectsDialSettings';
import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';

const KEYS = [
    ...Object.keys(SETTING_READERS).map((key) => `dnc.${key}`),
    'dnc.holidays.SITE',
    'dnc.nonsense',
    'recorder',
];
const WORDS = [
    ...['us', 'US', 'FR', 'us-federal', 'us-fl@2026-11-01', 'us-fla', 'de', 'on', 'off', 'warn'],
    ...['block', '9', '3-5', '+1900', '2026-12-24', '2026-02-30', 'Europe/Paris', 'x', '', '-1'],
    ...['numbers=org', 'daily=8:00-20:00', 'max=3;hours=24', 'replaceWith=+1', 'list', 'window'],
    ...[
        'cap',
        'prefix',
        'consent',
        'do-not-call',
        'allow',
        'rewrite',
        'attach',
        'var.a=b',
        'US-FL',
    ],
    ...['holidays=FR', 'sun=none', 'mon-fri=10:00-13:00,14:00-20:00', 'premium', 'OUTBOUND'],
];

const word = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...WORDS) }, fc.string());
const value = fc.array(word, { maxLength: 3 }).map((words) => words.join(','));
const setting = fc.oneof(
    {
        weight: 8,
        arbitrary: fc.tuple(fc.constantFrom(...KEYS), value).map((pair) => pair.join('=')),
    },
    fc.string(),
);
const settingsText = fc.array(setting, { maxLength: 6 }).map((settings) => settings.join(';'));

const FIELDS = [
    ...['DeveloperName', 'Kind__c', 'Order__c', 'Is_Active__c', 'Outcome__c', 'When_Missing__c'],
    ...['Call_Types__c', 'Teams__c', 'Prefixes__c', 'Countries__c', 'Regions__c'],
    ...['Line_Types__c', 'Valid_From__c', 'Valid_To__c', 'Parameters__c', 'Source__c'],
];
const fieldValue = fc.oneof(
    { weight: 8, arbitrary: word },
    fc.constantFrom(null, true, false, 7, Infinity, {}, []),
);
const anyRow = fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), fieldValue) },
    fc.constantFrom(null, 'rule', 7),
);

const RULES: readonly DialRuleRow[] = [
    { DeveloperName: 'List', Kind__c: 'list', Outcome__c: 'block', Parameters__c: 'numbers=org' },
    {
        DeveloperName: 'Hours',
        Kind__c: 'window',
        Outcome__c: 'block',
        Countries__c: 'FR',
        Parameters__c: 'mon-fri=10:00-13:00,14:00-20:00;holidays=FR',
    },
    { DeveloperName: 'Cap', Kind__c: 'cap', Outcome__c: 'warn', Parameters__c: 'max=3;hours=24' },
    { DeveloperName: 'Premium', Kind__c: 'prefix', Outcome__c: 'block', Prefixes__c: '+1900' },
];
/** What may be damaged without leave to switch a rule off or to make it an exception. */
const DAMAGEABLE = FIELDS.filter((field) => !['Is_Active__c', 'Outcome__c'].includes(field));

function read(text: string, rows: readonly unknown[]): DialSettings {
    return readDialSettings({ text, rows, browserTimeZone: 'Europe/Zurich' });
}

describe('whatever is configured', () => {
    it('is read into a rule set that can be compiled', async () => {
        await prove(
            'any settings string and any records are read, and the policy finds nothing wrong',
            fc.property(settingsText, fc.array(anyRow, { maxLength: 4 }), (text, rows) => {
                const { ruleSet, holidays } = read(text, rows);
                expect(problemsOf(ruleSet, holidays)).toEqual([]);
            }),
            { sample: 300, full: 5_000 },
        );
    });

    it('is read the same each time', async () => {
        await prove(
            'the same configuration gives the same settings and the same version',
            fc.property(settingsText, fc.array(anyRow, { maxLength: 4 }), (text, rows) => {
                expect(read(text, rows)).toEqual(read(text, rows));
            }),
            { sample: 50, full: 2_000, seedShift: 1 },
        );
    });

    it('names every mistake by a place in the text, and the packs stay in force', async () => {
        await prove(
            'text around the packs never takes one away',
            fc.property(settingsText, settingsText, (before, after) => {
                const text = `${before};dnc.packs=us-wa,de;${after}`;
                const { packs, problems } = read(text, []);
                const ids = packs.map(({ id }) => id);
                expect(ids).toEqual(expect.arrayContaining(['us-wa', 'de']));
                for (const { where } of problems) {
                    expect(where.in).toBe('settings');
                    const at = where.in === 'settings' ? where.at : 0;
                    expect(at).toBeGreaterThanOrEqual(1);
                    expect(at).toBeLessThanOrEqual(text.length + 1);
                }
            }),
            { sample: 200, full: 3_000, seedShift: 2 },
        );
    });
});

describe('a damaged record', () => {
    it('never takes a rule away without a word', async () => {
        await prove(
            'a rule with a damaged field still forbids or asks, and what is wrong is named',
            fc.property(
                fc.constantFrom(...RULES),
                fc.constantFrom(...DAMAGEABLE),
                fieldValue,
                (row, field, damage) => {
                    const { ruleSet, problems } = read('dnc.country=US', [
                        { ...row, [field]: damage },
                    ]);
                    expect(ruleSet.rules).toHaveLength(1);
                    const [rule] = ruleSet.rules;
                    expect(['block', 'warn']).toContain(rule?.outcome);
                    expect(rule?.name.endsWith('(unreadable)')).toBe(problems.length > 0);
                },
            ),
            { sample: 300, full: 5_000, seedShift: 3 },
        );
    });
});
