import { settled } from './handTimers';
import { BODY, QueueWorld } from './queueWorld';

const NUMBER = '+18505550123';

describe('a decision', () => {
    it('is sent at once, with numbers from 1, and leaves nothing in the browser', async () => {
        const world = new QueueWorld();
        const queue = world.open();
        queue.log(BODY);
        queue.log(BODY);
        await settled();
        expect(world.numbers()).toEqual([1, 2]);
        expect(queue.state).toMatchObject({ waiting: 0, failure: null, isFull: false, lost: 0 });
        expect(world.stored()).not.toContain(NUMBER);
    });

    it('is in the storage when it is taken, and the next page sends it', async () => {
        const world = new QueueWorld();
        world.org.mood = 'silent';
        const first = world.open();
        first.log(BODY);
        first.stop();
        expect(world.stored()).toContain('LISTED');
        world.org.mood = 'well';
        await world.open().send();
        expect(world.numbers()).toEqual([1]);
    });

    it('is never sent or touched under another user', async () => {
        const world = new QueueWorld();
        world.org.mood = 'fails';
        const first = world.open('005A');
        first.log(BODY);
        await settled();
        first.stop();
        const before = world.stored();
        world.org.mood = 'well';
        const other = world.open('005B');
        await other.send();
        expect(world.org.decisions.size).toBe(0);
        expect(other.state.waiting).toBe(0);
        expect(world.stored()).toBe(before);
        await world.open('005A').send();
        expect(world.numbers()).toEqual([1]);
    });

    it('of one user is not read where the other one has a longer id', async () => {
        const world = new QueueWorld();
        world.org.mood = 'fails';
        const longer = world.open('005A.1');
        longer.log(BODY);
        await settled();
        longer.stop();
        world.org.mood = 'well';
        const queue = world.open('005A');
        await queue.send();
        expect(world.org.decisions.size).toBe(0);
    });

    it('that the org refuses is kept aside and told, and the others go on', async () => {
        const world = new QueueWorld();
        world.org.mood = 'refuses';
        const queue = world.open();
        queue.log(BODY);
        await settled();
        expect(queue.state).toMatchObject({ waiting: 0, refused: 1, failure: null });
        expect(world.stored()).toContain('No.');
        world.org.mood = 'well';
        queue.log(BODY);
        await settled();
        expect(world.numbers()).toEqual([2]);
    });
});

describe('an org that fails', () => {
    it('is tried again after 2, 10, 60 and 300 seconds, then every 300', async () => {
        const world = new QueueWorld();
        world.org.mood = 'fails';
        const queue = world.open();
        queue.log(BODY);
        await settled();
        const calls = [world.org.calls];
        for (const wait of [2_000, 10_000, 60_000, 300_000, 300_000]) {
            expect(queue.state.failure).toMatchObject({
                message: 'Server Error',
                nextTryAt: world.timers.now() + wait,
            });
            await world.timers.pass(wait - 1);
            calls.push(world.org.calls);
            await world.timers.pass(1);
        }
        expect(calls).toEqual([1, 1, 2, 3, 4, 5]);
        world.org.mood = 'well';
        await world.timers.pass(300_000);
        expect(world.numbers()).toEqual([1]);
        expect(queue.state.failure).toBeNull();
    });

    it('stores once what it took before its answer was lost', async () => {
        const world = new QueueWorld();
        world.org.mood = 'takes-and-fails';
        const queue = world.open();
        queue.log(BODY);
        queue.count(NUMBER, 7);
        await settled();
        world.org.mood = 'well';
        await world.timers.pass(20_000);
        expect(world.org.decisions.size).toBe(1);
        expect(world.org.dials.size).toBe(1);
        expect(queue.state.waiting).toBe(0);
    });

    it('that never answers is given up after 30 seconds', async () => {
        const world = new QueueWorld();
        world.org.mood = 'silent';
        const queue = world.open();
        queue.log(BODY);
        await world.timers.pass(30_000);
        expect(queue.state.failure?.message).toBe('The org did not answer in time.');
        world.org.mood = 'well';
        await world.timers.pass(2_000);
        expect(world.numbers()).toEqual([1]);
    });

    it('is left alone once the page ends', async () => {
        const world = new QueueWorld();
        world.org.mood = 'fails';
        const queue = world.open();
        queue.log(BODY);
        await settled();
        queue.stop();
        await world.timers.pass(1_000_000);
        expect(world.org.calls).toBe(1);
    });
});

describe('a placed dial', () => {
    it('counts while it waits, and the org counts it when it is sent', async () => {
        const world = new QueueWorld();
        world.org.mood = 'fails';
        const queue = world.open();
        queue.count(NUMBER, 7);
        queue.count('+1', 8);
        await settled();
        expect(queue.pendingDials(NUMBER)).toEqual([7]);
        world.org.mood = 'well';
        await world.timers.pass(2_000);
        expect(queue.pendingDials(NUMBER)).toEqual([]);
        expect([...world.org.dials.values()].map(({ placedAt }) => placedAt)).toEqual([7, 8]);
    });
});

describe('a full queue', () => {
    it('says so and leaves a gap for each decision that it did not take', async () => {
        const world = new QueueWorld();
        world.org.mood = 'fails';
        const onChange = jest.fn();
        const queue = world.open('005A', { maxWaiting: 2, onChange });
        queue.log(BODY);
        queue.log(BODY);
        queue.log(BODY);
        await settled();
        expect(queue.state).toMatchObject({ waiting: 2, isFull: true, lost: 1 });
        expect(onChange).toHaveBeenCalled();
        world.org.mood = 'well';
        await world.timers.pass(2_000);
        queue.log(BODY);
        await settled();
        expect(world.numbers()).toEqual([1, 2, 4]);
    });

    it('of the browser keeps entries on the page, says so, and still sends them', async () => {
        const world = new QueueWorld();
        world.storage.isFull = true;
        world.org.mood = 'fails';
        const queue = world.open();
        queue.log(BODY);
        await settled();
        expect(queue.state).toMatchObject({ waiting: 1, unstored: 1 });
        world.org.mood = 'well';
        await world.timers.pass(2_000);
        expect(world.numbers()).toEqual([1]);
        expect(queue.state.unstored).toBe(0);
    });
});

describe('damaged storage', () => {
    it.each(['{', '"text"', '{"kind":"decision"}', 'null'])(
        'is kept aside and told: %s',
        async (text) => {
            const world = new QueueWorld();
            world.storage.setItem('connects.dial.entry.005A.x', text);
            const queue = world.open();
            queue.log(BODY);
            await settled();
            expect(world.numbers()).toEqual([1]);
            expect(queue.state).toMatchObject({ waiting: 0, corrupt: 1 });
            expect([...world.storage.items.values()]).toContain(text);
        },
    );

    it('of the queue itself begins a new queue, and keeps the old text', async () => {
        const world = new QueueWorld();
        world.storage.setItem('connects.dial.queue.005A', 'damaged');
        const queue = world.open();
        queue.log(BODY);
        await settled();
        expect(world.numbers()).toEqual([1]);
        expect(queue.state.corrupt).toBe(1);
        expect(world.stored()).toContain('damaged');
    });
});

describe('two tabs', () => {
    it('number without gaps and send each entry once', async () => {
        const world = new QueueWorld();
        const tabs = [world.open(), world.open()];
        for (let round = 0; round < 10; round += 1) {
            tabs[round % 2]?.log(BODY);
        }
        await settled();
        expect(world.numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('without locks lose nothing', async () => {
        const world = new QueueWorld();
        const alone = { exclusively: <T>(_name: string, run: () => Promise<T>) => run() };
        const tabs = [world.open('005A', alone), world.open('005A', alone)];
        for (let round = 0; round < 10; round += 1) {
            tabs[round % 2]?.log(BODY);
        }
        await settled();
        expect(world.org.decisions.size).toBe(10);
        expect(tabs[0]?.state.waiting).toBe(0);
    });
});
