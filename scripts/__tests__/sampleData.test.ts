/** @jest-environment node */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadBuiltNumberParser } from '../../jest/dialNumbersScript';
import { readProject } from '../check-deploy/project';
import { textOf } from '../check-deploy/xml';
import { convertList } from '../dial-list/convert';
import { createNumberReader } from '../dial-list/numberReader';
import { readListOptions } from '../dial-list/options';

interface PlanPart {
    readonly sobject: string;
    readonly files: readonly string[];
}
interface SampleRecord {
    readonly attributes: { readonly type: string; readonly referenceId: string };
    readonly [field: string]: unknown;
}

const project = readProject(process.cwd());
const parser = loadBuiltNumberParser();
const json = (file: string): unknown => JSON.parse(readFileSync(join('data', file), 'utf8'));
const records = (json('plan.json') as readonly PlanPart[]).flatMap(({ sobject, files }) =>
    files.flatMap((file) =>
        (json(file) as { records: readonly SampleRecord[] }).records.map((record) => ({
            sobject,
            record,
        })),
    ),
);
const fieldsOf = ({ attributes: _attributes, ...fields }: SampleRecord): Record<string, unknown> =>
    fields;

/** Kept free by Ofcom, the North American Numbering Plan and the Bundesnetzagentur. */
const FICTITIOUS = /^\+(442079460\d{3}|1\d{3}55501\d{2}|493023125\d{3})$/;

it('has records of the objects that the plan says, each with a name of its own', () => {
    const names = records.map(({ record }) => record.attributes.referenceId);
    expect(new Set(names).size).toBe(names.length);
    records.forEach(({ sobject, record }) => expect(record.attributes.type).toBe(sobject));
});

it('refers only to records that were loaded before', () => {
    const loaded = new Set<unknown>();
    for (const { record } of records) {
        const references = Object.values(fieldsOf(record)).filter(
            (value): value is string => typeof value === 'string' && value.startsWith('@'),
        );
        references.forEach((reference) => expect(loaded).toContain(reference.slice(1)));
        loaded.add(record.attributes.referenceId);
    }
    expect(loaded).toContain('AccountRef1');
});

it('fills fields of the project that exist, with what fits, and all that are required', () => {
    const definitions = [...(project.components.get('CustomField') ?? [])];
    for (const { sobject, record } of records) {
        const fields = new Map(
            definitions
                .filter(([name]) => name.startsWith(`${sobject}.`))
                .map(([name, { file }]) => [name.slice(sobject.length + 1), project.xml(file)]),
        );
        const own = Object.entries(fieldsOf(record)).filter(([name]) => name.endsWith('__c'));
        const unfit = own.filter(([name, value]) => {
            const field = fields.get(name);
            return !field || String(value).length > Number(textOf(field, 'length') || Infinity);
        });
        expect(unfit).toEqual([]);
        const required = [...fields].filter(([, field]) => textOf(field, 'required') === 'true');
        expect(Object.keys(record)).toEqual(expect.arrayContaining(required.map(([name]) => name)));
    }
});

it('names consents by number and purpose', () => {
    const consents = records.filter(({ sobject }) => sobject === 'Connects_Dial_Consent__c');
    expect(consents.length).toBeGreaterThan(0);
    consents.forEach(({ record }) =>
        expect(record['Consent_Key__c']).toBe(
            `${String(record['Number__c'])} ${String(record['Purpose__c'])}`,
        ),
    );
});

it('calls nobody: every number is kept free for films and books', () => {
    const numbers = records.flatMap(({ record }) =>
        Object.values(fieldsOf(record)).filter(
            (value): value is string => typeof value === 'string' && /^\+\d+$/.test(value),
        ),
    );
    expect(numbers.length).toBeGreaterThan(10);
    numbers.forEach((number) => {
        expect(number).toMatch(FICTITIOUS);
        expect(parser.parse(number, 'US')).toMatchObject({ e164: number });
    });
});

it('has a list that becomes rows of the own list, but for the line that nobody can read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'connects-sample-'));
    try {
        const options = readListOptions([
            ...['--in', 'data/do-not-call-list.csv', '--country', 'GB', '--source', 'Sample list'],
            ...['--out', join(folder, 'numbers.csv'), '--rejected', join(folder, 'rejected.csv')],
        ]);
        await convertList(options, createNumberReader(parser, options));
        const rows = readFileSync(options.output, 'utf8').trimEnd().split('\n').slice(1);
        expect(rows).toHaveLength(5);
        rows.forEach((row) => expect(row.split(',')[0]).toMatch(FICTITIOUS));
        expect(readFileSync(options.rejected, 'utf8')).toContain('ask Tom');
    } finally {
        rmSync(folder, { recursive: true });
    }
});
