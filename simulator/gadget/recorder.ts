import type { TraceEntry } from '../api';
import type { Clock } from '../clock/clock';
import { copyJson } from '../wire/json';

/** The latest entries that are kept; a workbench may run for days. */
export const TRACE_LIMIT = 20_000;

/** Writes the trace and tells observers that something changed. */
export class Recorder {
    readonly trace: TraceEntry[] = [];
    private readonly clock: Clock;
    private readonly observers = new Set<() => void>();

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /** Adds a line; `detail` is copied, so that the line stays as it was. */
    record(kind: TraceEntry['kind'], name: string, detail: unknown = null): void {
        this.trace.push({ time: this.clock.now(), kind, name, detail: copyJson(detail) });
        dropOldest(this.trace);
        this.notify();
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

/** Cuts a list that has grown over the limit, in place. */
export function dropOldest(list: unknown[]): void {
    if (list.length > TRACE_LIMIT) {
        list.splice(0, list.length - TRACE_LIMIT);
    }
}
