/** What happened since the gadget started: its trace, and what the components told the page. */
import type { TraceEntry } from '../../simulator/api';

/** A line of the timeline. */
export interface TimelineEntry {
    /** Counts the lines. */
    readonly id: number;
    readonly kind: TraceEntry['kind'] | 'console' | 'page';
    /** Simulated time in ms since 1970; the clock of the machine for what the page told. */
    readonly time: number;
    readonly name: string;
    readonly detail: unknown;
}

/** Older lines than these are forgotten: a page may stay open for days. */
const LIMIT = 500;

let entries: readonly TimelineEntry[] = [];
let lastId = 0;
const observers = new Set<() => void>();

/** The lines, oldest first. */
export function listTimeline(): readonly TimelineEntry[] {
    return entries;
}

/** @returns stops observing */
export function observeTimeline(observer: () => void): () => void {
    observers.add(observer);
    return () => {
        observers.delete(observer);
    };
}

/** Another gadget has started: the lines of the one before go. */
export function startRun(): void {
    entries = entries.filter(({ kind }) => kind === 'console' || kind === 'page');
    changed();
}

/** Forgets every line. */
export function clearTimeline(): void {
    entries = [];
    changed();
}

/** @param trace entries of the gadget's trace, in order */
export function addTrace(trace: readonly TraceEntry[]): void {
    if (trace.length > 0) {
        add(trace.map(({ kind, time, name, detail }) => ({ kind, time, name, detail })));
    }
}

/** Adds something that the page itself saw. */
export function addPageEntry(kind: 'console' | 'page', name: string, detail: unknown): void {
    add([{ kind, time: Date.now(), name, detail }]);
}

function add(lines: readonly Omit<TimelineEntry, 'id'>[]): void {
    const numbered = lines.map((line) => ({ id: (lastId += 1), ...line }));
    entries = [...entries, ...numbered].slice(-LIMIT);
    changed();
}

function changed(): void {
    for (const observer of [...observers]) {
        observer();
    }
}
