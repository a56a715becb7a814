/** A `Storage` in memory, with room that a test can take away. */
import type { QueueStorage } from '../queueStore';

/** See the file's head. */
export class MemoryStorage implements QueueStorage {
    isFull = false;
    readonly items = new Map<string, string>();

    get length(): number {
        return this.items.size;
    }

    getItem(key: string): string | null {
        return this.items.get(key) ?? null;
    }

    setItem(key: string, value: string): void {
        if (this.isFull) {
            throw new DOMException('No room', 'QuotaExceededError');
        }
        this.items.set(key, value);
    }

    removeItem(key: string): void {
        this.items.delete(key);
    }

    key(index: number): string | null {
        return [...this.items.keys()][index] ?? null;
    }
}
