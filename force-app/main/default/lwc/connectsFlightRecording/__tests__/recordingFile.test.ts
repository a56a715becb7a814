import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecording, RecordingError } from '../recordingFile';
import { RecordingMemory } from '../recordingMemory';
import { TOOLKIT_VERSION } from '../versions';

type Fields = Record<string, unknown>;

function fileWith(change: (file: Fields) => void): string {
    const memory = new RecordingMemory(1_000);
    memory.add({ kind: 'ready', n: 1, at: 1_500, turn: 1, cause: 0, data: 'null' });
    memory.add({ kind: 'event', name: 'onX', n: 2, at: 1_600, turn: 2, cause: 1, data: '{}' });
    const file = JSON.parse(JSON.stringify(memory.toRecording(2_000))) as Fields;
    change(file);
    return JSON.stringify(file);
}

describe('reading a file', () => {
    it('gives what was recorded, with times from the start', () => {
        const { entries } = parseRecording(fileWith(() => undefined));
        expect(entries.map(({ kind, at }) => [kind, at])).toEqual([
            ['ready', 500],
            ['event', 600],
        ]);
    });

    const entry = (file: Fields): Fields => (file.entries as Fields[])[0] ?? {};
    it.each<[string, (file: Fields) => void, string]>([
        [
            'another format',
            (file) => (file.format = 'har'),
            'Choose a file that the flight recorder',
        ],
        ['a newer version', (file) => (file.version = 2), 'reads version 1'],
        ['no version', (file) => delete file.version, 'reads version 1'],
        ['no entries', (file) => delete file.entries, '"entries" cannot be read'],
        ['a list that is none', (file) => (file.snapshot = {}), '"snapshot" cannot be read'],
        ['a header without a start', (file) => (file.startedAt = 'now'), '"startedAt"'],
        ['an unknown entry', (file) => (entry(file).kind = 'secret'), 'Entry 0 of "entries"'],
        ['an entry without a time', (file) => delete entry(file).at, 'Entry 0 of "entries"'],
        ['an entry without data', (file) => delete entry(file).data, 'Entry 0 of "entries"'],
        ['entries out of order', (file) => (entry(file).at = 9_999), 'Entry 1 of "entries"'],
        [
            'a response that is no list',
            (file) => Object.assign(entry(file), { kind: 'response', of: 1, data: 'x' }),
            'Entry 0 of "entries"',
        ],
        [
            'a read without its parts',
            (file) => Object.assign(entry(file), { kind: 'read', name: 'getCtiData', data: null }),
            'Entry 0 of "entries"',
        ],
    ])('refuses %s and says what to do', (_name, change, message) => {
        expect(() => parseRecording(fileWith(change))).toThrow(RecordingError);
        expect(() => parseRecording(fileWith(change))).toThrow(message);
    });

    it.each(['', '{', 'null', '[]', '7'])('refuses %j', (text) => {
        expect(() => parseRecording(text)).toThrow(RecordingError);
    });
});

it('names the version of the toolkit', () => {
    const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
        version: string;
    };
    expect(TOOLKIT_VERSION).toBe(version);
});
