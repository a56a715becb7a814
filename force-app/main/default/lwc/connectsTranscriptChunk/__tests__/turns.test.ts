import type { Line } from 'c/connectsLiveState';
import { partsOf } from '../parts';
import { turnsOf, type TurnOptions } from '../turns';

const ALL: TurnOptions = { speaker: null, unsureBelow: 80, hits: [], current: null };
const START = 1_700_000_000_000;

const line = (id: string, change: Partial<Line> = {}): Line => ({
    id,
    speaker: 'caller',
    role: 'Caller',
    text: `text ${id}`,
    confidence: 0.9,
    startedAt: START,
    endedAt: START,
    ...change,
});

const idsOf = (lines: readonly Line[], options = ALL): string[][] =>
    turnsOf(lines, options).map((turn) => turn.lines.map(({ id }) => id));

describe('turns', () => {
    it('begin with each change of the speaker', () => {
        const lines = [line('1'), line('2'), line('3', { speaker: 'agent' }), line('4')];
        expect(idsOf(lines)).toEqual([['1', '2'], ['3'], ['4']]);
    });

    it('begin after a minute of silence', () => {
        const lines = [
            line('1'),
            line('2', { startedAt: START + 59_000, endedAt: START + 90_000 }),
            line('3', { startedAt: START + 150_000 }),
        ];
        expect(idsOf(lines)).toEqual([['1', '2'], ['3']]);
    });

    it('of one speaker stay apart when the other is left out', () => {
        const lines = [line('1'), line('2', { speaker: 'agent' }), line('3')];
        expect(idsOf(lines, { ...ALL, speaker: 'caller' })).toEqual([['1'], ['3']]);
    });

    it('carry a mark on lines below the limit, and on no line without a figure', () => {
        const lines = [
            line('1', { confidence: 0.794 }),
            line('2', { confidence: 0.796 }),
            line('3', { confidence: null }),
        ];
        const marks = turnsOf(lines, ALL).flatMap((turn) => turn.lines.map(({ unsure }) => unsure));
        expect(marks.map((mark) => mark !== '')).toEqual([true, false, false]);
    });
});

describe('a line in pieces', () => {
    it('tells the place that the reader looks at from the others', () => {
        const hits = [
            { lineId: '1', start: 0, end: 1 },
            { lineId: '1', start: 2, end: 3 },
        ];
        const current = { lineId: '1', start: 2, end: 3 };
        expect(partsOf('a a', hits, current).map(({ className }) => className)).toEqual([
            'hit',
            'hit',
            'hit hit_current',
        ]);
    });
});
