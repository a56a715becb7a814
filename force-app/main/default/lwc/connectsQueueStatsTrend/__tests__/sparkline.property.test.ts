import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { sparkline, spansOf } from '../sparkline';

const WINDOW = 900_000;

const trends = fc
    .array(
        fc.record({
            gapMs: fc.integer({ min: 1, max: 200_000 }),
            callsInQueue: fc.option(fc.integer({ min: -1, max: 200 })),
        }),
        { maxLength: 40 },
    )
    .map((steps) => {
        let at = 0;
        return steps.map(({ gapMs, callsInQueue }) => ({ at: (at += gapMs), callsInQueue }));
    });
const frames = fc.record({
    to: fc.integer({ min: WINDOW, max: 3 * WINDOW }),
    top: fc.integer({ min: 1, max: 300 }),
    width: fc.integer({ min: 10, max: 500 }),
    height: fc.integer({ min: 4, max: 100 }),
});

/** The corners of a path, one list for each run. */
function corners(path: string): { x: number; y: number }[][] {
    return path
        .split('M')
        .filter((run) => run !== '')
        .map((run) => {
            const [, x = '', y = '', rest = ''] = /^([\d.]+) ([\d.]+)(.*)$/.exec(run) ?? [];
            const points = [{ x: Number(x), y: Number(y) }];
            for (const [, axis, value] of rest.matchAll(/([VH])(-?[\d.]+)/g)) {
                const last = points[points.length - 1] ?? { x: NaN, y: NaN };
                points.push(
                    axis === 'V' ? { ...last, y: Number(value) } : { ...last, x: Number(value) },
                );
            }
            return points;
        });
}

describe('every trend', () => {
    it('is drawn inside its box, from left to right, with a gap for each time that nobody knows', () =>
        prove(
            'Queue statistics: a sparkline stays inside its box, runs from left to right and breaks only at gaps',
            fc.property(trends, frames, (points, { to, ...size }) => {
                const from = to - WINDOW;
                const spans = spansOf(points, from, to);
                const runs = corners(sparkline(spans, { from, to, ...size }).line);
                const xs = runs.flat().map(({ x }) => x);
                expect(xs).toEqual([...xs].sort((left, right) => left - right));
                for (const { x, y } of runs.flat()) {
                    expect(x).toBeGreaterThanOrEqual(0);
                    expect(x).toBeLessThanOrEqual(size.width);
                    expect(y).toBeGreaterThanOrEqual(0);
                    expect(y).toBeLessThanOrEqual(size.height);
                }
                const begins = spans.filter(({ from: at }, i) => spans[i - 1]?.to !== at);
                expect(runs).toHaveLength(begins.length);
            }),
            { sample: 200, full: 5_000 },
        ));
});
