import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { scrollTopFor, windowOf } from '../rowWindow';

const views = fc.record({
    lineCount: fc.nat(2_000),
    lineHeight: fc.integer({ min: 20, max: 60 }),
    scrollTop: fc.integer({ min: -50, max: 100_000 }),
    height: fc.nat(2_000),
    margin: fc.integer({ min: 0, max: 4 }),
});

it('holds every line in view, and few more', () =>
    prove(
        'The window of a list holds every line in view and at most a dozen more',
        fc.property(views, (view) => {
            const { lineCount, lineHeight, scrollTop, height } = view;
            const { start, end } = windowOf(view);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(lineCount);
            expect(end - start).toBeLessThanOrEqual(Math.ceil(height / lineHeight) + 16);
            const top = Math.max(0, scrollTop);
            const inView = Array.from({ length: lineCount }, (_, line) => line).filter(
                (line) => (line + 1) * lineHeight > top && line * lineHeight < top + height,
            );
            expect(inView.filter((line) => line < start || line >= end)).toEqual([]);
        }),
        { sample: 100, full: 2_000 },
    ));

it('scrolls a line into view, and not at all when it is there', () =>
    prove(
        'A line that is walked to is in view afterwards, and the view moves no further than needed',
        fc.property(views, fc.nat(2_000), (view, line) => {
            const { lineHeight, height } = view;
            fc.pre(height >= lineHeight && view.scrollTop >= 0);
            const scrollTop = scrollTopFor(line, view);
            expect(line * lineHeight).toBeGreaterThanOrEqual(scrollTop);
            expect((line + 1) * lineHeight).toBeLessThanOrEqual(scrollTop + height);
            expect(scrollTopFor(line, { ...view, scrollTop })).toBe(scrollTop);
        }),
        { sample: 200, full: 5_000 },
    ));
