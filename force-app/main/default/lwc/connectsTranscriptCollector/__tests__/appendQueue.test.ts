import type { Conversation } from 'c/connectsLiveState';
import { AppendQueue, type AppendParts, LAST_SAVE_MS, LAST_WORDS_MS } from '../appendQueue';

const call = (workItemId: string, lineCount = 3): Conversation => ({
    workItemId,
    receivedAt: 0,
    party: '',
    isOpen: true,
    missesBeginning: false,
    chunks: [],
    lineCount,
    answers: [],
});

let known: Map<string, Conversation>;
let isOwner: boolean;
let mayWrite: boolean;
let write: jest.Mock<Promise<void>, [string, Conversation]>;
let queue: AppendQueue;

beforeEach(() => {
    jest.useFakeTimers();
    known = new Map([['17', call('17')]]);
    isOwner = true;
    mayWrite = true;
    write = jest.fn<Promise<void>, [string, Conversation]>().mockResolvedValue(undefined);
    const parts: AppendParts = {
        conversationOf: (id) => known.get(id) ?? null,
        mayWrite: () => mayWrite,
        write,
        isOwner: () => isOwner,
        mayPass: (error) => error instanceof Error && error.message === 'network',
        after(ms, run) {
            const timer = setTimeout(run, ms);
            return () => clearTimeout(timer);
        },
        onChange: () => undefined,
    };
    queue = new AppendQueue(parts);
});

afterEach(() => {
    queue.stop();
    jest.useRealTimers();
});

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe('a call that was saved', () => {
    it('is not written while it goes on', async () => {
        queue.saved('17', '00T1', false);
        await pass(3_600_000);
        expect(write).not.toHaveBeenCalled();
        expect(queue.waitingCount).toBe(0);
    });

    it('is written once when it is over and its last words have come', async () => {
        queue.saved('17', '00T1', false);
        queue.ended('17');
        queue.saved('17', '00T1', true);
        await pass(LAST_WORDS_MS - 1);
        const latest = call('17', 9);
        known.set('17', latest);
        expect(write).not.toHaveBeenCalled();
        await pass(1);
        expect(write.mock.calls).toEqual([['00T1', latest]]);
        queue.saved('17', '00T1', true);
        queue.ended('17');
        await pass(60_000);
        expect(write).toHaveBeenCalledTimes(1);
        expect(queue.writtenCount).toBe(1);
    });

    it('is not written once the agent has called it private, until that is taken back', async () => {
        queue.saved('17', '00T1', false);
        mayWrite = false;
        queue.saved('17', '00T1', true);
        await pass(60_000);
        expect(write).not.toHaveBeenCalled();
        expect(queue.waitingCount).toBe(0);
        mayWrite = true;
        queue.saved('17', '00T1', true);
        await pass(LAST_WORDS_MS);
        expect(write).toHaveBeenCalledTimes(1);
    });

    it('is written though no save follows its end', async () => {
        queue.saved('17', '00T1', false);
        queue.ended('17');
        await pass(LAST_SAVE_MS);
        expect(write).toHaveBeenCalledTimes(1);
    });

    it('is written though its agent has signed out meanwhile', async () => {
        const before = call('17');
        known.set('17', before);
        queue.saved('17', '00T1', true);
        known.clear();
        await pass(LAST_WORDS_MS);
        expect(write.mock.calls).toEqual([['00T1', before]]);
    });

    it('and ended without an activity is written when one comes', async () => {
        queue.ended('17');
        await pass(LAST_SAVE_MS);
        expect(write).not.toHaveBeenCalled();
        queue.saved('17', '00T1', true);
        await pass(LAST_WORDS_MS);
        expect(write).toHaveBeenCalledTimes(1);
    });

    it('in which nothing was said is left alone', async () => {
        known.set('17', call('17', 0));
        queue.saved('17', '00T1', true);
        queue.saved('18', '00T2', true);
        await pass(60_000);
        expect(write).not.toHaveBeenCalled();
        expect(queue.waitingCount).toBe(0);
    });
});

describe('a failure', () => {
    it('that may pass is tried again until it is written', async () => {
        write
            .mockRejectedValueOnce(new Error('network'))
            .mockRejectedValueOnce(new Error('network'));
        queue.saved('17', '00T1', true);
        await pass(LAST_WORDS_MS);
        expect(queue.failures).toEqual([]);
        expect(queue.waitingCount).toBe(1);
        await pass(60_000);
        expect(write).toHaveBeenCalledTimes(3);
        expect(queue.writtenCount).toBe(1);
    });

    it('that goes on is shown, and written on demand', async () => {
        write.mockRejectedValue(new Error('network'));
        queue.saved('17', '00T1', true);
        await pass(600_000);
        expect(write).toHaveBeenCalledTimes(4);
        expect(queue.failures).toMatchObject([{ conversation: { workItemId: '17' } }]);
        write.mockResolvedValue(undefined);
        queue.retry();
        await pass(0);
        expect(queue.failures).toEqual([]);
        expect(queue.writtenCount).toBe(1);
    });

    it('that will not pass is shown at once', async () => {
        const refused = new Error('not allowed');
        write.mockRejectedValue(refused);
        queue.saved('17', '00T1', true);
        await pass(LAST_WORDS_MS);
        expect(write).toHaveBeenCalledTimes(1);
        expect(queue.failures.map(({ error }) => error)).toEqual([refused]);
    });

    it('is not forgotten, however many calls follow', async () => {
        write.mockRejectedValueOnce(new Error('not allowed'));
        queue.saved('17', '00T1', true);
        await pass(LAST_WORDS_MS);
        for (let id = 100; id < 300; id += 1) {
            known.set(String(id), call(String(id)));
            queue.saved(String(id), '00T2', true);
        }
        await pass(60_000);
        expect(queue.failures).toHaveLength(1);
    });
});

describe('a document that stands by', () => {
    it('writes nothing, until it is its turn', async () => {
        isOwner = false;
        queue.saved('17', '00T1', true);
        await pass(60_000);
        expect(write).not.toHaveBeenCalled();
        isOwner = true;
        queue.turn();
        await pass(0);
        expect(write).toHaveBeenCalledTimes(1);
    });

    it('forgets the oldest of what another one has long written, and not the latest', async () => {
        isOwner = false;
        for (let id = 100; id < 160; id += 1) {
            known.set(String(id), call(String(id)));
            queue.saved(String(id), '00T2', true);
            await pass(LAST_WORDS_MS);
        }
        expect(queue.waitingCount).toBe(50);
        isOwner = true;
        queue.turn();
        await pass(0);
        expect(write).toHaveBeenCalledTimes(50);
        expect(write.mock.calls.at(-1)?.[1].workItemId).toBe('159');
    });

    it('does not hurry a call that is not due yet', async () => {
        queue.saved('17', '00T1', true);
        queue.turn();
        await pass(0);
        expect(write).not.toHaveBeenCalled();
    });
});

it('writes nothing after it was stopped', async () => {
    queue.saved('17', '00T1', true);
    queue.stop();
    await pass(60_000);
    expect(write).not.toHaveBeenCalled();
});
