/** Tells from the gadget's journal which requests came and what has become of the earlier ones. */
import type { RequestJournalEntry } from '../../simulator/api';

/** How a request stands. */
export interface RequestProgress {
    /** Counts the requests of this run, in the order of their lines in the trace. */
    readonly number: number;
    readonly entry: RequestJournalEntry;
}

interface Watched extends RequestProgress {
    seen: string;
}

/** Answered requests are looked at a while longer: an outcome may come after the answer. */
const WATCHED_AFTER_ANSWER = 50;

/** Looks through the journal again and again. */
export class RequestWatch {
    readonly #journal: readonly RequestJournalEntry[];
    #last: RequestJournalEntry | undefined;
    #count = 0;
    #watched: Watched[] = [];

    /** @param journal the gadget's journal, which grows and forgets its oldest entries */
    constructor(journal: readonly RequestJournalEntry[]) {
        this.#journal = journal;
    }

    /** What is new or different since the last call, as copies. */
    changes(): RequestProgress[] {
        this.takeNew();
        const changed = this.#watched.filter((watched) => watched.seen !== stateOf(watched.entry));
        for (const watched of changed) {
            watched.seen = stateOf(watched.entry);
        }
        const surplus = this.#watched.length - WATCHED_AFTER_ANSWER;
        this.#watched = this.#watched.filter(
            ({ entry }, index) => index >= surplus || entry.outcome === 'pending',
        );
        return changed.map(({ number, entry }) => ({ number, entry: { ...entry } }));
    }

    private takeNew(): void {
        const from = this.#last === undefined ? 0 : this.#journal.lastIndexOf(this.#last) + 1;
        for (const entry of this.#journal.slice(from)) {
            this.#last = entry;
            // What components log is in the trace as a line of the log, not as a request.
            if (!entry.name.startsWith('writeLog')) {
                this.#count += 1;
                this.#watched.push({ number: this.#count, entry, seen: '' });
            }
        }
    }
}

function stateOf({
    outcome,
    acceptedTime,
    outcomeTime,
    answeredTime,
}: RequestJournalEntry): string {
    return [outcome, acceptedTime, outcomeTime, answeredTime].join();
}
