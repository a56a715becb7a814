/**
 * The entries of the inspector, oldest first. Requests and their answers become one entry each, by
 * the gadget's journal, which tells requests of one name apart.
 */
import type { ReportedLine } from '../../gadget/control';
import type { RequestProgress } from '../../gadget/requestWatch';
import type { InspectorEntry } from './entry';

/** A page may stay open for days: of more entries than these the oldest are forgotten. */
export const ENTRY_LIMIT = 50_000;
/** So many are forgotten at once, so that not every new entry moves all others. */
const FORGOTTEN_AT_ONCE = 1_000;

type NewEntry = Omit<InspectorEntry, 'id'>;

/** Keeps the entries and finds them by id. */
export class EntryLog {
    #entries: InspectorEntry[] = [];
    #lastId = 0;
    /** Ids of the entries of this run's requests that are not answered yet, by their number. */
    #requestIds = new Map<number, number>();
    #requestCount = 0;

    /** The entries, oldest first; the array grows and is cut in place. */
    get entries(): readonly InspectorEntry[] {
        return this.#entries;
    }

    /** Id of the oldest entry that is kept; ids rise by 1 without a gap. */
    get firstId(): number {
        return this.#lastId - this.#entries.length + 1;
    }

    /** Id of the latest entry; 0 before the first. */
    get lastId(): number {
        return this.#lastId;
    }

    /** @returns undefined for an entry that was forgotten */
    find(id: number): InspectorEntry | undefined {
        return this.#entries[id - this.firstId];
    }

    /** The entries before one, oldest first. */
    before(id: number, count: number): readonly InspectorEntry[] {
        const index = id - this.firstId;
        return this.#entries.slice(Math.max(0, index - count), Math.max(0, index));
    }

    /** Another gadget starts: its requests are counted from 1. */
    startRun(): void {
        this.#requestIds.clear();
        this.#requestCount = 0;
    }

    /** Forgets every entry. */
    clear(): void {
        this.#entries = [];
        this.#requestIds.clear();
    }

    /**
     * @param lines lines of the gadget's trace, in order
     * @param requests requests that are new or stand differently
     */
    addReport(lines: readonly ReportedLine[], requests: readonly RequestProgress[]): void {
        const answered = requests.filter(({ entry }) => entry.answeredTime !== undefined);
        for (const line of lines) {
            if (line.kind === 'request') {
                this.#requestCount += 1;
                this.#requestIds.set(this.#requestCount, this.add(line));
            } else if (line.kind === 'response') {
                this.addAnswer(line, answered);
            } else {
                this.add(line);
            }
        }
        for (const progress of requests) {
            this.replaceRequest(progress.number, { request: progress.entry });
        }
    }

    /** @returns the entry's id */
    add({ kind, time, name, detail, request, answer }: NewEntry): number {
        this.#lastId += 1;
        this.#entries.push({ id: this.#lastId, kind, time, name, detail, request, answer });
        if (this.#entries.length >= ENTRY_LIMIT + FORGOTTEN_AT_ONCE) {
            this.#entries.splice(0, this.#entries.length - ENTRY_LIMIT);
        }
        return this.#lastId;
    }

    /** The answer belongs to the request that is answered in the same report. */
    private addAnswer(line: ReportedLine, answered: RequestProgress[]): void {
        const at = answered.findIndex(({ entry }) => entry.name === line.name);
        const [progress] = at === -1 ? [] : answered.splice(at, 1);
        const isShown =
            progress !== undefined && this.replaceRequest(progress.number, { answer: line.detail });
        if (!isShown) {
            this.add(line);
        }
    }

    private replaceRequest(number: number, change: Partial<InspectorEntry>): boolean {
        const id = this.#requestIds.get(number);
        const entry = id === undefined ? undefined : this.find(id);
        if (id === undefined || entry === undefined) {
            return false;
        }
        this.#entries[id - this.firstId] = { ...entry, ...change };
        return true;
    }
}
