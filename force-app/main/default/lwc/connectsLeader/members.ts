/**
 * What one document knows of all candidates for a duty, and the rule that picks the owner. Records
 * are merged so that order, delay and repetition of messages do not matter: of two records of one
 * candidate the higher `seq` is the newer, only the candidate itself raises it, and others may only
 * mark a record as gone. A candidate that is told it has gone answers with a higher `seq`.
 */

/** One candidate. Plain JSON: it travels between documents. */
export interface Member {
    /** Unique per candidacy. */
    readonly id: string;
    /** Name of the host for people, e.g. `utility-bar`. */
    readonly host: string;
    /** Higher goes first. */
    readonly priority: number;
    /** When it began to stand, ms since 1970; of equal priority the longest standing owns. */
    readonly since: number;
    /** Version of this record. */
    readonly seq: number;
    /** May own now: it has listened long enough, and holds the lock of its origin if there is one. */
    readonly stands: boolean;
    readonly gone: boolean;
}

/** What merging somebody's records showed. */
export interface MergeResult {
    /** Something was new here: it has to be passed on. */
    readonly changed: boolean;
    /** The other side may pick another owner for what it does not know: it has to be told. */
    readonly isSenderBehind: boolean;
}

/** What this document alone remembers of a candidate; it is forgotten together with the record. */
interface Notes {
    /** Queues for the same lock. */
    isLockMate: boolean;
    /** The version that the candidate was last told, or null. */
    toldVersion: number | null;
}

interface Known {
    readonly record: Member;
    readonly notes: Notes;
}

/** So many candidates that have gone are remembered, against late messages about them. */
const GONE_KEPT = 64;

/** The candidates that one document knows, itself among them. */
export class Members {
    private readonly byId = new Map<string, Known>();
    private readonly selfId: string;
    /** Counts the changes of what is known here. */
    private changes = 0;

    constructor(self: Member) {
        this.selfId = self.id;
        this.put(self);
    }

    get self(): Member {
        const self = this.byId.get(this.selfId);
        if (self === undefined) {
            throw new Error('A document lost its own record.');
        }
        return self.record;
    }

    /** Every record, those of candidates that have gone included. */
    get all(): readonly Member[] {
        return [...this.byId.values()].map(({ record }) => record);
    }

    /** The others that are here as far as this document knows. */
    get others(): readonly Member[] {
        return this.all.filter(({ id, gone }) => id !== this.selfId && !gone);
    }

    /** Whom the rule picks, or null when nobody stands. */
    get winner(): Member | null {
        const [best = null] = this.all
            .filter(({ stands, gone }) => stands && !gone)
            .sort(byPrecedence);
        return best;
    }

    /** Changes this document's own record; the new one supersedes all before. */
    updateSelf(change: Partial<Pick<Member, 'stands' | 'since' | 'gone'>> = {}): void {
        const { self } = this;
        this.changes += 1;
        this.put({ ...self, ...change, seq: self.seq + 1 });
    }

    /** Takes over what another document knows. */
    merge(records: readonly Member[]): MergeResult {
        const news = records.filter((record) => this.isNews(record));
        news.forEach((record) => this.take(record));
        if (news.length > 0) {
            this.changes += 1;
            this.forgetOldest();
        }
        const told = new Map(records.map((record) => [record.id, record]));
        const isSenderBehind = this.all.some((mine) => {
            const theirs = told.get(mine.id);
            return theirs === undefined ? !mine.gone : corrects(mine, theirs);
        });
        return { changed: news.length > 0, isSenderBehind };
    }

    /**
     * Marks candidates as gone.
     * @returns whether any of them was thought to be here
     */
    bury(ids: readonly string[]): boolean {
        const present = this.others.filter(({ id }) => ids.includes(id));
        this.changes += present.length;
        present.forEach((member) => this.put({ ...member, gone: true }));
        return present.length > 0;
    }

    /** The candidate was heard over a link with a lock, so that it queues for the same one. */
    noteLockMate(id: string): void {
        const known = this.byId.get(id);
        if (known !== undefined) {
            known.notes.isLockMate = true;
        }
    }

    isLockMate(id: string): boolean {
        return this.byId.get(id)?.notes.isLockMate === true;
    }

    /**
     * A candidate is about to be told all that is known here.
     * @returns whether anything has changed since it was last told
     */
    noteTold(id: string): boolean {
        const notes = this.byId.get(id)?.notes;
        if (notes === undefined) {
            return true;
        }
        const isNew = notes.toldVersion !== this.changes;
        notes.toldVersion = this.changes;
        return isNew;
    }

    private put(record: Member): void {
        const notes = this.byId.get(record.id)?.notes ?? newNotes();
        this.byId.set(record.id, { record, notes });
    }

    private isNews(record: Member): boolean {
        const known = this.byId.get(record.id)?.record;
        // Nobody needs to learn of somebody just to hear that he has gone.
        return known === undefined ? !record.gone : supersedes(record, known);
    }

    private take(record: Member): void {
        if (record.id === this.selfId) {
            this.put({ ...this.self, seq: record.seq + 1 });
            return;
        }
        const notes = this.byId.get(record.id)?.notes ?? newNotes();
        // The newest is last, so that the oldest are forgotten first.
        this.byId.delete(record.id);
        this.byId.set(record.id, { record, notes });
    }

    private forgetOldest(): void {
        const gone = this.all.filter((member) => member.gone && member.id !== this.selfId);
        gone.slice(0, Math.max(0, gone.length - GONE_KEPT)).forEach(({ id }) =>
            this.byId.delete(id),
        );
    }
}

function newNotes(): Notes {
    return { isLockMate: false, toldVersion: null };
}

/** The rule: priority, then the longest standing, then the id. The same in every document. */
function byPrecedence(a: Member, b: Member): number {
    return b.priority - a.priority || a.since - b.since || (a.id < b.id ? -1 : 1);
}

function supersedes(a: Member, b: Member): boolean {
    return a.seq > b.seq || (a.seq === b.seq && a.gone && !b.gone);
}

/** A newer record that says the same, as after a roll call, is not worth a message. */
function corrects(mine: Member, theirs: Member): boolean {
    const isSame =
        mine.stands === theirs.stands && mine.gone === theirs.gone && mine.since === theirs.since;
    return !isSame && supersedes(mine, theirs);
}
