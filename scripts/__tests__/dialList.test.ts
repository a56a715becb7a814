/** @jest-environment node */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadBuiltNumberParser } from '../../jest/dialNumbersScript';
import { convertList } from '../dial-list/convert';
import { readExpiry } from '../dial-list/entries';
import { listLoadText, readListLoad } from '../dial-list/listLoad';
import { createNumberReader } from '../dial-list/numberReader';
import { readListOptions, UsageError } from '../dial-list/options';

const parser = loadBuiltNumberParser();
const folder = mkdtempSync(join(tmpdir(), 'connects-list-'));
const paths = {
    input: join(folder, 'list.csv'),
    output: join(folder, 'numbers.csv'),
    rejected: join(folder, 'rejected.csv'),
};

afterAll(() => rmSync(folder, { recursive: true }));

async function convert(list: string | Buffer, country: string, ...more: string[]) {
    writeFileSync(paths.input, list);
    const options = readListOptions([
        ...['--in', paths.input, '--out', paths.output, '--rejected', paths.rejected],
        ...['--country', country, ...more],
    ]);
    const report = await convertList(options, createNumberReader(parser, options));
    const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
    return { report, rows: lines(paths.output), rejected: lines(paths.rejected) };
}

it('writes the columns of the org’s list', async () => {
    await convert('Phone\n2125550123\n', 'US');
    expect(readFileSync(paths.output, 'utf8')).toBe(
        'Number__c,Reason__c,Source__c,Expires_On__c\n+12125550123,,,#N/A\n',
    );
});

it.each([
    ['commas', 'Name,Phone\nJane,(212) 555-0123\n'],
    [
        'semicolons, a byte order mark and quotes',
        '\ufeffName;Phone\r\n"Doe; Jane";"212-555-0123"\r\n',
    ],
    ['tabs', 'Phone\tName\n212.555.0123\tJane\n'],
    ['no header', 'Jane,+1 212 555 0123\n'],
    ['UTF-16', Buffer.from('\ufeffName;Phone\r\nJane;2125550123\r\n', 'utf16le')],
    ['an area code in a column of its own', '212,5550123\n'],
    ['a stray quote and a missing cell', 'Id,Phone,Note\n1,2125550123,5" pipe\n2\n'],
    ['an id column that is no number', 'Phone,Id\n2125550123,17\n'],
])('finds the numbers of a list with %s', async (_name, list) => {
    expect((await convert(list, 'US')).rows).toEqual(['+12125550123,,,#N/A']);
});

it('reports line and reason of what it could not read', async () => {
    const { report, rejected } = await convert('Phone\n2125550123\nnone\n911\n" "\n', 'US');
    expect(rejected).toEqual(['3,none,UNREADABLE', '4,911,EMERGENCY', '5,,EMPTY']);
    expect(Object.fromEntries(report.rejected)).toEqual({ UNREADABLE: 1, EMERGENCY: 1, EMPTY: 1 });
    expect(report).toMatchObject({ records: 4, written: 1, columns: 'Phone' });
});

it('folds the written forms of a number into one row with the latest expiry', async () => {
    const list = [
        'Phone,Until,Why',
        '030 123456,2027-01-01,first',
        '+49 30 123456,2028-01-01,second',
        '0049 30 123456,2026-12-31,third',
        '030 123457,2027-01-01,other',
        '(030) 123457,,for ever',
    ].join('\n');
    const { report, rows } = await convert(
        list,
        'DE',
        ...['--expires-column', 'until', '--reason-column', 'Why', '--source', 'Export'],
    );
    expect(rows).toEqual([
        '+4930123456,first,Export,2028-01-01T12:00:00.000Z',
        '+4930123457,other,Export,#N/A',
    ]);
    expect(report.duplicates).toBe(3);
});

it('lists a number whose date cannot be read for ever, and says so', async () => {
    const { rows, rejected } = await convert(
        'Phone,Until\n2125550123,31/12/2027\n',
        'US',
        ...['--expires-column', 'Until'],
    );
    expect(rows).toEqual(['+12125550123,,,#N/A']);
    expect(rejected).toEqual(['2,2125550123,BAD_DATE']);
});

it('takes several number columns, and cuts texts that are too long', async () => {
    const list = `Home,Mobile,Why\n2125550123,,"a, ""b"""\n,2125550124,${'x'.repeat(300)}\n`;
    const { rows, report, rejected } = await convert(
        list,
        'US',
        ...['--column', 'Home', '--column', 'Mobile', '--reason-column', '3'],
    );
    expect(rows).toEqual([
        '+12125550123,"a, ""b""",,#N/A',
        `+12125550124,${'x'.repeat(255)},,#N/A`,
    ]);
    expect(report).toMatchObject({ columns: 'Home, Mobile', shortened: 1 });
    expect(rejected).toEqual([]);
});

it('reads numbers without plus or first zero when told so only', async () => {
    expect((await convert('Phone\n4930123456\n', 'DE', '--column', 'Phone')).rows).toEqual([]);
    expect((await convert('Phone\n4930123456\n', 'DE', '--without-plus')).rows).toEqual([
        '+4930123456,,,#N/A',
    ]);
    expect((await convert('Phone\n15112345678\n', 'DE', '--lost-zero')).rows).toEqual([
        '+4915112345678,,,#N/A',
    ]);
});

it.each([
    [['--in', 'a', '--out', 'b', '--rejected', 'c'], '--country'],
    [['--in', 'a', '--out', 'a', '--rejected', 'c', '--country', 'US'], 'three files'],
    [['--inn', 'a'], '--inn'],
])('refuses the command line %j', (args, message) => {
    expect(() => readListOptions(args)).toThrow(UsageError);
    expect(() => readListOptions(args)).toThrow(message);
});

it('says which columns there are when one is not', async () => {
    await expect(convert('Name,Phone\nJane,2125550123\n', 'US', '--column', 'Fon')).rejects.toThrow(
        'Name · Phone',
    );
    await expect(convert('Name\nJane\n', 'US')).rejects.toThrow('--column');
    await expect(convert('Phone\n2125550123\n', 'USA')).rejects.toThrow('ISO 3166-1');
});

it('fails when a file is not there or cannot be written', async () => {
    const options = readListOptions([
        ...['--in', join(folder, 'nothing.csv'), '--out', paths.output],
        ...['--rejected', paths.rejected, '--country', 'US'],
    ]);
    const read = createNumberReader(parser, options);
    await expect(convertList(options, read)).rejects.toThrow('ENOENT');
    writeFileSync(paths.input, 'Phone\n2125550123\n');
    const output = join(folder, 'no', 'folder.csv');
    await expect(convertList({ ...options, input: paths.input, output }, read)).rejects.toThrow(
        'ENOENT',
    );
});

const NOW = Date.UTC(2026, 10, 21);

it('makes the row that says how old a list is, by the beginning of the day of the copy', () => {
    expect(readListLoad({}, NOW)).toBeNull();
    const load = readListLoad({ list: 'us-national', copied: '2026-11-20', load: 'load.csv' }, NOW);
    expect(load).toMatchObject({ file: 'load.csv' });
    expect(load === null ? '' : listLoadText(load)).toBe(
        'List__c,Loaded_At__c\nus-national,2026-11-20T00:00:00.000Z\n',
    );
});

it.each([
    [{ list: 'us-national' }, 'go together'],
    [{ list: 'x'.repeat(81), copied: '2026-11-20', load: 'l' }, 'at most 80'],
    [{ list: 'x', copied: 'today', load: 'l' }, 'write the day'],
    [{ list: 'x', copied: '2026-02-30', load: 'l' }, 'write the day'],
    [{ list: 'x', copied: '2026-12-01', load: 'l' }, 'write the day'],
])('takes no age of a list from %j', (options, message) => {
    expect(() => readListLoad(options, NOW)).toThrow(message);
});

it.each([
    ['', Number.POSITIVE_INFINITY],
    ['2027-01-01', Date.UTC(2027, 0, 1, 12)],
    ['2027-01-01T00:00:00+02:00', Date.UTC(2026, 11, 31, 22)],
    ['2027-02-30', null],
    ['01.02.2027', null],
    ['2027-01-01T25:00Z', null],
])('reads the expiry %j', (text, at) => {
    expect(readExpiry(text)).toBe(at);
});
