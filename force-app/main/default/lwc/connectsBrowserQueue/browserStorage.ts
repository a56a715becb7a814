/** The browser's storage, also where it is forbidden. */

/** The part of `Storage` that is needed. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where a browser that forbids storage keeps nothing. */
const NO_ROOM: BrowserStorage = {
    length: 0,
    getItem: () => null,
    key: () => null,
    removeItem: () => undefined,
    setItem: () => {
        throw new DOMException('The browser forbids storage.', 'QuotaExceededError');
    },
};

/** `localStorage`. A browser that forbids it is one that has no room. */
export function browserStorage(): BrowserStorage {
    try {
        return window.localStorage;
    } catch (error) {
        if (error instanceof DOMException) {
            return NO_ROOM;
        }
        throw error;
    }
}

/** @returns false when there is no room */
export function writeTo(storage: BrowserStorage, key: string, text: string): boolean {
    try {
        storage.setItem(key, text);
        return true;
    } catch (error) {
        if (error instanceof DOMException) {
            return false;
        }
        throw error;
    }
}

/** All keys that start so. */
export function keysOf(storage: BrowserStorage, start: string): string[] {
    const keys: string[] = [];
    for (let index = 0; index < storage.length; index += 1) {
        const key = storage.key(index);
        if (key?.startsWith(start) === true) {
            keys.push(key);
        }
    }
    return keys;
}

/** @returns null for a text that is no JSON */
export function parseStored(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch (error) {
        if (error instanceof SyntaxError) {
            return null;
        }
        throw error;
    }
}
