import { isJudgedDifferently, judge, limitValue, longestWaitMs } from '../queueLevel';
import { queueOf } from './support';

const LIMITS = {
    calls: { warning: 5, critical: 10 },
    waitMs: { warning: 60_000, critical: 180_000 },
};
const NONE = { warning: null, critical: null };

describe('a queue is judged', () => {
    it.each([
        [4, 'ok'],
        [5, 'warning'],
        [9, 'warning'],
        [10, 'critical'],
    ])('by %d calls waiting as %s', (calls, level) => {
        expect(judge(queueOf('1', { calls }), LIMITS, 0)).toEqual({
            calls: level,
            wait: 'ok',
            level,
        });
    });

    it.each([
        [59_999, 'ok'],
        [60_000, 'warning'],
        [180_000, 'critical'],
    ])('by %d ms of waiting as %s', (now, level) => {
        const queue = queueOf('1', { calls: 1, since: 0 });
        expect(judge(queue, LIMITS, now)).toEqual({ calls: 'ok', wait: level, level });
    });

    it('by the worse of the two', () => {
        const queue = queueOf('1', { calls: 6, since: 0 });
        expect(judge(queue, LIMITS, 200_000).level).toBe('critical');
        expect(judge(queue, LIMITS, 0).level).toBe('warning');
    });

    it('as calm without limits', () => {
        const queue = queueOf('1', { calls: 99, since: 0 });
        expect(judge(queue, { calls: NONE, waitMs: NONE }, 1e9).level).toBe('ok');
    });

    it('as critical when only that limit is set, or the warning lies above it', () => {
        const queue = queueOf('1', { calls: 10 });
        const judged = (warning: number | null): string =>
            judge(queue, { calls: { warning, critical: 10 }, waitMs: NONE }, 0).level;
        expect(judged(null)).toBe('critical');
        expect(judged(50)).toBe('critical');
    });
});

describe('the longest wait', () => {
    it("is none while the server's clock is ahead", () => {
        expect(longestWaitMs(queueOf('1', { since: 5_000 }), 1_000)).toBe(0);
    });

    it('is null while no call waits', () => {
        expect(longestWaitMs(queueOf('1'), 1_000)).toBeNull();
    });
});

describe('time alone', () => {
    it('changes a judgement only when a wait passes a limit', () => {
        const queues = [queueOf('1', { calls: 20 }), queueOf('2', { calls: 1, since: 0 })];
        expect(isJudgedDifferently(queues, LIMITS, 0, 59_000)).toBe(false);
        expect(isJudgedDifferently(queues, LIMITS, 59_000, 60_000)).toBe(true);
        expect(isJudgedDifferently(queues, LIMITS, 60_000, 179_000)).toBe(false);
        expect(isJudgedDifferently([queueOf('1', { calls: 20 })], LIMITS, 0, 1e9)).toBe(false);
    });
});

describe('a limit from a design attribute', () => {
    it.each([
        [5, 5],
        ['5', 5],
        [0, null],
        [-3, null],
        ['', null],
        [null, null],
        [undefined, null],
        ['many', null],
    ])('%p means %p', (value, limit) => {
        expect(limitValue(value)).toBe(limit);
    });
});
