import type { LogEntry, RequestJournalEntry } from '../api';
import type { Clock } from '../clock/clock';
import { copyJson } from '../wire/json';
import { dropOldest } from './recorder';

type OpenEntry = { -readonly [K in keyof RequestJournalEntry]: RequestJournalEntry[K] };

/** How a request ended. */
export type RequestOutcome =
    | { readonly outcome: 'success' | 'unanswered' }
    | { readonly outcome: 'failure'; readonly error: string };

/** Journal of requests, and the log that components write to. */
export class Journal {
    readonly requests: RequestJournalEntry[] = [];
    readonly log: LogEntry[] = [];
    private readonly clock: Clock;

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /** Notes a request; the returned function notes how it ended. */
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
        dropOldest(this.requests);
        return (ending) => {
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
        dropOldest(this.log);
    }
}
