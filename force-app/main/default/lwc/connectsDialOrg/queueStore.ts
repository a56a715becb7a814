/**
 * Keeps what waits to be sent in the browser's storage, each entry under a key of its own: tabs that
 * add entries at the same moment do not overwrite each other, and a page that ends right after adding
 * has lost nothing. Everything belongs to one user.
 */
import { readEntry, type WaitingEntry } from './queueEntry';

/** The part of `Storage` that is needed. */
export type QueueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The queue of one user in one browser. */
interface QueueHead {
    readonly queueId: string;
    /** The number that the next decision gets; starts at 1. */
    readonly nextNumber: number;
}

const PREFIX = 'connects.dial';

/** See the file's head. */
export class QueueStore {
    private readonly storage: QueueStorage;
    private readonly userId: string;
    private readonly newId: () => string;
    /** What the storage did not take: lost when the page ends. */
    private readonly unstored = new Map<string, WaitingEntry>();
    private unstoredHead: QueueHead | null = null;

    constructor(storage: QueueStorage, userId: string, newId: () => string) {
        this.storage = storage;
        this.userId = userId;
        this.newId = newId;
    }

    /** How many entries are lost when the page ends, because the storage is full or forbidden. */
    get unstoredCount(): number {
        return this.unstored.size;
    }

    /** Entries that the org will never take; kept for whoever looks into it. */
    get refusedCount(): number {
        return this.keys('refused').length;
    }

    /** Texts that were no entries; kept aside as they were. */
    get corruptCount(): number {
        return this.keys('corrupt').length;
    }

    /** Writes an entry, a new one or a known one anew. */
    put(entry: WaitingEntry): void {
        if (this.write(this.keyOf('entry', entry.clientId), JSON.stringify(entry))) {
            this.unstored.delete(entry.clientId);
        } else {
            this.unstored.set(entry.clientId, entry);
        }
    }

    /** Everything that waits, in the order in which it was added. Sets aside what is no entry. */
    list(): readonly WaitingEntry[] {
        const stored = this.keys('entry').flatMap((key) => this.entryAt(key) ?? []);
        return [...stored, ...this.unstored.values()].sort(
            (a, b) => a.addedAt - b.addedAt || a.clientId.localeCompare(b.clientId),
        );
    }

    /** How many entries wait. */
    count(): number {
        return this.keys('entry').length + this.unstored.size;
    }

    /** Sent: nothing of it stays. */
    remove(clientId: string): void {
        this.unstored.delete(clientId);
        this.erase(this.keyOf('entry', clientId));
    }

    /** Will never be taken: no longer waits, but stays. */
    refuse(entry: WaitingEntry, message: string): void {
        this.write(this.keyOf('refused', entry.clientId), JSON.stringify({ ...entry, message }));
        this.remove(entry.clientId);
    }

    /** Name of this user's queue in this browser. */
    queueId(): string {
        return this.head().queueId;
    }

    /**
     * The number that the next decision gets.
     * @param atLeast one more than the highest number that waits
     */
    nextNumber(atLeast: number): number {
        return Math.max(this.head().nextNumber, atLeast);
    }

    /** A number is given away, whether or not its decision is ever sent. */
    useNumber(queueNumber: number): void {
        const { queueId } = this.head();
        this.writeHead({ queueId, nextNumber: queueNumber + 1 });
    }

    private head(): QueueHead {
        const key = this.keyOf('queue');
        const text = this.storage.getItem(key);
        const head = text === null ? this.unstoredHead : readHead(text);
        if (head !== null) {
            return head;
        }
        if (text !== null) {
            this.setAside(key, text);
        }
        const fresh = { queueId: this.newId(), nextNumber: 1 };
        this.writeHead(fresh);
        return fresh;
    }

    private writeHead(head: QueueHead): void {
        const isWritten = this.write(this.keyOf('queue'), JSON.stringify(head));
        this.unstoredHead = isWritten ? null : head;
    }

    private entryAt(key: string): WaitingEntry | null {
        const text = this.storage.getItem(key);
        if (text === null) {
            return null; // another tab has sent it meanwhile
        }
        const entry = readEntry(text);
        if (entry === null) {
            this.setAside(key, text);
            return null;
        }
        // What belongs to somebody else is not this user's to send.
        return entry.userId === this.userId && !this.unstored.has(entry.clientId) ? entry : null;
    }

    private setAside(key: string, text: string): void {
        if (this.write(this.keyOf('corrupt', this.newId()), text)) {
            this.erase(key);
        }
    }

    private keys(kind: 'entry' | 'refused' | 'corrupt'): string[] {
        const start = this.keyOf(kind, '');
        const keys: string[] = [];
        for (let index = 0; index < this.storage.length; index += 1) {
            const key = this.storage.key(index);
            if (key?.startsWith(start) === true) {
                keys.push(key);
            }
        }
        return keys;
    }

    private keyOf(kind: 'queue' | 'entry' | 'refused' | 'corrupt', id?: string): string {
        const key = `${PREFIX}.${kind}.${this.userId}`;
        return id === undefined ? key : `${key}.${id}`;
    }

    /** @returns whether the storage took it */
    private write(key: string, text: string): boolean {
        try {
            this.storage.setItem(key, text);
            return true;
        } catch (error) {
            if (error instanceof DOMException) {
                return false; // full, or forbidden: the queue's state says so
            }
            throw error;
        }
    }

    private erase(key: string): void {
        this.storage.removeItem(key);
    }
}

function readHead(text: string): QueueHead | null {
    try {
        const { queueId, nextNumber } = JSON.parse(text) as Partial<QueueHead>;
        return typeof queueId === 'string' && Number.isSafeInteger(nextNumber)
            ? { queueId, nextNumber: Number(nextNumber) }
            : null;
    } catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError) {
            return null;
        }
        throw error;
    }
}
