import type { Conversation, Line } from 'c/connectsLiveState';
import { isUnsure, percentOf } from '../confidence';
import { transcriptFileName, transcriptLines, transcriptText } from '../transcriptFile';

const START = Date.UTC(2026, 0, 5, 9, 0, 12);

const line = (text: string, change: Partial<Line> = {}): Line => ({
    id: text,
    speaker: 'caller',
    role: 'Caller',
    text,
    confidence: null,
    startedAt: START,
    endedAt: null,
    ...change,
});

const call = (...lines: readonly Line[]): Conversation => ({
    workItemId: '16777230',
    receivedAt: START,
    party: '+41311112233',
    isOpen: false,
    missesBeginning: false,
    chunks: lines.map((each, id) => ({ id, lines: [each] })),
    lineCount: lines.length,
    answers: [],
});

describe('a transcript as text', () => {
    it('has a line for each line of the call, below what call it is', () => {
        const text = transcriptText(call(line('Hello'), line('Hi', { speaker: 'agent' })));
        const [head, ...lines] = text.split('\n');
        expect(head).toMatch(/\+41311112233 16777230$/);
        expect(lines).toHaveLength(2);
        expect(lines[1]).toMatch(/Agent: Hi$/);
    });

    it('says that the beginning is missing', () => {
        const text = transcriptText({ ...call(line('Hello')), missesBeginning: true });
        expect(text).toContain('c.Connects_Transcript_FileIncomplete');
    });

    it('keeps what was said to one line', () => {
        const lines = transcriptLines(call(line('one\r\n9:00 Agent:\ttwo ')));
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(/Caller: one 9:00 Agent: two$/);
    });

    it('of one speaker leaves the other out', () => {
        const both = call(line('Hello'), line('Hi', { speaker: 'agent' }));
        expect(transcriptLines(both, { speaker: 'agent' })).toHaveLength(1);
    });
});

describe('a file name', () => {
    it('sorts by time and is allowed on every system', () => {
        expect(transcriptFileName(call())).toBe('transcript-2026-01-05T09-00-12-16777230.txt');
        const odd = { ...call(), workItemId: '../a:b?c' };
        expect(transcriptFileName(odd)).toMatch(/^[\w-]+\.txt$/);
    });
});

describe('confidence', () => {
    it('is told in percent, never below 0 or above 100', () => {
        expect([0.956, -1, 7].map(percentOf)).toEqual([96, 0, 100]);
    });

    it('that nobody tells is not doubtful', () => {
        expect(isUnsure(null, 100)).toBe(false);
        expect(isUnsure(0.5, 80)).toBe(true);
        expect(isUnsure(0.5, 0)).toBe(false);
    });
});
