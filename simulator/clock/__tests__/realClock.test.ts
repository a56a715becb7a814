import { createRealClock } from '../realClock';

describe('real clock', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: 1_000_000 });
    });

    afterEach(() => {
        jest.useRealTimers();
    });

    it('stamps wall time and divides waits by its speed', () => {
        const clock = createRealClock(10);
        const action = jest.fn();
        clock.setTimer(action, 5_000);
        jest.advanceTimersByTime(499);
        expect(action).not.toHaveBeenCalled();
        jest.advanceTimersByTime(1);
        expect(action).toHaveBeenCalledTimes(1);
        expect(clock.now()).toBe(1_000_500);
    });

    it('applies another speed to waits under way', () => {
        const clock = createRealClock();
        const action = jest.fn();
        clock.setTimer(action, 10_000);
        jest.advanceTimersByTime(4_000);
        clock.setSpeed(6);
        jest.advanceTimersByTime(999);
        expect(action).not.toHaveBeenCalled();
        jest.advanceTimersByTime(1);
        expect(action).toHaveBeenCalledTimes(1);
    });

    it('cuts waits that are longer than a timer can be', () => {
        const clock = createRealClock();
        const action = jest.fn();
        const fiftyDays = 50 * 86_400_000;
        clock.setTimer(action, fiftyDays);
        jest.advanceTimersByTime(fiftyDays - 1);
        expect(action).not.toHaveBeenCalled();
        jest.advanceTimersByTime(1);
        expect(action).toHaveBeenCalledTimes(1);
    });

    it('forgets what is cancelled, what is infinite, and everything once stopped', () => {
        const clock = createRealClock();
        const action = jest.fn();
        clock.setTimer(action, 100)();
        clock.setTimer(action, Infinity);
        clock.setTimer(action, 200);
        clock.stop();
        clock.setTimer(action, 100);
        expect(jest.getTimerCount()).toBe(0);
        jest.advanceTimersByTime(1_000);
        expect(action).not.toHaveBeenCalled();
    });

    it.each([0, -1, Number.NaN, Infinity])('refuses the speed %p', (speed) => {
        expect(() => createRealClock(speed)).toThrow(RangeError);
    });
});
