import { type ActivityWorld as World, ActivityWorld, addition, type Page } from './activityWorld';

let world: World;
let page: Page;

beforeEach(() => {
    world = new ActivityWorld();
    page = world.open();
    page.own();
});

const keys = (): string[] => page.queue.state.waiting.map(({ clientId }) => clientId);

describe('an activity', () => {
    it('is written once, and told', async () => {
        page.queue.put(addition('a'));
        page.queue.put(addition('a'));
        await world.pass();
        page.queue.put(addition('a'));
        await world.pass(400_000);
        expect(world.org.calls).toEqual([['a']]);
        expect(page.written).toEqual(['00T-a']);
        expect(page.queue.state).toMatchObject({
            waiting: [],
            done: [{ key: 'a', label: 'Call a', taskId: '00T-a' }],
            failure: null,
        });
    });

    it('waits for its time, and is replaced until then without being put off', async () => {
        const notBefore = world.timers.now() + 15_000;
        page.queue.put(addition('a', { notBefore }));
        await world.pass(14_000);
        expect(world.org.calls).toEqual([]);
        const write = { ...addition('a').write, taskId: '00T1' };
        page.queue.put(addition('a', { write, notBefore: notBefore + 15_000 }));
        await world.pass(1_000);
        expect(world.org.tasks.get('a')?.taskId).toBe('00T1');
    });

    it('is not written when it is dropped before its time', async () => {
        page.queue.put(addition('a', { notBefore: world.timers.now() + 15_000 }));
        page.queue.drop('a');
        await world.pass(20_000);
        expect(world.org.calls).toEqual([]);
    });

    it('comes after the one that it goes on with', async () => {
        world.org.mood = 'fails';
        page.queue.put(addition('preview'));
        const write = { ...addition('call').write, continuesKey: 'preview' };
        page.queue.put(addition('call', { write }));
        world.org.mood = 'well';
        await world.pass(2_000);
        expect(world.org.calls.at(-2)).toEqual(['preview']);
        expect(world.org.calls.at(-1)).toEqual(['call']);
    });

    it('is written by the owner alone, whoever has added it', async () => {
        const other = world.open();
        other.queue.put(addition('a'));
        await world.pass(400_000);
        expect(world.org.calls).toEqual([]);
        page.queue.wake();
        await world.pass();
        expect(world.org.calls).toEqual([['a']]);
        expect(other.queue.state.waiting).toEqual([]);
        other.queue.put(addition('a'));
        expect(other.queue.state.waiting).toEqual([]);
    });

    it('waits where nobody owns the duty', async () => {
        page.own(false);
        page.queue.put(addition('a'));
        await world.pass(400_000);
        expect(world.org.calls).toEqual([]);
        expect(keys()).toEqual(['a']);
    });

    it('belongs to its user', async () => {
        page.own(false);
        page.queue.put(addition('a'));
        const other = world.open('005B');
        other.own();
        await world.pass(400_000);
        expect(world.org.calls).toEqual([]);
        expect(other.queue.state.waiting).toEqual([]);
    });
});

describe('an org that fails', () => {
    it('is asked again after 2, 10 and 60 seconds, and nothing is lost by a refresh', async () => {
        world.org.mood = 'fails';
        page.queue.put(addition('a'));
        await world.pass();
        expect(page.queue.state.failure).toMatchObject({ message: 'Server Error' });
        await world.pass(72_000);
        expect(world.org.calls).toHaveLength(4);
        page.queue.stop();
        world.org.mood = 'well';
        page = world.open();
        page.own();
        await world.pass();
        expect([...world.org.tasks.keys()]).toEqual(['a']);
    });

    it('whose answer is lost gets it again, and has it once', async () => {
        world.org.mood = 'takes-and-fails';
        page.queue.put(addition('a'));
        await world.pass();
        world.org.mood = 'well';
        await world.pass(2_000);
        expect(world.org.calls).toHaveLength(2);
        expect(world.org.tasks.size).toBe(1);
        expect(keys()).toEqual([]);
    });

    it('on one activity does not keep the others from it', async () => {
        world.org.mood = 'fails-one';
        world.org.poison = 'a';
        page.own(false);
        ['a', 'b', 'c'].forEach((key) => page.queue.put(addition(key)));
        page.own();
        await world.pass(400_000);
        expect([...world.org.tasks.keys()].sort()).toEqual(['b', 'c']);
        expect(keys()).toEqual(['a']);
    });

    it('that is busy with a record is asked again', async () => {
        world.org.mood = 'locks';
        page.queue.put(addition('a'));
        await world.pass();
        expect(page.queue.state).toMatchObject({ refused: [], failure: { message: 'No.' } });
        world.org.mood = 'well';
        await page.queue.retry();
        expect(world.org.tasks.size).toBe(1);
    });
});

describe('what the org refuses', () => {
    beforeEach(async () => {
        world.org.mood = 'refuses';
        page.queue.put(addition('a'));
        await world.pass();
    });

    it('is kept with the reason, does not come again by itself, and is tried again on demand', async () => {
        expect(page.queue.state).toMatchObject({
            waiting: [],
            refused: [{ key: 'a', label: 'Call a', message: 'No.' }],
        });
        page.queue.put(addition('a'));
        await world.pass(400_000);
        expect(world.org.calls).toHaveLength(1);
        world.org.mood = 'well';
        await page.queue.retry('a');
        expect(page.queue.state).toMatchObject({ refused: [], done: [{ key: 'a' }] });
    });

    it('can be discarded', () => {
        page.queue.discard('a');
        expect(page.queue.state.refused).toEqual([]);
    });

    it('does not come back once it is discarded, whatever is said of its call', async () => {
        page.queue.discard('a');
        world.org.mood = 'well';
        page.queue.put(addition('a'));
        await world.pass(60_000);
        expect(world.org.tasks.size).toBe(0);
        expect(page.queue.state).toMatchObject({ waiting: [], done: [] });
        await world.pass(13 * 60 * 60 * 1_000);
        expect(page.queue.state.done).toEqual([]);
        expect(world.storage.items.size).toBe(0);
    });

    it('cannot be tried again when its call turns out to be private', () => {
        page.queue.drop('a');
        expect(page.queue.state.refused).toEqual([]);
    });

    it('is not lost where the browser has no room for the reason', async () => {
        page.queue.put(addition('b'));
        world.storage.isFull = true;
        await world.pass();
        expect(page.queue.state).toMatchObject({
            waiting: [],
            refused: [{ key: 'a' }, { key: 'b', label: 'Call b', message: 'No.' }],
        });
        page.queue.discard('b');
        expect(page.queue.state.refused).toHaveLength(1);
    });
});

describe('what was written', () => {
    it('is forgotten after a working day', async () => {
        page.queue.put(addition('a'));
        await world.pass();
        await world.pass(13 * 60 * 60 * 1_000);
        expect(page.queue.state.done).toEqual([]);
        expect(world.storage.items.size).toBe(0);
    });
});

describe('a damaged entry', () => {
    it.each(['{', '{}', '"x"', 'null', '{"clientId":"a","userId":"005A"}'])(
        '%s is kept aside and told',
        (text) => {
            world.storage.setItem('connects.activity.entry.005A.a', text);
            expect(page.queue.state.waiting).toEqual([]);
            expect(page.queue.state.corrupt).toBe(1);
        },
    );
});
