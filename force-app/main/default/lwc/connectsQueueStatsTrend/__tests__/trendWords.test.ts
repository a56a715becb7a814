jest.mock('../labels', () => ({
    LABELS: {
        gap: 'gap {0} at {1}',
        most: '{0} now, most since {1}',
        none: 'none since {0}',
        peak: '{0} now, most {1} at {2}',
        unknown: 'unknown',
    },
}));
import { timeOfDay } from 'c/connectsFormat';
import { trendWords } from '../trendWords';

const MINUTE = 60_000;
const at = (minute: number): string => timeOfDay(minute * MINUTE);
const words = (to: number, ...spans: [number, number, number][]): string =>
    trendWords(
        spans.map(([from, end, calls]) => ({ from: from * MINUTE, to: end * MINUTE, calls })),
        to * MINUTE,
    );

describe('the trend in words', () => {
    it('tells the peak and when it was', () => {
        expect(words(15, [0, 5, 2], [5, 6, 9], [6, 15, 4])).toBe(`4 now, most 9 at ${at(5)}`);
    });

    it('takes the latest of several peaks', () => {
        expect(words(15, [0, 5, 9], [5, 8, 2], [8, 9, 9], [9, 15, 4])).toBe(
            `4 now, most 9 at ${at(8)}`,
        );
    });

    it('tells that it was never more than now', () => {
        expect(words(15, [3, 5, 2], [5, 15, 4])).toBe(`4 now, most since ${at(3)}`);
    });

    it('tells since when nobody waits', () => {
        expect(words(15, [3, 15, 0])).toBe(`none since ${at(3)}`);
    });

    it('tells that now is not known', () => {
        expect(words(15, [3, 5, 7], [5, 10, 2])).toBe(`gap 7 at ${at(3)}`);
    });

    it('tells that nothing is known', () => {
        expect(words(15)).toBe('unknown');
    });
});
