import fc from 'fast-check';
import type { Queue, QueueDataUpdate } from 'c/connectsIntegrationApiSvc';
import { prove } from '../../../../../../jest/proofs';
import { type LiveQueues, NO_QUEUES, withoutQueues, withQueueData } from '../queuesState';
import { TREND_MS } from '../queueTrend';

const FIGURES = {
    AgentsReady: 1,
    AgentsNotReady: 0,
    AgentsBusyOther: 0,
    AgentsTalkingInbound: 0,
    AgentsTalkingInternal: 0,
    AgentsTalkingOutbound: 0,
    AgentsWrapupNotReady: 0,
    AgentsWrapupReady: 0,
};

const queue = fc
    .record({ id: fc.constantFrom('1', '2', '3', '4'), calls: fc.nat(3) })
    .map(({ id, calls }): Queue => ({
        id,
        channel: 'VOICE',
        name: `Queue ${id}`,
        statistics: { ...FIGURES, CallsInQueue: calls },
        longestCallSince: calls === 0 ? null : 5,
    }));

const several = fc.uniqueArray(queue, { selector: ({ id }) => id, maxLength: 4 });

const nothing = { queues: [], deletedIds: [], error: null };

const update: fc.Arbitrary<QueueDataUpdate> = fc.oneof(
    several.map((queues) => ({ ...nothing, dataState: 'ENABLED' as const, queues })),
    queue.map((one) => ({ ...nothing, dataState: 'UPDATED' as const, queues: [one] })),
    queue.map((one) => ({ ...nothing, dataState: 'ADDED' as const, queues: [one] })),
    queue.map(({ id }) => ({ ...nothing, dataState: 'DELETED' as const, deletedIds: [id] })),
    fc.constant({ ...nothing, dataState: 'DISABLED' as const }),
    fc.constant({ ...nothing, dataState: 'FAILED' as const, error: 'no figures' }),
);

/** What a book with one line per queue says after the same events. */
function naive(updates: readonly QueueDataUpdate[]): Map<string, number> {
    const book = new Map<string, number>();
    for (const { dataState, queues, deletedIds } of updates) {
        if (['ENABLED', 'DISABLED', 'FAILED'].includes(dataState)) {
            book.clear();
        }
        queues.forEach(({ id, statistics }) => book.set(id, statistics.CallsInQueue));
        deletedIds.forEach((id) => book.delete(id));
    }
    return book;
}

function sorted(entries: Iterable<readonly [string, number]>): (readonly [string, number])[] {
    return [...entries].sort(([left], [right]) => left.localeCompare(right));
}

/** Queues that came, went or have other figures. */
function idsThatDiffer(before: LiveQueues, after: LiveQueues): string[] {
    const figures = ({ queues }: LiveQueues, id: string): string =>
        JSON.stringify(queues.find((one) => one.id === id)?.statistics ?? null);
    const ids = new Set([...before.queues, ...after.queues].map(({ id }) => id));
    return [...ids].filter((id) => figures(before, id) !== figures(after, id));
}

const STEP_MS = 40_000;

it('holds the same queues as a book with one line per queue, and tells truly what has changed', async () => {
    await prove(
        'Live state: queues are those of the events, changes are complete, trends are in order and bounded',
        fc.property(fc.array(update, { maxLength: 40 }), (updates) => {
            let state: LiveQueues = NO_QUEUES;
            updates.forEach((each, index) => {
                const before = state;
                const step = withQueueData(before, each, index * STEP_MS);
                state = step.state;
                expect(
                    idsThatDiffer(before, state).filter((id) => !step.changed.includes(id)),
                ).toEqual([]);
                for (const one of state.queues) {
                    expect(one.trend.at(-1)?.callsInQueue).toBe(one.statistics.CallsInQueue);
                    const times = one.trend.map(({ at }) => at);
                    expect(times).toEqual([...times].sort((left, right) => left - right));
                    // One point may lie before the window, to say how it begins.
                    const older = times.filter((at) => at <= index * STEP_MS - TREND_MS);
                    expect(older.length).toBeLessThan(2);
                }
            });
            const held = state.queues.map(
                ({ id, statistics }) => [id, statistics.CallsInQueue] as const,
            );
            expect(sorted(held)).toEqual(sorted(naive(updates)));
        }),
        { sample: 300, full: 20_000 },
    );
});

it('shows a gap in the trend where nobody listened, and goes on after it', () => {
    const enabled = (calls: number): QueueDataUpdate => ({
        ...nothing,
        dataState: 'ENABLED',
        queues: [
            {
                id: '1',
                channel: 'VOICE',
                name: 'Sales',
                statistics: { ...FIGURES, CallsInQueue: calls },
                longestCallSince: null,
            },
        ],
    });
    const first = withQueueData(NO_QUEUES, enabled(2), 1_000).state;
    const rested = withoutQueues(first, 5_000).state;
    expect(rested.queues).toEqual([]);
    expect(rested.status).toBe('waiting');
    const again = withQueueData(rested, enabled(3), 9_000).state;
    expect(again.queues[0]?.trend).toEqual([
        { at: 1_000, callsInQueue: 2 },
        { at: 5_000, callsInQueue: null },
        { at: 9_000, callsInQueue: 3 },
    ]);
});
