import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BLIND_SPOTS, dialLogCommand } from '../dial-log/dialLogCommand';

const HEAD = 'Id,Queue_Id__c,Queue_Number__c,CreatedDate,CreatedById,LastModifiedDate,Code__c';
const DAY = '2026-11-02T10:00:00.000Z';
let folder = '';

beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dial-log-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function row(id: string, queue: string, number: number | string, changed = DAY, user = 'u1') {
    return [id, queue, String(number), DAY, user, changed, 'LISTED'].join(',');
}

function run(...rows: string[]): { code: number; printed: string[]; complaints: string[] } {
    const file = path.join(folder, 'decisions.csv');
    writeFileSync(file, rows.join('\n'));
    return runWith(['--in', file]);
}

function runWith(args: readonly string[]) {
    const printed: string[] = [];
    const complaints: string[] = [];
    const code = dialLogCommand(args, {
        print: (line) => printed.push(line),
        complain: (line) => complaints.push(line),
    });
    return { code, printed, complaints };
}

describe('the check of the log', () => {
    it('finds nothing in complete queues, in any order, and says what it cannot see', () => {
        const { code, printed } = run(
            HEAD,
            row('b', 'q1', 2),
            row('a', 'q1', 1),
            row('c', 'q2', 1),
        );
        expect(code).toBe(0);
        expect(printed).toEqual(['3 records of 2 queues.', 'No gaps, no changes.', ...BLIND_SPOTS]);
    });

    it('reports gaps, at the beginning too', () => {
        const { code, printed } = run(HEAD, row('a', 'q1', 2), row('b', 'q1', 6));
        expect(code).toBe(1);
        expect(printed).toContain('Gap: number 1 is missing in queue q1 of u1.');
        expect(printed).toContain('Gap: numbers 3 to 5 are missing in queue q1 of u1.');
    });

    it('reports records that were changed, whatever the notation of the dates', () => {
        const same = run(HEAD, row('a', 'q1', 1, '2026-11-02T11:00:00.000+0100'));
        expect(same.code).toBe(0);
        const { code, printed } = run(HEAD, row('a', 'q1', 1, '2026-11-02T10:00:01.000Z'));
        expect(code).toBe(1);
        expect(printed[1]).toBe(
            'Changed: record a (line 2) on 2026-11-02T10:00:01.000Z, after it was made.',
        );
        expect(run(HEAD, row('a', 'q1', 1, '2.11.2026 10:00')).code).toBe(1);
    });

    it('reports a number that is there twice, and a queue of several users', () => {
        const { printed } = run(HEAD, row('a', 'q1', 1), row('b', 'q1', 1, DAY, 'u2'));
        expect(printed[1]).toBe('Several users: queue q1 has records of u1, u2.');
        expect(printed[2]).toMatch(/^Twice: number 1 of queue q1, lines 2 and 3\./);
    });

    it('reads semicolons and a byte order mark', () => {
        const semicolons = [`\uFEFF${HEAD}`, row('a', 'q1', 1)].map((line) =>
            line.replaceAll(',', ';'),
        );
        expect(run(...semicolons).code).toBe(0);
    });

    it.each([
        ['an empty file', [''], 'The file has no records.'],
        ['missing columns', ['Id,CreatedDate', 'a,b'], 'lacks Queue_Id__c, Queue_Number__c'],
        ['a bad number', [HEAD, row('a', 'q1', 'x')], 'Line 2: the queue number "x"'],
        ['broken quotes', [HEAD, 'a,"b'], 'The file is no CSV'],
    ])('says what to do about %s', (_what, rows, complaint) => {
        const { code, complaints } = run(...rows);
        expect(code).toBe(2);
        expect(complaints.join('\n')).toContain(complaint);
    });

    it('says what to do about a bad command line', () => {
        expect(runWith([]).complaints[0]).toContain('Name the exported file.');
        expect(runWith(['--out', 'x']).code).toBe(2);
        expect(runWith(['--in', path.join(folder, 'nothing.csv')]).code).toBe(2);
    });
});
