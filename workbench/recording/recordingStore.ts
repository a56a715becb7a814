/**
 * Keeps the dropped recording in the browser while the page loads again, for the service of a page
 * keeps its library for good. Nothing leaves the machine.
 */

const DATABASE = 'connects-workbench';
const STORE = 'recordings';

/** A file as it was dropped. */
export interface KeptRecording {
    /** Names it in the page's address. */
    readonly id: string;
    readonly fileName: string;
    readonly text: string;
}

/**
 * Keeps a recording in place of the one before.
 *
 * @throws Error when the browser does not store it, e.g. in a private window or on a full disk
 */
export async function keepRecording(recording: KeptRecording): Promise<void> {
    await inStore('readwrite', (store) => {
        store.clear();
        return store.put(recording, recording.id);
    });
}

/** @returns undefined when this browser has none of that id (any more) */
export function findRecording(id: string): Promise<KeptRecording | undefined> {
    return inStore('readonly', (store) => store.get(id) as IDBRequest<KeptRecording | undefined>);
}

/** Forgets what is kept. */
export async function forgetRecordings(): Promise<void> {
    await inStore('readwrite', (store) => store.clear());
}

async function inStore<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const database = await settled(opening);
    try {
        const transaction = database.transaction(STORE, mode);
        const isDone = completed(transaction);
        const result = await settled(work(transaction.objectStore(STORE)));
        await isDone;
        return result;
    } finally {
        database.close();
    }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(storeError(request.error));
    });
}

function completed(transaction: IDBTransaction): Promise<void> {
    return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(storeError(transaction.error));
    });
}

function storeError(cause: DOMException | null): Error {
    return new Error(
        `The browser could not store the recording: ${cause?.message ?? 'no reason given'}. ` +
            'Free disk space, or leave the private window, and drop the file again.',
        { cause },
    );
}
