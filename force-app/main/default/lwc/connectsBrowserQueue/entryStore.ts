/**
 * Keeps what waits to be sent in the browser's storage, each entry under a key of its own: tabs that
 * add entries at the same moment do not overwrite each other, and a page that ends right after adding
 * has lost nothing. Everything belongs to one user.
 */
import { type BrowserStorage, keysOf, parseStored, writeTo } from './browserStorage';

/** What every entry has. */
export interface StoredEntry {
    /** Its name, made in the browser; another entry of this name is the same one. */
    readonly clientId: string;
    readonly userId: string;
    /** For the order: milliseconds since 1970. */
    readonly addedAt: number;
}

/** What a store is made of. */
export interface StoreParts<T extends StoredEntry> {
    readonly storage: BrowserStorage;
    /** What all keys begin with, such as `connects.dial`. */
    readonly prefix: string;
    readonly userId: string;
    /** Makes ids that no other browser makes. */
    readonly newId: () => string;
    /** Reads an entry as it was stored. @returns null for a text that is none */
    readonly read: (text: string) => T | null;
}

/** An entry that the org will never take, and why. */
export interface RefusedEntry<T extends StoredEntry> {
    readonly entry: T;
    readonly message: string;
}

/** See the file's head. */
export class EntryStore<T extends StoredEntry> {
    protected readonly parts: StoreParts<T>;
    /** What the storage did not take: lost when the page ends. */
    private readonly unstored = new Map<string, T>();
    private readonly unstoredRefusals = new Map<string, RefusedEntry<T>>();

    constructor(parts: StoreParts<T>) {
        this.parts = parts;
    }

    /** How many entries are lost when the page ends, because the storage is full or forbidden. */
    get unstoredCount(): number {
        return this.unstored.size;
    }

    /** Entries that the org will never take; kept for whoever looks into it. */
    get refusedCount(): number {
        return this.keys('refused').length + this.unstoredRefusals.size;
    }

    /** Texts that were no entries; kept aside as they were. */
    get corruptCount(): number {
        return this.keys('corrupt').length;
    }

    /** Writes an entry, a new one or a known one anew. */
    put(entry: T): void {
        if (this.write(this.keyOf('entry', entry.clientId), JSON.stringify(entry))) {
            this.unstored.delete(entry.clientId);
        } else {
            this.unstored.set(entry.clientId, entry);
        }
    }

    /** Everything that waits, in the order in which it was added. Sets aside what is no entry. */
    list(): readonly T[] {
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
    refuse(entry: T, message: string): void {
        this.remove(entry.clientId);
        const text = JSON.stringify({ ...entry, message });
        if (!this.write(this.keyOf('refused', entry.clientId), text)) {
            this.unstoredRefusals.set(entry.clientId, { entry, message });
        }
    }

    /** What was refused, with the reasons. */
    refused(): readonly RefusedEntry<T>[] {
        const stored = this.keys('refused').flatMap((key) => {
            const text = this.textAt(key) ?? '';
            const entry = this.parts.read(text);
            const { message } = (parseStored(text) ?? {}) as { message?: unknown };
            return entry === null || entry.userId !== this.parts.userId
                ? []
                : [{ entry, message: typeof message === 'string' ? message : '' }];
        });
        return [...stored, ...this.unstoredRefusals.values()];
    }

    /** What was refused is to be forgotten, or was put anew. */
    forgetRefused(clientId: string): void {
        this.unstoredRefusals.delete(clientId);
        this.erase(this.keyOf('refused', clientId));
    }

    /** @returns null where nothing is stored */
    protected textAt(key: string): string | null {
        return this.parts.storage.getItem(key);
    }

    /** Puts a text that cannot be read aside. */
    protected setAside(key: string, text: string): void {
        if (this.write(this.keyOf('corrupt', this.parts.newId()), text)) {
            this.erase(key);
        }
    }

    protected keys(kind: string): string[] {
        return keysOf(this.parts.storage, this.keyOf(kind, ''));
    }

    protected keyOf(kind: string, id?: string): string {
        const key = `${this.parts.prefix}.${kind}.${this.parts.userId}`;
        return id === undefined ? key : `${key}.${id}`;
    }

    /** @returns false when the browser has no room or forbids storage: the queue's state says so */
    protected write(key: string, text: string): boolean {
        return writeTo(this.parts.storage, key, text);
    }

    protected erase(key: string): void {
        this.parts.storage.removeItem(key);
    }

    private entryAt(key: string): T | null {
        const text = this.textAt(key);
        if (text === null) {
            return null; // another tab has sent it meanwhile
        }
        const entry = this.parts.read(text);
        if (entry === null) {
            this.setAside(key, text);
            return null;
        }
        // What belongs to somebody else is not this user's to send.
        const isOwn = entry.userId === this.parts.userId;
        return isOwn && !this.unstored.has(entry.clientId) ? entry : null;
    }
}
