import { REMEMBERED_MS, WorkItemMemory } from 'c/connectsWorkItemMemory';
import { MemoryStorage } from '../../connectsDialOrg/__tests__/memoryStorage';

const read = (value: unknown): string | null => (typeof value === 'string' ? value : null);

let now: number;
let storage: MemoryStorage;

function open(userId = '005A'): WorkItemMemory<string> {
    return new WorkItemMemory({ name: 'word', read, storage, now: () => now, userId });
}

beforeEach(() => {
    now = 1_000_000;
    storage = new MemoryStorage();
});

describe('a memory of work items', () => {
    it('gives back what another page of the same user was told', () => {
        open().set('17', 'yes');
        expect(open().get('17')).toBe('yes');
        expect(open().get('18')).toBeNull();
        expect(open('005B').get('17')).toBeNull();
    });

    it('forgets on demand, and by itself after a working day', () => {
        const memory = open();
        memory.set('17', 'yes');
        memory.set('17', null);
        expect(memory.get('17')).toBeNull();
        memory.set('17', 'yes');
        now += REMEMBERED_MS + 1;
        expect(memory.get('17')).toBeNull();
        memory.set('18', 'no');
        expect(storage.items.size).toBe(1);
    });

    it('forgets what another user of the browser has left, when it is old', () => {
        open('005B').set('17', 'yes');
        open().set('18', 'yes');
        expect(storage.items.size).toBe(2);
        now += REMEMBERED_MS + 1;
        open().set('19', 'yes');
        expect([...storage.items.keys()]).toEqual(['connects.word.005A.19']);
    });

    it('keeps on its page what the browser has no room for, and never an older value', () => {
        const memory = open();
        memory.set('17', 'old');
        storage.isFull = true;
        memory.set('17', 'new');
        expect(memory.get('17')).toBe('new');
        storage.isFull = false;
        memory.set('17', 'newest');
        expect(open().get('17')).toBe('newest');
    });

    it('takes a damaged entry for none', () => {
        const memory = open();
        memory.set('17', 'yes');
        const [key = ''] = storage.items.keys();
        for (const text of ['{', '7', '{"at":"x"}', `{"at":${now},"value":7}`]) {
            storage.setItem(key, text);
            expect(memory.get('17')).toBeNull();
        }
    });

    it('tells of changes of its own and of other tabs, until nobody listens', () => {
        const memory = open();
        const listener = jest.fn();
        const stop = memory.observe(listener);
        memory.set('17', 'yes');
        expect(listener).toHaveBeenCalledTimes(1);
        const [key = ''] = storage.items.keys();
        window.dispatchEvent(new StorageEvent('storage', { key }));
        window.dispatchEvent(new StorageEvent('storage', { key: 'another' }));
        window.dispatchEvent(new StorageEvent('storage', { key: null }));
        expect(listener).toHaveBeenCalledTimes(3);
        stop();
        window.dispatchEvent(new StorageEvent('storage', { key }));
        expect(listener).toHaveBeenCalledTimes(3);
    });
});
