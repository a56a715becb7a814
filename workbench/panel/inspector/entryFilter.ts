/** Which entries are shown, kept up to date without looking at every entry again. */
import type { EntryKind, InspectorEntry } from './entry';
import type { EntryLog } from './entryLog';

/** What is looked for. */
export interface Filter {
    readonly kinds: ReadonlySet<EntryKind>;
    /** Every word has to be in the entry; upper and lower case are one. */
    readonly text: string;
}

/** Gives the words that an entry is shown with, for the search. */
export type Wording = (entry: InspectorEntry) => string;

/** Ids of the entries that pass, oldest first. */
export class FilteredEntries {
    readonly #log: EntryLog;
    readonly #wording: Wording;
    #filter: Filter;
    #words: readonly string[] = [];
    #ids: number[] = [];
    #seen = 0;

    /**
     * @param log where the entries are
     * @param filter what is looked for
     * @param wording the words that an entry is shown with
     */
    constructor(log: EntryLog, filter: Filter, wording: Wording) {
        this.#log = log;
        this.#filter = filter;
        this.#wording = wording;
        this.filter = filter;
    }

    get filter(): Filter {
        return this.#filter;
    }

    /** Looks at every entry anew. */
    set filter(filter: Filter) {
        this.#filter = filter;
        this.#words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
        this.#ids = [];
        this.#seen = 0;
    }

    /**
     * The ids that pass, oldest first.
     *
     * @param upTo later entries than this id are left for another time
     */
    ids(upTo: number = Infinity): readonly number[] {
        const { firstId, lastId } = this.#log;
        const until = Math.min(upTo, lastId);
        for (let id = Math.max(this.#seen + 1, firstId); id <= until; id += 1) {
            const entry = this.#log.find(id);
            if (entry && this.passes(entry)) {
                this.#ids.push(id);
            }
        }
        this.#seen = Math.max(this.#seen, until);
        this.forget(firstId);
        return this.#ids;
    }

    private forget(firstId: number): void {
        const surplus = this.#ids.findIndex((id) => id >= firstId);
        if (surplus !== 0) {
            this.#ids.splice(0, surplus === -1 ? this.#ids.length : surplus);
        }
    }

    private passes(entry: InspectorEntry): boolean {
        if (!this.#filter.kinds.has(entry.kind)) {
            return false;
        }
        if (this.#words.length === 0) {
            return true;
        }
        const data = JSON.stringify([entry.detail, entry.answer]);
        const text = `${entry.name} ${this.#wording(entry)} ${data}`.toLowerCase();
        return this.#words.every((word) => text.includes(word));
    }
}
