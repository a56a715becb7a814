import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADAPTER_ENTITIES, ADAPTER_OPTIONS, ADAPTER_SCREEN_POP, CALL } from '../../jest/screenPops';
import { popRulesCommand } from '../pop-rules/command';

const folder = mkdtempSync(join(tmpdir(), 'connects-pop-rules-'));

afterAll(() => rmSync(folder, { recursive: true }));

const search = {
    entity: 'contact',
    query: "$filter=telephone1 eq '{{caller}}'&$search={{caller}}",
    map: [{ name: 'caller', type: 'phone', path: 'workItem.Sender' }],
};
const RULES = {
    screenPop: {
        default: { ...search, addNewRecord: true },
        rules: [
            { ...search, name: 'Gold', variable: { PerVar1: ['gold'] } },
            { ...search, name: 'Sales', queue: ['Sales'] },
            { ...search, name: 'Gold sales', variable: { PerVar1: ['gold'] }, queue: ['Sales'] },
        ],
    },
};

function file(text: string): string {
    const path = join(folder, `${Math.abs(hash(text))}.json`);
    writeFileSync(path, text);
    return path;
}

function hash(text: string): number {
    return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

async function run(
    calls: unknown,
    rules: readonly string[] = [JSON.stringify(RULES)],
    options: readonly string[] = [],
) {
    const lines: string[] = [];
    const complaints: string[] = [];
    const text = typeof calls === 'string' ? calls : JSON.stringify(calls);
    const args = [...rules.flatMap((each) => ['--rules', file(each)]), '--calls', file(text)];
    const code = await popRulesCommand([...args, ...options], {
        print: (line) => lines.push(line),
        complain: (line) => complaints.push(line),
    });
    return { code, output: lines.join('\n'), complaint: complaints.join('\n') };
}

it('tells for each call which rule decides, with what, and what would be searched', async () => {
    const { code, output } = await run([
        { Sender: '+18505550123', PerVar1: 'gold', expect: 'Gold' },
        { Sender: '+18505550124', expect: 'default' },
        { Sender: '' },
    ]);
    expect(code).toBe(0);
    expect(output.split('\n').slice(0, 3)).toEqual([
        'call 1: inbound OTHER_IN with +18505550123: rule Gold [caller=+18505550123] searches Contact by Phone, else words',
        'call 2: inbound OTHER_IN with +18505550124: rule default [caller=+18505550124] searches Contact by Phone, else words else a new Contact (Phone)',
        'call 3: inbound OTHER_IN with nobody: rule default [caller=(none)] nothing: the call has no value to search for',
    ]);
});

it('tells which rules decided, which did not, and which never can', async () => {
    const { output } = await run([{ Sender: '1', PerVar1: 'gold' }, { Sender: '2' }]);
    expect(output.split('\n').slice(-5)).toEqual([
        '2 calls, 4 rules, 2 of them decided.',
        '    Gold: 1',
        '    default: 1',
        'Decided none of these calls: Sales.',
        'Can never decide: Gold sales, because Gold fits whatever it fits.',
    ]);
});

it('fails when another rule decides than expected, and explains each rule on demand', async () => {
    const { code, output } = await run([{ Sender: '1', expect: 'Sales' }], undefined, [
        '--explain',
    ]);
    expect(code).toBe(1);
    expect(output).toContain('EXPECTED Sales');
    expect(output).toContain('    Gold: variable PerVar1 does not fit (none)');
    expect(output).toContain('    default: decides');
    expect(output).toContain('0 of 1 as expected.');
});

it('reads a configuration in three texts, and calls one a line', async () => {
    const { code, output } = await run(
        `${JSON.stringify({ ...CALL, NamedVariables: [] })}\n\n{"Sender":"+18505550123"}`,
        [ADAPTER_SCREEN_POP, ADAPTER_OPTIONS, ADAPTER_ENTITIES],
    );
    expect(code).toBe(0);
    expect(output).toContain('2 calls, 2 rules, 1 of them decided.');
});

it('follows the calls of a flight recording through their changes', async () => {
    const event = (n: number, name: string, item: object): object => ({
        n,
        at: n,
        turn: n,
        cause: 0,
        kind: 'event',
        name,
        data: { item },
    });
    const recording = {
        format: 'connects-flight-recording',
        version: 1,
        versions: { toolkit: '0.1.0', guide: '5.13' },
        startedAt: 0,
        stoppedAt: 10,
        isRedacted: true,
        dropped: { entries: 0, isCleanCut: true },
        snapshot: [],
        entries: [
            event(1, 'onWorkItemCreate', { ...CALL, PerVar1: '' }),
            event(2, 'onWorkItemConnect', { ...CALL, PerVar1: '', State: 'ACTIVE' }),
            event(3, 'onWorkItemUpdate', { ...CALL, QueueName: 'Sales', PerVar1: '', Sender: '7' }),
        ],
    };
    const { code, output } = await run(recording);
    expect(code).toBe(0);
    expect(output).toContain('NOTE The recording is redacted');
    expect(output).toContain('entry 1: inbound ACD_IN with +18505550123: rule default');
    expect(output).toContain('    later, entry 3: rule Sales');
});

it('tells every problem of the rules', async () => {
    const rules = JSON.stringify({ screenPop: { default: { entity: 'visit', query: '$top=1' } } });
    const { code, output } = await run([{ Sender: '1' }], [rules]);
    expect(code).toBe(1);
    expect(output.match(/^PROBLEM /gm)?.length).toBeGreaterThan(1);
});

it.each([
    ['no calls', '[]', 'has no calls'],
    ['a field that there is not', '[{"Sendr":"1"}]', 'a work item has no "Sendr"'],
    ['an unknown channel', '[{"Channel":"FAX"}]', 'Channel'],
    ['no JSON', 'Sender;Queue', 'not JSON'],
])('refuses a file of calls with %s', async (_what, calls, complaint) => {
    const answer = await run(calls);
    expect(answer.code).toBe(2);
    expect(answer.complaint).toContain(complaint);
});

it('says how it is used', async () => {
    const complaints: string[] = [];
    const terminal = { print: () => undefined, complain: (line: string) => complaints.push(line) };
    expect(await popRulesCommand([], terminal)).toBe(2);
    expect(complaints.join()).toContain('npm run pop-rules');
});
