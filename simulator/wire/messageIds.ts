/** How many ids are remembered: far more than can be under way at once. */
const REMEMBERED = 2_000;

// Ids only have to differ between documents and script loads; they appear in no trace, so they
// need not follow the seed.
const realm = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`;
let counter = 0;

/** An id that no other document or instance uses, e.g. for libraries and messages. */
export function createUniqueId(): string {
    counter += 1;
    return `${realm}-${counter.toString(36)}`;
}

/** Remembers who brought a message first, to take one that arrives on several ways only once. */
export class FirstSeen<T> {
    private readonly seen = new Map<string, T>();

    /** @returns undefined the first time, later what was noted that first time */
    note(id: string, source: T): T | undefined {
        const first = this.seen.get(id);
        if (first !== undefined) {
            return first;
        }
        this.seen.set(id, source);
        if (this.seen.size > REMEMBERED) {
            // Maps keep insertion order: the first key is the oldest.
            const oldest = this.seen.keys().next();
            if (!oldest.done) {
                this.seen.delete(oldest.value);
            }
        }
        return undefined;
    }

    has(id: string): boolean {
        return this.seen.has(id);
    }
}
