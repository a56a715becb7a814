import type { LogEntry, RequestJournalEntry } from '../api';
import type { Clock } from '../clock/clock';
import { copyJson } from '../wire/json';
import { dropOldest, TRACE_LIMIT } from './recorder';

type OpenEntry = { -readonly [K in keyof RequestJournalEntry]: RequestJournalEntry[K] };

/** How a request ended; before that, that Finesse has accepted it and carried it out. */
export type RequestOutcome =
    | { readonly outcome: 'accepted' | 'carriedOut' }
    | { readonly outcome: 'success' | 'unanswered' }
    | { readonly outcome: 'failure'; readonly error: string };

/** Journal of requests, and the log that components write to. */
export class Journal {
    readonly requests: RequestJournalEntry[] = [];
    readonly log: LogEntry[] = [];
    private readonly clock: Clock;
    private readonly limit: number;

    /** @param limit how many of the latest entries are kept; 0 for none */
    constructor(clock: Clock, limit: number = TRACE_LIMIT) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Notes a request; the returned function notes what becomes of it. */
    open(
        name: string,
        args: readonly unknown[],
        libraryId: string,
    ): (outcome: RequestOutcome) => void {
        const entry: OpenEntry = {
            name,
            args: copyJson(args),
            time: this.clock.now(),
            libraryId,
            outcome: 'pending',
        };
        this.requests.push(entry);
        dropOldest(this.requests, this.limit);
        return (ending) => {
            if (ending.outcome === 'accepted') {
                entry.acceptedTime = this.clock.now();
                return;
            }
            if (ending.outcome === 'carriedOut') {
                entry.outcomeTime = this.clock.now();
                return;
            }
            entry.outcome = ending.outcome;
            if (ending.outcome === 'failure') {
                entry.error = ending.error;
            }
            if (ending.outcome !== 'unanswered') {
                entry.answeredTime = this.clock.now();
            }
        };
    }

    write(entry: Omit<LogEntry, 'time'>): void {
        this.log.push({ ...entry, time: this.clock.now() });
        dropOldest(this.log, this.limit);
    }
}
