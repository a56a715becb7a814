jest.mock('../labels', () => ({
    LABELS: {
        announcement: '{0}: critical, {1}',
        manyWaiting: '{0} waiting, limit {1}',
        longWait: 'longest wait over {0}',
    },
}));
import { announcementOf, criticalQueues } from '../announcement';
import { judge } from '../queueLevel';
import type { JudgedQueue } from '../queueOrder';
import { queueOf } from './support';

const LIMITS = {
    calls: { warning: 5, critical: 10 },
    waitMs: { warning: 60_000, critical: 180_000 },
};
const judged = (...queues: ReturnType<typeof queueOf>[]): JudgedQueue[] =>
    queues.map((queue) => ({ queue, judgement: judge(queue, LIMITS, 200_000) }));

describe('a screen reader hears', () => {
    const sales = queueOf('1', { name: 'Sales', calls: 12 });
    const orders = queueOf('2', { name: 'Orders', calls: 1, since: 0 });

    it('which queues have become critical, and why', () => {
        expect(announcementOf(new Set(), judged(sales, orders), LIMITS)).toBe(
            'Sales: critical, 12 waiting, limit 10; Orders: critical, longest wait over 3:00',
        );
    });

    it('nothing of queues that were critical before, or are only in warning', () => {
        const before = criticalQueues(judged(sales));
        const warning = queueOf('3', { name: 'Billing', calls: 6 });
        expect(announcementOf(before, judged(sales, warning), LIMITS)).toBe('');
    });

    it('a queue again that was calm in between', () => {
        const calm = criticalQueues(judged(queueOf('1', { name: 'Sales' })));
        expect(announcementOf(calm, judged(sales), LIMITS)).toContain('Sales');
    });
});
