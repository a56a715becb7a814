import type { TraceEntry } from '../api';
import type { Clock } from '../clock/clock';
import { copyJson } from '../wire/json';

/** How many of the latest entries are kept unless told otherwise; a workbench may run for days. */
export const TRACE_LIMIT = 20_000;

/** Lists are cut when they are a tenth too long: to move all entries for each new one is slow. */
const SLACK = 0.1;

/** Writes the trace and tells observers that something changed. */
export class Recorder {
    readonly trace: TraceEntry[] = [];
    private readonly clock: Clock;
    private readonly limit: number;
    private readonly observers = new Set<() => void>();
    private readonly watchers = new Set<(entry: TraceEntry) => void>();

    /** @param limit how many of the latest lines are kept; 0 for none */
    constructor(clock: Clock, limit: number = TRACE_LIMIT) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Adds a line; `detail` is copied, so that the line stays as it was. */
    record(kind: TraceEntry['kind'], name: string, detail: unknown = null): void {
        const entry = { time: this.clock.now(), kind, name, detail: copyJson(detail) };
        this.trace.push(entry);
        dropOldest(this.trace, this.limit);
        for (const watcher of [...this.watchers]) {
            watcher(entry);
        }
        this.notify();
    }

    /** Calls with each line as it is written. @returns stops watching */
    watch(watcher: (entry: TraceEntry) => void): () => void {
        this.watchers.add(watcher);
        return () => {
            this.watchers.delete(watcher);
        };
    }

    /** @returns stops observing */
    observe(listener: () => void): () => void {
        // Wrapped, so that the same function may observe twice and stop once.
        const observer = () => listener();
        this.observers.add(observer);
        return () => {
            this.observers.delete(observer);
        };
    }

    /** Tells observers; one that throws is reported and stops nobody. */
    notify(): void {
        for (const observer of [...this.observers]) {
            try {
                observer();
            } catch (error) {
                console.error('ConnectsSimulator: an observer threw.', error);
            }
        }
    }
}

/** Cuts a list that has grown over the limit, in place; the latest `limit` entries always stay. */
export function dropOldest(list: unknown[], limit: number = TRACE_LIMIT): void {
    if (list.length > limit * (1 + SLACK)) {
        list.splice(0, list.length - limit);
    }
}
