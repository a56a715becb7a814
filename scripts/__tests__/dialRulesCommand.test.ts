import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBuiltNumberParser } from '../../jest/dialNumbersScript';
import { dialRulesCommand } from '../dial-rules/command';
import { readTimeShift } from '../dial-rules/timeShift';

const folder = mkdtempSync(join(tmpdir(), 'connects-dial-rules-'));
const parser = loadBuiltNumberParser();

afterAll(() => rmSync(folder, { recursive: true }));

const SETTINGS =
    'dnc.country=US;dnc.outsidePrefixes=9;dnc.timeZone=America/New_York;dnc.packs=us-federal,us-fl';

interface Given {
    readonly rules?: unknown;
    readonly calls?: string;
    readonly options?: readonly string[];
}

function file(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
}

async function run({ rules = { settings: SETTINGS }, calls = '', options = [] }: Given) {
    const lines: string[] = [];
    const complaints: string[] = [];
    const args = [
        '--rules',
        file('rules.json', typeof rules === 'string' ? rules : JSON.stringify(rules)),
        '--calls',
        file('calls.csv', calls),
    ];
    const code = await dialRulesCommand(
        [...args, ...options],
        { print: (line) => lines.push(line), complain: (line) => complaints.push(line) },
        () => parser,
    );
    return { code, output: lines.join('\n'), complaint: complaints.join('\n') };
}

const CSV = [
    'at,callType,dialString,teams,expect',
    '2026-11-02T10:00:00-05:00,OUTBOUND,912125550123,Sales|Retention,allow',
    '2026-11-02T20:30:00-05:00,consult,913055550123,,block',
    '2026-11-02T20:31:00-05:00,,9911,,allow',
].join('\n');

describe('npm run dial-rules', () => {
    it('prints the verdict of every call, why, and when it would be allowed', async () => {
        const { code, output } = await run({ calls: CSV });
        expect(code).toBe(0);
        expect(output).toMatch(
            /^Rule set 2026-11-21\/[0-9a-f]{12}: 5 rules, site in America\/New_York\.$/mu,
        );
        expect(output).toContain('not legal advice');
        expect(output).toContain(
            'line 2: Mon 2026-11-02 10:00 OUTBOUND 912125550123 = +12125550123: ALLOW, nothing speaks against it',
        );
        expect(output).toContain(
            'line 3: Mon 2026-11-02 20:30 CONSULT 913055550123 = +13055550123: BLOCK by us-fl-hours, ' +
                'outside the hours: Monday 20:30 in America/New_York; allowed from Tue 2026-11-03 08:00',
        );
        expect(output).toContain(
            'line 4: Mon 2026-11-02 20:31 OUTBOUND 9911: ALLOW, an emergency number',
        );
        expect(output).toContain(
            '3 calls: 2 allowed, 0 ask the agent, 1 blocked; 0 with something not known.',
        );
        expect(output).toContain('3 of 3 as expected.');
    });

    it('names the rules that no call was in the scope of, and those that decided nothing', async () => {
        const { output } = await run({
            rules: {
                settings: `${SETTINGS},de`,
                records: [
                    {
                        DeveloperName: 'Sales_Only',
                        Kind__c: 'prefix',
                        Outcome__c: 'attach',
                        Teams__c: 'Sales',
                        Parameters__c: 'var.callVariable1=checked',
                    },
                ],
            },
            calls: CSV,
        });
        expect(output).toContain(
            'Never asked (no call was in their scope and days): de-consent, de-refusals.',
        );
        expect(output).toContain(
            'Asked, and never decided anything: us-federal-registry, us-federal-refusals, us-federal-hours, us-fl-frequency.',
        );
    });

    it('exits with 1 when a verdict is not as expected', async () => {
        const { code, output } = await run({
            calls: CSV.replace('Retention,allow', 'Retention,block'),
        });
        expect(code).toBe(1);
        expect(output).toContain('nothing speaks against it; EXPECTED block');
        expect(output).toContain('2 of 3 as expected.');
    });

    it('exits with 1 when the configuration is wrong, says where, and what is in force', async () => {
        const { code, output } = await run({
            rules: {
                settings: `${SETTINGS};dnc.platform=CCEX`,
                records: [
                    {
                        DeveloperName: 'Hours',
                        Kind__c: 'window',
                        Outcome__c: 'block',
                        Countries__c: 'US',
                    },
                ],
            },
            calls: CSV,
        });
        expect(code).toBe(1);
        expect(output).toContain(
            'PROBLEM settings, character 108 (dnc.platform): "CCEX" is none of cce, ccx, unknown. What was there before, or the default, is used.',
        );
        expect(output).toContain(
            'PROBLEM record Hours, Parameters__c, character 1: "daily" is missing. ' +
                'Dials that it may have been about ask the agent.',
        );
        expect(output).toContain(
            'WARN by Hours (unreadable), in the scope of the rule (country US)',
        );
    });

    it('shows every rule with what it looked at when it is asked to explain', async () => {
        const { output } = await run({ calls: CSV, options: ['--explain'] });
        expect(output).toContain('    us-fl-frequency (cap): nothing against it [dials 0]');
        expect(output).toContain('us-federal: An engineering aid');
    });

    it('knows what the rule file says that the org knows', async () => {
        const { output } = await run({
            rules: {
                settings: SETTINGS,
                facts: {
                    '+1 212 555 0123': { listing: { reason: 'asked us', source: 'registry' } },
                    '*': {
                        places: [{ country: 'US', region: 'FL', timeZones: ['America/Chicago'] }],
                    },
                },
            },
            calls: [
                'at;dialString',
                '2026-11-02T10:00:00-05:00;912125550123',
                '2026-11-02T20:30:00-05:00;912125550124',
                '2026-11-02T21:30:00-05:00;912125550124',
            ].join('\n'),
        });
        expect(output).toContain(
            'BLOCK by us-federal-registry, on the list (asked us), from registry',
        );
        expect(output).toMatch(/^line 3.*BLOCK by us-fl-hours, .* 20:30 in America\/New_York/mu);
    });

    it('takes lists for fresh unless the rule file says when they were loaded', async () => {
        const calls = 'at,dialString\n2026-11-02T10:00:00-05:00,912125550123';
        const outputWith = async (rest: object): Promise<string> =>
            (await run({ rules: { settings: SETTINGS, ...rest }, calls })).output;
        expect(await outputWith({})).toContain('ALLOW, nothing speaks against it');
        expect(await outputWith({ lists: { 'us-national': '2026-10-01T00:00:00Z' } })).toContain(
            'BLOCK by us-federal-registry, the list us-national is 32 days old, less than 31 are allowed',
        );
        expect(await outputWith({ lists: {} })).toContain(
            'BLOCK by us-federal-registry, the list us-national was never loaded',
        );
    });

    it('knows rules that a consent takes back', async () => {
        const calls = 'at,dialString\n2026-11-02T23:00:00-05:00,912125550123';
        const records = [
            {
                DeveloperName: 'Hours',
                Kind__c: 'window',
                Outcome__c: 'block',
                Parameters__c: 'daily=08:00-20:00;unlessConsent=service',
            },
        ];
        const settings = 'dnc.country=US;dnc.outsidePrefixes=9;dnc.timeZone=America/New_York';
        const outputWith = async (facts: object): Promise<string> =>
            (await run({ rules: { settings, records, facts }, calls })).output;
        expect(await outputWith({})).toContain('consent for "service" would excuse it (none)');
        expect(await outputWith({ '*': { consents: [{ purpose: 'service' }] } })).toContain(
            'ALLOW, nothing speaks against it',
        );
    });

    it('counts calls that were not blocked for the limits on their number', async () => {
        const lines = [1, 2, 3, 4].map(
            (minute) => `2026-11-02T10:0${minute}:00-05:00,913055550123`,
        );
        const { output } = await run({ calls: ['at,dialString', ...lines].join('\n') });
        expect(output).toMatch(/^line 4.*ALLOW/mu);
        expect(output).toMatch(
            /^line 5.*BLOCK by us-fl-frequency, 3 calls in the last 24 hours, 3 are allowed; allowed from Tue 2026-11-03 10:01/mu,
        );
    });

    it('shows what becomes of dials when the org does not answer', async () => {
        const { output } = await run({ calls: CSV, options: ['--org-fails'] });
        expect(output).toContain(
            'BLOCK by us-federal-registry, not known: listing (failed); not everything was known',
        );
        expect(output).toContain('ALLOW, an emergency number');
    });

    it("puts last month's calls under next month's law", async () => {
        const rules = { settings: SETTINGS.replace('us-federal,us-fl', 'us-pa') };
        const calls = 'at,dialString\n2026-10-11T12:00:00-04:00,912155550123';
        expect((await run({ rules, calls })).output).toContain('Sun 2026-10-11 12:00');
        expect((await run({ rules, calls })).output).toContain('ALLOW, nothing');
        const later = await run({ rules, calls, options: ['--at-shift', '4w'] });
        expect(later.output).toContain('Sun 2026-11-08 12:00');
        expect(later.output).toContain('BLOCK by us-pa-sundays');
        const holiday = await run({ rules, calls, options: ['--on', '2026-11-26'] });
        expect(holiday.output).toContain('BLOCK by us-pa-holidays');
    });

    it('reads JSON lines, lists, and flight recordings', async () => {
        const call = {
            at: '2026-11-02T10:00:00-05:00',
            dialString: '912125550123',
            teams: ['Sales'],
        };
        const base = { cause: 0, turn: 0, n: 1 };
        const at = Date.parse(call.at);
        const recording = {
            format: 'connects-flight-recording',
            version: 1,
            versions: { toolkit: '0.1.0', guide: '5.13' },
            startedAt: at,
            stoppedAt: at + 1_000,
            isRedacted: false,
            dropped: { entries: 0, isCleanCut: true },
            snapshot: [],
            entries: [
                { ...base, kind: 'event', name: 'onAgentStateChange', at, data: {} },
                {
                    ...base,
                    n: 2,
                    kind: 'event',
                    name: 'onBeforeDial',
                    at,
                    data: { callType: 'BLINDTRANSFER', dialedNumber: '912125550123' },
                },
            ],
        };
        const verdict = 'Mon 2026-11-02 10:00 OUTBOUND 912125550123 = +12125550123: ALLOW';
        expect((await run({ calls: `${JSON.stringify(call)}\n\n` })).output).toContain(
            `line 1: ${verdict}`,
        );
        expect((await run({ calls: JSON.stringify([call]) })).output).toContain(
            `call 1: ${verdict}`,
        );
        const recorded = (await run({ calls: JSON.stringify(recording) })).output;
        expect(recorded).toContain('entry 2: Mon 2026-11-02 10:00 BLINDTRANSFER 912125550123');
        expect(recorded).toContain('1 calls');
        expect(recorded).not.toContain('redacted');
        const redacted = JSON.stringify({ ...recording, isRedacted: true });
        expect((await run({ calls: redacted })).output).toContain('its numbers are pseudonyms');
    });

    it.each([
        [{ rules: '{' }, 'this is not JSON'],
        [
            { rules: { setting: '' } },
            'nobody knows "setting". Use one of settings, records, facts, lists.',
        ],
        [{ rules: { settings: 7 } }, 'rules.json.settings is 7; it has to be a text.'],
        [{ rules: { facts: { '212': {} } } }, 'name a number such as "+18505550123"'],
        [
            { rules: { facts: { '*': { dials: ['2026-11-02'] } } } },
            'dials[0] is "2026-11-02"; it has to be a time such as',
        ],
        [{ calls: '' }, 'has no calls'],
        [{ calls: 'when,dialString\n1,2' }, 'has no column "at"'],
        [
            { calls: 'at,dialString\n2026-11-02T10:00:00,912125550123' },
            'line 2.at is "2026-11-02T10:00:00"; it has to be a time such as',
        ],
        [{ calls: '{"at":0}' }, 'line 1.dialString is missing; it has to be a text.'],
        [{ calls: CSV, options: ['--on', 'tomorrow'] }, '--on tomorrow is no day.'],
        [{ calls: CSV, options: ['--at-shift', '1m'] }, '--at-shift 1m is no number of days'],
        [
            { calls: CSV, options: ['--at-shift', '1d', '--on', '2026-12-01'] },
            'Give --at-shift or --on, not both.',
        ],
        [{ calls: CSV, options: ['--verbose'] }, 'Usage: npm run dial-rules'],
    ])('with %j says what to do, and exits with 2', async (given: Given, message) => {
        const { code, complaint } = await run(given);
        expect(code).toBe(2);
        expect(complaint).toContain(message);
    });

    it('names the file that is not there', async () => {
        const complaints: string[] = [];
        const code = await dialRulesCommand(
            ['--rules', 'nowhere.json', '--calls', 'nowhere.csv'],
            { print: () => undefined, complain: (line) => complaints.push(line) },
            () => parser,
        );
        expect(code).toBe(2);
        expect(complaints.join()).toContain('nowhere.json cannot be read');
    });
});

describe('a call that is moved to another day', () => {
    const NEW_YORK = 'America/New_York';

    it.each([
        ['2026-10-26T10:00:00-04:00', '7d', '2026-11-02T10:00:00-05:00'],
        ['2026-10-26T23:30:00-04:00', '1w', '2026-11-02T23:30:00-05:00'],
        ['2026-11-02T00:30:00-05:00', '-7d', '2026-10-26T00:30:00-04:00'],
        ['2026-03-01T10:00:00-05:00', '4w', '2026-03-29T10:00:00-04:00'],
    ])('%s by %s keeps its time of day: %s', (from, by, to) => {
        const moved = readTimeShift(by, undefined)(Date.parse(from), NEW_YORK);
        expect(new Date(moved)).toEqual(new Date(to));
    });

    it('is put on one day as the site counts days', () => {
        const moved = readTimeShift(undefined, '2026-12-01')(
            Date.parse('2026-10-27T03:30:00Z'),
            NEW_YORK,
        );
        expect(new Date(moved)).toEqual(new Date('2026-12-01T23:30:00-05:00'));
    });
});
