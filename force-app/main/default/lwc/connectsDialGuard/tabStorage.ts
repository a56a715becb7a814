/** What lasts as long as the browser's tab. */
import type { TabStorage } from './openDials';

const REFUSED_KEY = 'connects.dial.noVariables';
const SETTINGS_KEY = 'connects.dial.settings';

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

/** Something that is remembered as long as the tab; without room, until the page ends. */
class TabFlag {
    private readonly storage: TabStorage;
    private readonly key: string;
    private isKnown: boolean;

    constructor(storage: TabStorage, key: string) {
        this.storage = storage;
        this.key = key;
        this.isKnown = storage.getItem(key) !== null;
    }

    get isSet(): boolean {
        return this.isKnown;
    }

    set isSet(isSet: boolean) {
        this.isKnown = isSet;
        try {
            this.storage.setItem(this.key, String(isSet));
        } catch (error) {
            if (!(error instanceof DOMException)) {
                throw error;
            }
        }
    }
}

/** Remembers for the session that the contact center takes no variables with a new call. */
export class VariableMemory {
    private readonly flag: TabFlag;

    constructor(storage: TabStorage) {
        this.flag = new TabFlag(storage, REFUSED_KEY);
    }

    get isRefused(): boolean {
        return this.flag.isSet;
    }

    set isRefused(isRefused: boolean) {
        this.flag.isSet = isRefused;
    }
}

/** Remembers for the session that the gadget has had settings. */
export class SettingsMemory {
    private readonly flag: TabFlag;

    constructor(storage: TabStorage) {
        this.flag = new TabFlag(storage, SETTINGS_KEY);
    }

    get hadAny(): boolean {
        return this.flag.isSet;
    }

    set hadAny(hadAny: boolean) {
        if (hadAny !== this.flag.isSet) {
            this.flag.isSet = hadAny;
        }
    }
}
