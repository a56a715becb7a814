/** The inspector's entries of this page, and who wants to know when there are more. */
import type { GadgetReport, ReportedLine } from '../../gadget/control';
import type { RequestProgress } from '../../gadget/requestWatch';
import type { EntryKind } from './entry';
import { EntryLog } from './entryLog';

/** The entries of this page. */
export const entryLog = new EntryLog();

let run = 0;
const observers = new Set<() => void>();

/** @returns stops observing */
export function observeEntries(observer: () => void): () => void {
    observers.add(observer);
    return () => {
        observers.delete(observer);
    };
}

/** Forgets every entry. */
export function clearEntries(): void {
    entryLog.clear();
    changed();
}

/** Adds what the gadget reports; another gadget than before begins with an empty list. */
export function addReport(report: GadgetReport): void {
    if (report.isWholeTrace) {
        entryLog.startRun();
        if (run !== 0) {
            entryLog.clear();
        }
        run = report.run;
    }
    addLines(report.lines, report.requests);
}

/** Adds lines of a gadget, simulated or recorded, and how its requests stand. */
export function addLines(
    lines: readonly ReportedLine[],
    requests: readonly RequestProgress[],
): void {
    if (lines.length > 0 || requests.length > 0) {
        entryLog.addReport(lines, requests);
        changed();
    }
}

/** Adds something that the page itself saw. */
export function addPageEntry(
    kind: Extract<EntryKind, 'console' | 'page' | 'dispatch' | 'fault'>,
    name: string,
    detail: unknown,
): void {
    entryLog.add({ kind, time: Date.now(), name, detail });
    changed();
}

function changed(): void {
    for (const observer of [...observers]) {
        observer();
    }
}
