import { judge } from '../queueLevel';
import { queueRow } from '../queueRow';
import { queueOf } from './support';

const LIMITS = {
    calls: { warning: 5, critical: 10 },
    waitMs: { warning: 60_000, critical: 180_000 },
};
const LIVE = { limits: LIMITS, frozenAt: null };

const rowOf = (queue = queueOf('1'), now = 0, settings: Parameters<typeof queueRow>[1] = LIVE) =>
    queueRow({ queue, judgement: judge(queue, LIMITS, now) }, settings);

describe('the row of a queue', () => {
    it('adds up the agents who talk, and those in wrap-up', () => {
        const figures = rowOf().agents.map(({ key, figure }) => [key, figure]);
        expect(figures).toEqual([
            ['ready', '1'],
            ['talking', '15'],
            ['wrap-up', '15'],
            ['not-ready', '2'],
            ['elsewhere', '3'],
        ]);
    });

    it('shows a figure that the contact center does not have as unknown', () => {
        const queue = queueOf('1', { calls: -1 });
        expect(rowOf(queue).waiting).toBe('c.Connects_QueueStats_Unknown');
    });

    it('is named by its id when it has no name', () => {
        expect(rowOf(queueOf('5217', { name: '' })).name).toBe('5217');
    });

    it('is the same while nothing of it changes', () => {
        const queue = queueOf('1', { calls: 1, since: 0 });
        expect(rowOf(queue, 30_000)).toBe(rowOf(queue, 0));
        expect(rowOf(queue, 60_000)).not.toBe(rowOf(queue, 0));
    });

    it('stands still during an outage', () => {
        const queue = queueOf('1', { calls: 1, since: 0 });
        const row = rowOf(queue, 65_000, { limits: LIMITS, frozenAt: 65_000 });
        expect(row.longestSince).toBeNull();
        expect(row.frozenWait).toBe('1:05');
    });

    it('says why it is urgent', () => {
        expect(rowOf(queueOf('1', { calls: 1, since: 0 }), 0).reason).toBe('');
        expect(rowOf(queueOf('1', { calls: 12, since: 0 }), 200_000).reason).toBe(
            'c.Connects_QueueStats_ManyWaiting, c.Connects_QueueStats_LongWait',
        );
    });
});
