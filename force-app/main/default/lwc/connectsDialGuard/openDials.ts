/**
 * Notes of dials that are not over, kept where a reload of the page does not reach them. A note that
 * another document has left behind tells of a dial whose outcome nobody saw.
 */
import type { DialCallType } from 'c/connectsDialPolicy';

/** A note. Holds the number because the agent has to know which call to look for. */
export interface OpenDialNote {
    readonly id: string;
    readonly callType: DialCallType;
    readonly dialString: string;
    /** Milliseconds since 1970. */
    readonly at: number;
}

const PREFIX = 'connects.dial.open';
/** Nobody looks for a call of yesterday. */
const MAX_AGE_MS = 12 * 3_600_000;

/** As much of `Storage` as is needed. */
export type TabStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** Notes in a tab's storage. Notes of other users are nobody's. */
export class OpenDials {
    private readonly storage: TabStorage;
    private readonly own: string;
    private readonly all: string;

    /**
     * @param storage of the tab
     * @param documentId of this document, unique
     */
    constructor(storage: TabStorage, userId: string, documentId: string) {
        this.storage = storage;
        this.all = `${PREFIX}.${userId}.`;
        this.own = `${this.all}${documentId}.`;
    }

    /** A storage that is full or forbidden keeps nothing, and the dial goes on. */
    note(dial: OpenDialNote): void {
        try {
            this.storage.setItem(this.own + dial.id, JSON.stringify(dial));
        } catch (error) {
            if (!(error instanceof DOMException)) {
                throw error;
            }
        }
    }

    /** It is over, or the agent has looked for it. */
    forget(id: string): void {
        this.keys()
            .filter((key) => key.endsWith(`.${id}`))
            .forEach((key) => this.storage.removeItem(key));
    }

    /** What documents that are gone have left behind, newest first. */
    leftBehind(now: number): readonly OpenDialNote[] {
        return this.keys()
            .filter((key) => !key.startsWith(this.own))
            .flatMap((key) => this.noteAt(key, now) ?? [])
            .sort((one, other) => other.at - one.at);
    }

    private noteAt(key: string, now: number): OpenDialNote | null {
        const note = readNote(this.storage.getItem(key) ?? '');
        if (note === null || now - note.at > MAX_AGE_MS) {
            this.storage.removeItem(key);
            return null;
        }
        return note;
    }

    private keys(): string[] {
        return Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index))
            .filter((key) => key !== null)
            .filter((key) => key.startsWith(this.all));
    }
}

function readNote(text: string): OpenDialNote | null {
    try {
        const { id, callType, dialString, at } = JSON.parse(text) as Partial<OpenDialNote>;
        return typeof id === 'string' &&
            typeof dialString === 'string' &&
            typeof at === 'number' &&
            (callType === 'OUTBOUND' || callType === 'CONSULT' || callType === 'BLINDTRANSFER')
            ? { id, callType, dialString, at }
            : null;
    } catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError) {
            return null;
        }
        throw error;
    }
}
