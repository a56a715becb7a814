import fc from 'fast-check';
import { prove } from '../../../jest/proofs';
import { Timetable, type Appointment } from '../timetable';

/** Enter something due then, take the next one, or strike out one of those that were entered. */
const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ enter: fc.nat(50) }) },
    { weight: 2, arbitrary: fc.constant({ take: true } as const) },
    { weight: 4, arbitrary: fc.record({ strikeOut: fc.nat() }) },
);

describe('timetable', () => {
    it('gives what a sorted list would give', async () => {
        await prove(
            'Simulator: the manual clock runs what is due as a sorted list would',
            fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
                const timetable = new Timetable();
                const entries: Appointment[] = [];
                let open: { due: number; at: number }[] = [];
                const taken: number[] = [];
                const expected: number[] = [];
                const take = () => {
                    const [first] = open;
                    expect(timetable.nextDue).toBe(first?.due ?? null);
                    timetable.take()?.();
                    open = open.slice(1);
                    expected.push(...(first ? [first.at] : []));
                };
                for (const each of steps) {
                    if ('enter' in each) {
                        const at = entries.length;
                        entries.push(timetable.enter(each.enter, () => taken.push(at)));
                        open.push({ due: each.enter, at });
                        open.sort((a, b) => a.due - b.due || a.at - b.at);
                    } else if ('take' in each) {
                        take();
                    } else if (entries.length > 0) {
                        const at = each.strikeOut % entries.length;
                        entries.slice(at, at + 1).forEach((entry) => timetable.strikeOut(entry));
                        open = open.filter((entry) => entry.at !== at);
                    }
                }
                while (open.length > 0) {
                    take();
                }
                expect(timetable.take()).toBeNull();
                expect(taken).toEqual(expected);
            }),
            { sample: 100, full: 10_000 },
        );
    });

    it('stays in order when it sweeps out thousands of struck-out entries', () => {
        const timetable = new Timetable();
        const seen: number[] = [];
        const entries = Array.from({ length: 5_000 }, (_, i) => {
            const due = (i * 7_919) % 5_000;
            return timetable.enter(due, () => seen.push(due));
        });
        entries.filter((_, i) => i % 3 !== 0).forEach((entry) => timetable.strikeOut(entry));
        for (let next = timetable.take(); next; next = timetable.take()) {
            next();
        }
        expect(seen).toHaveLength(1_667);
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
    });
});
