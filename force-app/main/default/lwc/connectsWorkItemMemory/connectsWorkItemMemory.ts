/**
 * Remembers something about each work item for all tabs of the browser: what a user chooses in one of
 * them counts in the one that acts on it. What is older than a working day is forgotten.
 */
import userId from '@salesforce/user/Id';
import {
    browserStorage,
    type BrowserStorage,
    keysOf,
    parseStored,
    writeTo,
} from 'c/connectsBrowserQueue';

/** What a memory is made of. */
export interface MemoryParts<T> {
    /** Part of the keys, such as `related`. */
    readonly name: string;
    /** Reads a stored value. @returns null for what is none */
    readonly read: (value: unknown) => T | null;
    /** Default: the browser's `localStorage`. */
    readonly storage?: BrowserStorage;
    /** Milliseconds since 1970; default: the browser's clock. */
    readonly now?: () => number;
    /** Whose memory it is; default: the user of the page. */
    readonly userId?: string;
    /** How long something is remembered, in ms; default: a working day. */
    readonly keptMs?: number;
}

/** How long something is remembered, in ms. */
export const REMEMBERED_MS = 12 * 60 * 60 * 1_000;

/** See the file's head. */
export class WorkItemMemory<T> {
    private readonly parts: MemoryParts<T>;
    private readonly start: string;
    /** What the storage did not take: known on this page only. */
    private readonly unstored = new Map<string, T>();
    private readonly listeners = new Set<() => void>();
    private storageOfBrowser: BrowserStorage | null = null;

    constructor(parts: MemoryParts<T>) {
        this.parts = parts;
        this.start = `connects.${parts.name}.${parts.userId ?? userId}.`;
    }

    /** @returns null when nothing is known of the work item */
    get(workItemId: string): T | null {
        const text = this.storage.getItem(this.start + workItemId);
        return text === null ? (this.unstored.get(workItemId) ?? null) : this.read(text);
    }

    /** @param value null forgets */
    set(workItemId: string, value: T | null): void {
        const key = this.start + workItemId;
        this.unstored.delete(workItemId);
        if (value === null) {
            this.storage.removeItem(key);
        } else if (!writeTo(this.storage, key, JSON.stringify({ at: this.now(), value }))) {
            this.storage.removeItem(key);
            this.unstored.set(workItemId, value);
        }
        this.forgetOld();
        this.listeners.forEach((listener) => listener());
    }

    /** @param listener called after a change, of another tab too @returns stops */
    observe(listener: () => void): () => void {
        if (this.listeners.size === 0) {
            window.addEventListener('storage', this.handleStorage);
        }
        this.listeners.add(listener);
        return () => {
            this.listeners.delete(listener);
            if (this.listeners.size === 0) {
                window.removeEventListener('storage', this.handleStorage);
            }
        };
    }

    private get storage(): BrowserStorage {
        this.storageOfBrowser ??= this.parts.storage ?? browserStorage();
        return this.storageOfBrowser;
    }

    private now(): number {
        return this.parts.now?.() ?? Date.now();
    }

    private readonly handleStorage = ({ key }: StorageEvent): void => {
        // Null: everything was cleared.
        if (key === null || key.startsWith(this.start)) {
            this.listeners.forEach((listener) => listener());
        }
    };

    private read(text: string): T | null {
        const stored = entryOf(text);
        return stored === null || this.isOld(stored.at) ? null : this.parts.read(stored.value);
    }

    /** Of every user of this browser: who never comes back forgets nothing. */
    private forgetOld(): void {
        for (const key of keysOf(this.storage, `connects.${this.parts.name}.`)) {
            const stored = entryOf(this.storage.getItem(key) ?? '');
            if (stored === null || this.isOld(stored.at)) {
                this.storage.removeItem(key);
            }
        }
    }

    private isOld(at: number): boolean {
        return this.now() - at > (this.parts.keptMs ?? REMEMBERED_MS);
    }
}

function entryOf(text: string): { readonly at: number; readonly value: unknown } | null {
    const entry = parseStored(text);
    if (typeof entry !== 'object' || entry === null) {
        return null;
    }
    const { at, value } = entry as { at?: unknown; value?: unknown };
    return typeof at === 'number' ? { at, value } : null;
}
