import { judge } from '../queueLevel';
import { chosenQueues, type QueueOrder, queueOrder, sorted } from '../queueOrder';
import { queueOf } from './support';

const LIMITS = {
    calls: { warning: 5, critical: 10 },
    waitMs: { warning: null, critical: null },
};
const QUEUES = [
    queueOf('1', { name: 'Sales', calls: 1, since: 500 }),
    queueOf('2', { name: 'Queue 10' }),
    queueOf('3', { name: 'Queue 9', calls: 6, since: 900 }),
    queueOf('4', { name: 'Orders', calls: 12, since: 800 }),
    queueOf('5', { name: 'Billing', calls: 11, since: 400 }),
];
const order = (wanted: QueueOrder): string[] =>
    sorted(
        QUEUES.map((queue) => ({ queue, judgement: judge(queue, LIMITS, 1_000) })),
        wanted,
    ).map(({ queue }) => queue.name);

describe('queues are sorted', () => {
    it('by urgency: the longest wait first among the urgent, names among the calm', () => {
        expect(order('urgent')).toEqual(['Billing', 'Orders', 'Queue 9', 'Queue 10', 'Sales']);
    });

    it('by name, with numbers in it as numbers', () => {
        expect(order('name')).toEqual(['Billing', 'Orders', 'Queue 9', 'Queue 10', 'Sales']);
    });

    it('by calls waiting', () => {
        expect(order('waiting')).toEqual(['Orders', 'Billing', 'Queue 9', 'Sales', 'Queue 10']);
    });

    it('by longest wait, those without one last', () => {
        expect(order('longest')).toEqual(['Billing', 'Sales', 'Orders', 'Queue 9', 'Queue 10']);
    });

    it('by urgency when the wanted order is none', () => {
        expect(queueOrder('name')).toBe('name');
        expect(queueOrder('colour')).toBe('urgent');
        expect(queueOrder(undefined)).toBe('urgent');
    });
});

describe('queues are chosen', () => {
    const chosen = (wanted: string | null): string[] =>
        chosenQueues(QUEUES, wanted).map(({ id }) => id);

    it('by name or id, in whatever case', () => {
        expect(chosen(' sales, 4 ')).toEqual(['1', '4']);
    });

    it('all of them by an empty list', () => {
        expect(chosen('')).toHaveLength(5);
        expect(chosen(' , ')).toHaveLength(5);
        expect(chosen(null)).toHaveLength(5);
    });

    it('none by names that nobody has', () => {
        expect(chosen('Sale')).toEqual([]);
    });
});
