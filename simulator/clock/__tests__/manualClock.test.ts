import { createManualClock } from '../manualClock';

describe('manual clock', () => {
    it('runs what falls due, in order of time, then of setting', () => {
        const clock = createManualClock(1_000);
        const seen: [string, number][] = [];
        const note = (name: string) => () => seen.push([name, clock.now()]);
        clock.setTimer(note('c'), 20);
        clock.setTimer(note('a'), 10);
        clock.setTimer(note('b'), 10);
        clock.setTimer(note('d'), 21);
        clock.advance(20);
        expect(seen).toEqual([
            ['a', 1_010],
            ['b', 1_010],
            ['c', 1_020],
        ]);
        expect(clock.now()).toBe(1_020);
    });

    it('runs within one advance what is set on the way, at its own time', () => {
        const clock = createManualClock(0);
        const times: number[] = [];
        clock.setTimer(() => {
            clock.setTimer(() => times.push(clock.now()), 5);
            clock.setTimer(() => times.push(clock.now()), 0);
        }, 5);
        clock.advance(100);
        expect(times).toEqual([5, 10]);
        expect(clock.now()).toBe(100);
    });

    it('goes from wait to wait', () => {
        const clock = createManualClock(0);
        const action = jest.fn();
        clock.setTimer(action, 7);
        expect(clock.runNext()).toBe(true);
        expect(clock.now()).toBe(7);
        expect(clock.runNext()).toBe(false);
        expect(action).toHaveBeenCalledTimes(1);
    });

    it('lets nothing fall by the wayside when something throws', () => {
        const clock = createManualClock(0);
        const action = jest.fn();
        clock.setTimer(() => {
            throw new Error('first');
        }, 1);
        clock.setTimer(action, 2);
        expect(() => clock.advance(5)).toThrow('first');
        expect(action).toHaveBeenCalledTimes(1);
        expect(clock.now()).toBe(5);
    });

    it('never runs what is cancelled, infinite or stopped', () => {
        const clock = createManualClock(0);
        const action = jest.fn();
        const cancel = clock.setTimer(action, 1);
        cancel();
        cancel();
        clock.setTimer(action, Infinity);
        clock.setTimer(action, 2);
        clock.stop();
        clock.setTimer(action, 1);
        clock.advance(1_000_000);
        expect(action).not.toHaveBeenCalled();
    });
});
