/** What waits to be written for one user of one browser, and what was written of late. */
import type { ActivityField, ActivityWrite } from 'c/connectsActivityRules';
import {
    type BrowserStorage,
    EntryStore,
    parseStored,
    type StoredEntry,
} from 'c/connectsBrowserQueue';

/** An activity that waits to be written; its `clientId` is the key of the write. */
export interface WaitingActivity extends StoredEntry {
    readonly write: ActivityWrite;
    /** `WorkItem.Id` */
    readonly workItemId: string;
    /** What people call it. */
    readonly label: string;
    /** When it may be sent at the earliest: milliseconds since 1970. */
    readonly notBefore: number;
}

/** An activity that the org has. */
export interface DoneActivity {
    readonly key: string;
    readonly label: string;
    /** Null where the org did not say. */
    readonly taskId: string | null;
    /** Milliseconds since 1970. */
    readonly at: number;
}

/** How long is remembered that something was written, in ms: no page is slower to hear of its end. */
const REMEMBERED_MS = 12 * 60 * 60 * 1_000;
const DONE = 'done';
const DISCARDED = 'discarded';

/** See the file's head. */
export class ActivityStore extends EntryStore<WaitingActivity> {
    private readonly now: () => number;

    constructor(storage: BrowserStorage, userId: string, newId: () => string, now: () => number) {
        super({ storage, prefix: 'connects.activity', userId, newId, read: readActivity });
        this.now = now;
    }

    /** The org has it. */
    finish({ clientId, label }: WaitingActivity, taskId: string | null): void {
        this.settle(DONE, { key: clientId, label, taskId, at: this.now() });
        this.remove(clientId);
    }

    /** Somebody has dealt with it otherwise: it does not come back, whatever is said of its call. */
    discard(clientId: string): void {
        this.settle(DISCARDED, { key: clientId, label: '', taskId: null, at: this.now() });
        this.forgetRefused(clientId);
    }

    /** What was written of late, the last one first. Forgets what is old. */
    done(): readonly DoneActivity[] {
        this.settledAs(DISCARDED);
        return [...this.settledAs(DONE)].sort((a, b) => b.at - a.at);
    }

    /** Whether it was written of late, refused, or discarded: then nothing new comes of it. */
    isSettled(clientId: string): boolean {
        return [DONE, DISCARDED, 'refused'].some(
            (kind) => this.textAt(this.keyOf(kind, clientId)) !== null,
        );
    }

    private settle(kind: string, one: DoneActivity): void {
        this.write(this.keyOf(kind, one.key), JSON.stringify(one));
    }

    private settledAs(kind: string): readonly DoneActivity[] {
        return this.keys(kind).flatMap((key) => {
            const one = readDone(this.textAt(key) ?? '');
            if (one === null || this.now() - one.at > REMEMBERED_MS) {
                this.erase(key);
                return [];
            }
            return [one];
        });
    }
}

function readActivity(text: string): WaitingActivity | null {
    const value = parseStored(text) as Partial<WaitingActivity> | null;
    const isWhole =
        typeof value === 'object' &&
        value !== null &&
        [value.clientId, value.userId, value.workItemId, value.label].every(isText) &&
        [value.addedAt, value.notBefore].every(Number.isFinite) &&
        isWrite(value.write);
    return isWhole ? (value as WaitingActivity) : null;
}

function isWrite(value: unknown): value is ActivityWrite {
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const { key, fields } = value as Partial<ActivityWrite>;
    return isText(key) && Array.isArray(fields) && fields.every(isField);
}

function isField(value: unknown): value is ActivityField {
    const { name, value: text } = (value ?? {}) as Partial<ActivityField>;
    return isText(name) && isText(text);
}

function readDone(text: string): DoneActivity | null {
    const value = parseStored(text) as Partial<DoneActivity> | null;
    return isText(value?.key) && isText(value?.label) && Number.isFinite(value?.at)
        ? (value as DoneActivity)
        : null;
}

function isText(value: unknown): value is string {
    return typeof value === 'string';
}
