/** What lasts as long as the browser's tab. */
import type { TabStorage } from './openDials';

const REFUSED_KEY = 'connects.dial.noVariables';

/** A browser that forbids storage: nothing outlives the page. */
const NOWHERE: TabStorage = {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
};

/** The tab's storage. */
export function browserTabStorage(): TabStorage {
    try {
        return window.sessionStorage;
    } catch (error) {
        if (error instanceof DOMException) {
            return NOWHERE;
        }
        throw error;
    }
}

/** Remembers for the session that the contact center takes no variables with a new call. */
export class VariableMemory {
    private readonly storage: TabStorage;
    private isKnown: boolean;

    constructor(storage: TabStorage) {
        this.storage = storage;
        this.isKnown = storage.getItem(REFUSED_KEY) !== null;
    }

    get isRefused(): boolean {
        return this.isKnown;
    }

    set isRefused(isRefused: boolean) {
        this.isKnown = isRefused;
        try {
            this.storage.setItem(REFUSED_KEY, String(isRefused));
        } catch (error) {
            // Without room it holds until the page ends.
            if (!(error instanceof DOMException)) {
                throw error;
            }
        }
    }
}
