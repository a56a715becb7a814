import * as fc from 'fast-check';
import { prove } from '../../../../jest/proofs';
import { ROW_HEIGHT, scrollTopFor, windowOf } from '../rowWindow';

const RUNS = { sample: 200, full: 20_000 };
const counts = fc.nat(60_000);
const parts = fc.double({ min: 0, max: 1, noNaN: true });

describe('the window of rows', () => {
    it('holds every row in view, and only few', () =>
        prove(
            'The inspector makes every row in view, and fewer than 250.',
            fc.property(counts, fc.nat(2_000), parts, (count, height, part) => {
                const scrollTop = Math.max(0, count * ROW_HEIGHT - height) * part;
                const { start, end } = windowOf(count, scrollTop, height);
                const lastInView = Math.ceil((scrollTop + height) / ROW_HEIGHT);

                expect(start).toBeGreaterThanOrEqual(0);
                expect(start).toBeLessThanOrEqual(Math.floor(scrollTop / ROW_HEIGHT));
                expect(end).toBeGreaterThanOrEqual(Math.min(count, lastInView));
                expect(end).toBeLessThanOrEqual(count);
                expect(end - start).toBeLessThan(250);
            }),
            RUNS,
        ));

    it('scrolls no further than a row needs to be in view', () =>
        prove(
            'The inspector scrolls a row into view, and one in view not at all.',
            fc.property(
                counts,
                fc.nat(2_000_000),
                fc.integer({ min: ROW_HEIGHT, max: 2_000 }),
                (index, from, height) => {
                    const to = scrollTopFor(index, from, height);

                    expect(to).toBeLessThanOrEqual(index * ROW_HEIGHT);
                    expect(to + height).toBeGreaterThanOrEqual((index + 1) * ROW_HEIGHT);
                    expect(scrollTopFor(index, to, height)).toBe(to);
                },
            ),
            RUNS,
        ));
});
