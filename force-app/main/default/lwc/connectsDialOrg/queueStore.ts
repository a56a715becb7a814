/** What waits to be sent for one user of one browser, and the numbers of that user's decisions. */
import { type BrowserStorage, EntryStore, parseStored } from 'c/connectsBrowserQueue';
import { readEntry, type WaitingEntry } from './queueEntry';

/** The part of `Storage` that is needed. */
export type QueueStorage = BrowserStorage;

/** The queue of one user in one browser. */
interface QueueHead {
    readonly queueId: string;
    /** The number that the next decision gets; starts at 1. */
    readonly nextNumber: number;
}

/** See the file's head. */
export class QueueStore extends EntryStore<WaitingEntry> {
    private unstoredHead: QueueHead | null = null;

    constructor(storage: QueueStorage, userId: string, newId: () => string) {
        super({ storage, prefix: 'connects.dial', userId, newId, read: readEntry });
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
        const text = this.textAt(key);
        const head = text === null ? this.unstoredHead : readHead(text);
        if (head !== null) {
            return head;
        }
        if (text !== null) {
            this.setAside(key, text);
        }
        const fresh = { queueId: this.parts.newId(), nextNumber: 1 };
        this.writeHead(fresh);
        return fresh;
    }

    private writeHead(head: QueueHead): void {
        const isWritten = this.write(this.keyOf('queue'), JSON.stringify(head));
        this.unstoredHead = isWritten ? null : head;
    }
}

function readHead(text: string): QueueHead | null {
    const { queueId, nextNumber } = (parseStored(text) ?? {}) as Partial<QueueHead>;
    return typeof queueId === 'string' && Number.isSafeInteger(nextNumber)
        ? { queueId, nextNumber: Number(nextNumber) }
        : null;
}
