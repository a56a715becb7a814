/** Where the presence desk keeps what has to outlive a page. */
import type { JsonStore } from './stateHistory';

/** As long as the browser's tab: what this desk has seen. */
export function tabStore(key: string): JsonStore {
    return storeIn(() => window.sessionStorage, key);
}

/** For every tab of the browser: what the next owner of the duty goes on with. */
export function browserStore(key: string): JsonStore {
    return storeIn(() => window.localStorage, key);
}

/** A browser that forbids storage, or has no room: nothing outlives the page. */
function storeIn(storage: () => Storage, key: string): JsonStore {
    return {
        read() {
            try {
                const text = storage().getItem(key);
                return text === null ? undefined : (JSON.parse(text) as unknown);
            } catch (error) {
                if (error instanceof DOMException || error instanceof SyntaxError) {
                    return undefined;
                }
                throw error;
            }
        },
        write(value) {
            try {
                storage().setItem(key, JSON.stringify(value));
            } catch (error) {
                if (!(error instanceof DOMException)) {
                    throw error;
                }
            }
        },
    };
}
