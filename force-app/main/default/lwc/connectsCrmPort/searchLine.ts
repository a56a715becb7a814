/**
 * Lets one wire of a component answer many searches: one after the other, each with its own deadline.
 * A wire adapter cannot be called; it answers what the component's fields ask (LWC guide, "GraphQL
 * API Wire Adapter").
 */
import { CrmError } from './crmError';
import {
    makeRead,
    makeSearch,
    type Search,
    searchError,
    type SearchHit,
    type SearchOptions,
} from './search';

/** What a wire tells: data and errors are undefined until there is an answer. */
export interface WiredAnswer {
    readonly data?: unknown;
    readonly errors?: unknown;
    /** Asks Salesforce anew: Lightning Data Service answers what it was asked before from memory. */
    readonly refresh?: () => Promise<unknown>;
}

/** What the line needs. */
export interface SearchLineParts {
    /** Puts the query where the wire reads it; null when nothing is asked. */
    readonly ask: (query: string | null) => void;
    /** Calls once after `ms`. @returns cancels it */
    readonly after: (ms: number, run: () => void) => () => void;
    /** What was asked in this document, for all lines. */
    readonly asked: Set<string>;
}

/** Milliseconds until a search is given up. */
export const SEARCH_DEADLINE_MS = 15_000;

interface Turn {
    readonly search: Search;
    readonly resolve: (hits: SearchHit[]) => void;
    readonly reject: (error: CrmError) => void;
    /** Whether the answer may be an old one, without what was created since. */
    isStale: boolean;
    latest: unknown;
}

/** The searches of one component, in the order in which they came. */
export class SearchLine {
    private readonly parts: SearchLineParts;
    private readonly waiting: Turn[] = [];
    private readonly refreshing = new WeakSet<Turn>();
    private current: Turn | null = null;
    private cancelDeadline = (): void => undefined;
    private count = 0;

    constructor(parts: SearchLineParts) {
        this.parts = parts;
    }

    /** @throws CrmError (rejects): INVALID_INPUT, NO_PERMISSION, NETWORK after the deadline, FAILED */
    search(text: unknown, options: SearchOptions): Promise<SearchHit[]> {
        return this.queue((tag) => makeSearch(text, options, tag), false);
    }

    /**
     * Reads one record as it is now, whatever Lightning Data Service remembers of it.
     * @returns null when it is not there, or hidden from the user
     * @throws CrmError (rejects): as `search`
     */
    async read(
        object: string,
        recordId: string,
        fields: readonly string[],
    ): Promise<SearchHit | null> {
        const [hit] = await this.queue((tag) => makeRead(object, recordId, fields, tag), true);
        return hit ?? null;
    }

    /** Hand it everything the wire provides. */
    receive({ data, errors, refresh }: WiredAnswer): void {
        const turn = this.current;
        if (turn === null) {
            return;
        }
        if (errors !== undefined && errors !== null) {
            this.end((ended) => ended.reject(searchError(errors)));
        } else if (turn.search.isAnswer(data)) {
            turn.latest = data;
            if (turn.isStale && refresh) {
                turn.isStale = false;
                this.refreshFor(turn, refresh);
            } else if (!this.refreshing.has(turn)) {
                this.end(readLatest);
            }
        }
    }

    /** Rejects what is asked and what waits: the component has left the page. */
    leave(): void {
        const error = new CrmError(
            'NOT_AVAILABLE',
            'The component left the page before the search was answered.',
        );
        this.waiting.splice(0).forEach((turn) => turn.reject(error));
        if (this.current) {
            this.end((ended) => ended.reject(error));
        }
    }

    /** The fresh answer comes through the wire, at the latest when the promise is kept. */
    private refreshFor(turn: Turn, refresh: () => Promise<unknown>): void {
        this.refreshing.add(turn);
        const endWith = (settle: (ended: Turn) => void): void => {
            this.parts.after(0, () => {
                if (this.current === turn) {
                    this.end(settle);
                }
            });
        };
        refresh().then(
            () => endWith(readLatest),
            (error: unknown) => endWith((ended) => ended.reject(searchError(error))),
        );
    }

    private queue(make: (tag: string) => Search, isStale: boolean): Promise<SearchHit[]> {
        return new Promise((resolve, reject) => {
            this.count += 1;
            const search = make(`s${this.count}`);
            this.waiting.push({ search, resolve, reject, isStale, latest: undefined });
            this.next();
        });
    }

    private next(): void {
        if (this.current !== null) {
            return;
        }
        const turn = this.waiting.shift();
        if (turn === undefined) {
            return;
        }
        this.current = turn;
        turn.isStale ||= this.parts.asked.has(turn.search.subject);
        this.parts.asked.add(turn.search.subject);
        this.cancelDeadline = this.parts.after(SEARCH_DEADLINE_MS, () =>
            this.end((ended) => ended.reject(tooLate())),
        );
        this.parts.ask(turn.search.query);
    }

    private end(settle: (turn: Turn) => void): void {
        const turn = this.current;
        this.cancelDeadline();
        this.current = null;
        this.parts.ask(null);
        if (turn !== null) {
            settle(turn);
        }
        this.next();
    }
}

function readLatest({ search, resolve, reject, latest }: Turn): void {
    let hits: SearchHit[];
    try {
        hits = search.read(latest);
    } catch (error) {
        reject(
            error instanceof CrmError
                ? error
                : new CrmError('FAILED', 'The answer to the search cannot be read.', {
                      cause: error,
                  }),
        );
        return;
    }
    resolve(hits);
}

function tooLate(): CrmError {
    return new CrmError(
        'NETWORK',
        `Salesforce did not answer the search within ${SEARCH_DEADLINE_MS / 1000} s; try again.`,
    );
}
