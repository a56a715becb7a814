import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
    parseRecording,
    type OpenService,
    type Recording,
    redacted,
} from '../../force-app/main/default/lwc/connectsFlightRecording/connectsFlightRecording';
import {
    openFaultyService,
    openRecordedDesk,
} from '../../force-app/main/default/lwc/connectsFlightRecording/__tests__/recordedDesk';
import {
    openComponents,
    playCall,
} from '../../force-app/main/default/lwc/connectsFlightRecording/__tests__/session';
import { openService } from '../flight-recording/command';
import { replayCommand } from '../flight-recording/replayCommand';
import { shrinkCommand } from '../flight-recording/shrinkCommand';
import { runCaptured, toolPath } from '../processes';

const folder = mkdtempSync(join(tmpdir(), 'connects-recordings-'));
const NUMBER = '+41441234560';

afterAll(() => rmSync(folder, { recursive: true }));

/** Asks for the reason codes of another kind once the third list is asked for. */
const openServiceWithFault: OpenService = (seams) => {
    let lists = 0;
    return openFaultyService((api) => {
        const original = api.getReasonCodeList;
        return new Proxy(api, {
            get: (target, property) =>
                property === 'getReasonCodeList'
                    ? (kind: 'WRAPUP', callback: () => void) => {
                          lists += 1;
                          original(lists < 3 ? kind : 'LOGOUT', callback);
                      }
                    : (Reflect.get(target, property) as unknown),
        });
    })(seams);
};

async function recordCalls(count: number): Promise<Recording> {
    const desk = openRecordedDesk();
    const recording = desk.record();
    const components = await openComponents(desk);
    for (let call = 0; call < count; call += 1) {
        await playCall(desk, components, NUMBER);
    }
    const recorded = recording.stop();
    desk.close();
    return recorded;
}

function write(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
}

type Command = typeof replayCommand;

async function run(
    command: Command,
    args: string[],
    open: OpenService = openService,
): Promise<{ exitCode: number; printed: string; complaints: string }> {
    const printed: string[] = [];
    const complaints: string[] = [];
    const exitCode = await command(
        args,
        { print: (line) => printed.push(line), complain: (line) => complaints.push(line) },
        open,
    );
    return { exitCode, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

let recording: Recording;
let file: string;

beforeAll(async () => {
    recording = await recordCalls(8);
    file = write('day.json', JSON.stringify(redacted(recording)));
});

describe('npm run replay', () => {
    it('exits 0 and says what was compared when the service does what was recorded', async () => {
        const { exitCode, printed, complaints } = await run(replayCommand, [file]);
        expect(printed).toMatch(/\d+ entries, .* redacted, toolkit \d/);
        expect(printed).toMatch(/As recorded: \d+ requests went out in order/);
        expect([exitCode, complaints]).toEqual([0, '']);
    });

    it('exits 1 and prints the first difference with its moment', async () => {
        const { exitCode, printed } = await run(replayCommand, [file], openServiceWithFault);
        expect(exitCode).toBe(1);
        expect(printed).toMatch(/at: +\d+:\d\d\.\d{3} min from the start, entry \d+/);
        expect(printed).toMatch(/expected: getReasonCodeList\("(WRAPUP|NOTREADY)", callback\)/);
        expect(printed).toMatch(/came: +getReasonCodeList\("LOGOUT", callback\)/);
    });

    it('says what the memory had no room for, and that another version recorded it', async () => {
        const odd = write(
            'odd.json',
            JSON.stringify({
                ...recording,
                versions: { toolkit: '0.0.1', guide: '5.13' },
                dropped: { entries: 12, isCleanCut: false },
            }),
        );
        const { printed } = await run(replayCommand, [odd]);
        expect(printed).toContain('12 older entries had no room');
        expect(printed).toContain('something was under way');
        expect(printed).toContain('a difference may be a change that was meant');
    });

    it.each<[string, () => string[], string]>([
        ['no file', () => [], 'Usage: npm run replay -- <file>'],
        ['two files', () => [file, file], 'Name one file'],
        ['an option that it does not know', () => [file, '--fast'], 'Usage: npm run replay'],
        ['a file that is not there', () => [join(folder, 'none.json')], 'cannot be read (ENOENT'],
        ['a folder', () => [folder], 'Name a file that the flight recorder has saved'],
        ['a text that is no JSON', () => [write('a.json', '{"format"')], 'the file is not JSON'],
        [
            'JSON of another kind',
            () => [write('b.json', '{"log":{}}')],
            'This is not a flight recording',
        ],
        [
            'a version that it does not know',
            () => [write('c.json', JSON.stringify({ ...recording, version: 9 }))],
            'Use the toolkit version that recorded it or a newer one.',
        ],
        [
            'a damaged file',
            () => [write('d.json', JSON.stringify({ ...recording, entries: [{ kind: 'event' }] }))],
            'Entry 0 of "entries" cannot be read. The file is damaged: record again',
        ],
    ])('exits 2 for %s and says what to do', async (_name, args, message) => {
        const { exitCode, printed, complaints } = await run(replayCommand, args());
        expect([exitCode, printed]).toEqual([2, '']);
        expect(complaints).toContain(message);
    });
});

describe('npm run shrink', () => {
    it('writes less than a tenth that still fails in the same way, and exits 0', async () => {
        const small = join(folder, 'small.json');
        const { exitCode, printed, complaints } = await run(
            shrinkCommand,
            [file, '-o', small],
            openServiceWithFault,
        );
        expect(exitCode).toBe(0);
        expect(printed).toMatch(/From \d+ to \d+ entries .* in \d+ replays: .*small\.json/);
        expect(complaints).toMatch(/… \d+ entries after \d+ replays/);
        const { entries } = parseRecording(readFileSync(small, 'utf8'));
        expect(recording.entries.length).toBeGreaterThan(200);
        expect(entries.length).toBeLessThan(recording.entries.length / 10);
        const again = await run(replayCommand, [small], openServiceWithFault);
        expect(again.exitCode).toBe(1);
        expect(again.printed).toContain('getReasonCodeList("LOGOUT", callback)');
        expect((await run(replayCommand, [small])).exitCode).toBe(0);
    });

    it('writes beside the recording when it is not told where', async () => {
        await run(shrinkCommand, [file], openServiceWithFault);
        expect(() =>
            parseRecording(readFileSync(join(folder, 'day.small.json'), 'utf8')),
        ).not.toThrow();
    });

    it('exits 1 when there is nothing to shrink, and writes nothing', async () => {
        const target = join(folder, 'nothing.json');
        const { exitCode, printed } = await run(shrinkCommand, [file, '-o', target]);
        expect([exitCode, printed]).toEqual([1, expect.stringContaining('Nothing to shrink')]);
        expect(() => readFileSync(target)).toThrow('ENOENT');
    });

    it.each<[string, () => string[], string]>([
        ['no file', () => [], 'Usage: npm run shrink -- <file>'],
        ['a file that is not there', () => [join(folder, 'none.json')], 'cannot be read'],
        ['-o without a name', () => [file, '-o'], 'Usage: npm run shrink'],
        ['-o with the recording itself', () => [file, '-o', file], 'is the recording itself'],
        [
            '-o in a folder that is not there',
            () => [file, '-o', join(folder, 'no', 'x.json')],
            'cannot be written',
        ],
    ])('exits 2 for %s and says what to do', async (_name, args, message) => {
        const { exitCode, complaints } = await run(shrinkCommand, args(), openServiceWithFault);
        expect(exitCode).toBe(2);
        expect(complaints).toContain(message);
        expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1 });
    });
});

describe('on the command line', () => {
    const tsx = (script: string, ...args: string[]) =>
        runCaptured(process.execPath, [
            toolPath('tsx', 'dist/cli.mjs'),
            `scripts/${script}`,
            ...args,
        ]);

    it('both commands work and hand their exit codes on', async () => {
        const [replayed, missing, shrunk] = await Promise.all([
            tsx('replay.ts', file),
            tsx('replay.ts', join(folder, 'none.json')),
            tsx('shrink.ts', file),
        ]);
        expect([replayed.output, replayed.exitCode]).toEqual([
            expect.stringContaining('As recorded'),
            0,
        ]);
        expect([missing.output, missing.exitCode]).toEqual([
            expect.stringContaining('cannot be read'),
            2,
        ]);
        expect([shrunk.output, shrunk.exitCode]).toEqual([
            expect.stringContaining('Nothing to shrink'),
            1,
        ]);
    }, 120_000);
});
