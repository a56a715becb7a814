import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { isJudgedDifferently, judge, type QueueLimits, severity } from '../queueLevel';
import { type JudgedQueue, QUEUE_ORDERS, sorted } from '../queueOrder';
import { summaryOf } from '../queueSummary';
import { queueOf } from './support';

const LIMITS: QueueLimits = {
    calls: { warning: 5, critical: 10 },
    waitMs: { warning: 60_000, critical: 180_000 },
};
const RUNS = { sample: 200, full: 5_000 };

const queues = fc
    .array(
        fc.record({
            calls: fc.integer({ min: 0, max: 20 }),
            since: fc.integer({ min: 0, max: 400_000 }),
            name: fc.constantFrom('Sales', 'Billing', 'Orders', ''),
        }),
        { maxLength: 20 },
    )
    .map((all) =>
        all.map(({ calls, since, name }, index) =>
            queueOf(String(index), { calls, name, since: calls === 0 ? null : since }),
        ),
    );
const moments = fc.integer({ min: 400_000, max: 900_000 });
const orders = fc.constantFrom(...QUEUE_ORDERS);
const judgedAt = (all: ReturnType<typeof queueOf>[], now: number): JudgedQueue[] =>
    all.map((queue) => ({ queue, judgement: judge(queue, LIMITS, now) }));
const ids = (all: readonly JudgedQueue[]): string[] => all.map(({ queue }) => queue.id);

describe('every order', () => {
    it('holds each queue once, whatever order they came in', () =>
        prove(
            'Queue statistics: queues are sorted the same way whatever order they came in',
            fc.property(queues, moments, orders, (all, now, order) => {
                const once = ids(sorted(judgedAt(all, now), order));
                const again = ids(sorted(judgedAt([...all].reverse(), now), order));
                expect(again).toEqual(once);
                expect([...once].sort()).toEqual(all.map(({ id }) => id).sort());
            }),
            RUNS,
        ));

    it('stays while the waits tick, until one passes a limit', () =>
        prove(
            'Queue statistics: the order of the queues stays while only time goes by',
            fc.property(queues, moments, fc.nat(200_000), orders, (all, now, ms, order) => {
                fc.pre(!isJudgedDifferently(all, LIMITS, now, now + ms));
                expect(ids(sorted(judgedAt(all, now + ms), order))).toEqual(
                    ids(sorted(judgedAt(all, now), order)),
                );
            }),
            RUNS,
        ));

    it('has the most urgent queues first unless another is wanted', () =>
        prove(
            'Queue statistics: no queue comes before a more urgent one',
            fc.property(queues, moments, (all, now) => {
                const levels = sorted(judgedAt(all, now), 'urgent').map(({ judgement }) =>
                    severity(judgement.level),
                );
                expect(levels).toEqual([...levels].sort((left, right) => right - left));
            }),
            RUNS,
        ));
});

describe('every summary', () => {
    it('adds up what the rows show', () =>
        prove(
            'Queue statistics: the summary of the queues agrees with the queues',
            fc.property(queues, moments, (all, now) => {
                const judged = judgedAt(all, now);
                const summary = summaryOf(judged);
                const waiting = all.filter(({ statistics }) => statistics.CallsInQueue > 0);
                expect(summary.queuesWithCallers).toBe(waiting.length);
                expect(summary.callsWaiting).toBe(
                    waiting.reduce((sum, { statistics }) => sum + statistics.CallsInQueue, 0),
                );
                expect(summary.longest?.since ?? null).toBe(
                    waiting.length === 0
                        ? null
                        : Math.min(...waiting.map(({ longestCallSince }) => longestCallSince ?? 0)),
                );
                expect(summary.queues).toBe(all.length);
                expect(summary.critical + summary.warning).toBe(
                    judged.filter(({ judgement }) => judgement.level !== 'ok').length,
                );
            }),
            RUNS,
        ));
});
