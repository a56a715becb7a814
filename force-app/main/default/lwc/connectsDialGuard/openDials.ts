/**
 * Notes of dials, kept where a reload of the page does not reach them. Of a dial that is not over, a
 * note that another document has left behind tells that nobody saw its outcome. Of one that is over,
 * it tells for a moment that the gadget's event may come again, to whoever guards now.
 */
import type { DialCallType } from 'c/connectsDialPolicy';

/** A note. Holds the number because the agent has to know which call to look for. */
export interface OpenDialNote {
    readonly id: string;
    readonly callType: DialCallType;
    readonly dialString: string;
    /** When it was asked for; milliseconds since 1970. */
    readonly at: number;
    /** Whether its outcome is known. */
    readonly isOver?: boolean;
}

/** A dial as the gadget tells of it, once or twice. */
export type RaisedDial = Pick<OpenDialNote, 'callType' | 'dialString' | 'at'>;

/** What is asked for twice within this time is one dial, in ms. */
export const TWIN_MS = 1_000;

const PREFIX = 'connects.dial.open';
/** Nobody looks for a call of yesterday. */
const MAX_AGE_MS = 12 * 3_600_000;
/** How long a dial that is over is kept: longer than a second event may wait for its turn, in ms. */
export const OVER_MS = 20_000;

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

    /** Its outcome is known. */
    end(id: string, now: number): void {
        const own = this.keys().filter((key) => key.startsWith(this.own));
        const notes = own.flatMap((key) => this.noteAt(key, now) ?? []);
        notes
            .filter((note) => note.id === id)
            .forEach((note) => this.note({ ...note, isOver: true }));
    }

    /** It concerns nobody any more: it was not decided, or the agent has looked for it. */
    forget(id: string): void {
        this.keys()
            .filter((key) => key.endsWith(`.${id}`))
            .forEach((key) => this.storage.removeItem(key));
    }

    /** What documents that are gone have left behind, newest first. */
    leftBehind(now: number): readonly OpenDialNote[] {
        return this.notes(now)
            .filter(({ isOver }) => isOver !== true)
            .sort((one, other) => other.at - one.at);
    }

    /** Whether another document has decided about the very same dial, or was about to. */
    isTwin({ callType, dialString, at }: RaisedDial, now: number): boolean {
        return this.notes(now).some(
            (note) =>
                note.callType === callType &&
                note.dialString === dialString &&
                Math.abs(at - note.at) <= TWIN_MS,
        );
    }

    /** Notes of others. */
    private notes(now: number): readonly OpenDialNote[] {
        return this.keys()
            .filter((key) => !key.startsWith(this.own))
            .flatMap((key) => this.noteAt(key, now) ?? []);
    }

    private noteAt(key: string, now: number): OpenDialNote | null {
        const note = readNote(this.storage.getItem(key) ?? '');
        const maxAgeMs = note?.isOver === true ? OVER_MS : MAX_AGE_MS;
        if (note === null || now - note.at > maxAgeMs) {
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
        const { id, callType, dialString, at, isOver } = JSON.parse(text) as Partial<OpenDialNote>;
        return typeof id === 'string' &&
            typeof dialString === 'string' &&
            typeof at === 'number' &&
            (callType === 'OUTBOUND' || callType === 'CONSULT' || callType === 'BLINDTRANSFER')
            ? { id, callType, dialString, at, ...(isOver === true ? { isOver } : {}) }
            : null;
    } catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError) {
            return null;
        }
        throw error;
    }
}
