/** Keeps `docs/dial-rules.md`, the shipped records and the code together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import {
    DIAL_PACKS,
    PACK_HOLIDAYS,
} from '../../force-app/main/default/lwc/connectsDialPacks/connectsDialPacks';
import { problemsOf } from '../../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import {
    KEY_PREFIX,
    readDialSettings,
    SETTING_READERS,
} from '../../force-app/main/default/lwc/connectsDialSettings/connectsDialSettings';
import { readRuleFile } from '../dial-rules/ruleFile';
import { codeIn, tableUnder } from './markdownTables';

const page = readFileSync('docs/dial-rules.md', 'utf8');
const RECORDS = 'force-app/main/default/customMetadata';

function firstCode(row: Readonly<Record<string, string>>, column: string): string {
    return codeIn(row[column] ?? '')[0] ?? '';
}

describe('the page about dial rules', () => {
    it('lists every key of the settings string, and no other', () => {
        const documented = tableUnder(page, 'Settings string').map((row) => firstCode(row, 'Key'));
        const keys = Object.keys(SETTING_READERS).map((key) => `${KEY_PREFIX}${key}`);
        expect([...documented].sort()).toEqual([...keys, 'dnc.holidays.<CODE>'].sort());
    });

    it('lists every pack and every kind of rule', () => {
        const packs = tableUnder(page, 'Packs').map((row) => firstCode(row, 'Pack'));
        expect(packs).toEqual(DIAL_PACKS.map(({ id }) => id));
        const kinds = tableUnder(page, 'Kinds of rules').map((row) => firstCode(row, 'Kind'));
        expect(kinds).toEqual(['list', 'do-not-call', 'consent', 'window', 'cap', 'prefix']);
    });

    it('names the tables of holidays', () => {
        PACK_HOLIDAYS.forEach(({ code }) => expect(page).toContain(`\`${code}\``));
    });

    it('has examples that are right', () => {
        const blocks = [...page.matchAll(/```json\n(.+?)```/gsu)].map(([, block = '']) => block);
        expect(blocks).toHaveLength(2);
        const [rules = '', facts = ''] = blocks;
        const { settings, records } = readRuleFile(rules, 'example');
        const read = readDialSettings({ text: settings, rows: records, browserTimeZone: 'UTC' });
        expect(read.problems).toEqual([]);
        expect(read.ruleSet.rules).toHaveLength(9);
        expect(problemsOf(read.ruleSet, read.holidays)).toEqual([]);
        const file = readRuleFile(`{"facts":${facts}}`, 'example');
        expect(file.factsOf('+12125550123', 0).listing).toMatchObject({ state: 'known' });
    });

    it('has a settings string that is right', () => {
        const [text = ''] = /dnc\.country=US;dnc\.outside.*/u.exec(page) ?? [];
        const { packs, problems } = readDialSettings({ text, rows: [], browserTimeZone: 'UTC' });
        expect(problems).toEqual([]);
        expect(packs).toHaveLength(2);
    });
});

describe('the records that are shipped', () => {
    const parser = new XMLParser({ ignoreAttributes: false });
    const rows = readdirSync(RECORDS)
        .filter((file) => file.startsWith('Connects_Dial_Rule.'))
        .map((file) => rowOf(file.split('.')[1] ?? '', readFileSync(join(RECORDS, file), 'utf8')));

    interface RecordFile {
        readonly CustomMetadata: {
            readonly values: readonly {
                readonly field: string;
                readonly value: { readonly '#text'?: string | number | boolean };
            }[];
        };
    }

    function rowOf(name: string, xml: string): Readonly<Record<string, unknown>> {
        const { CustomMetadata: record } = parser.parse(xml) as RecordFile;
        const fields = new Map<string, unknown>(
            record.values.map(({ field, value }) => [field, value['#text'] ?? null]),
        );
        return Object.fromEntries(fields.set('DeveloperName', name));
    }

    it('are read without a problem, also those that are off', () => {
        expect(rows.length).toBeGreaterThan(0);
        for (const isActive of [true, undefined]) {
            const { ruleSet, problems } = readDialSettings({
                text: 'dnc.country=US',
                rows: rows.map((row) => ({ ...row, Is_Active__c: isActive ?? row.Is_Active__c })),
                browserTimeZone: 'UTC',
            });
            expect(problems).toEqual([]);
            expect(ruleSet.rules.length).toBeGreaterThan(0);
        }
    });
});
