/** Which entries of the history the agent wants to see. Pure. */
import type { WorkItemType } from 'c/connectsIntegrationApiSvc';
import type { HistoryEntry } from './historyEntry';

/** See the file's head. */
export interface HistoryFilter {
    /** Null for all. */
    readonly channel: WorkItemType | null;
    /** Null for both. */
    readonly direction: HistoryEntry['direction'] | null;
    readonly isMissedOnly: boolean;
    /** Words of which each must be found; digits are found in a number however it is written. */
    readonly text: string;
}

export const NO_FILTER: HistoryFilter = {
    channel: null,
    direction: null,
    isMissedOnly: false,
    text: '',
};

/** Whether a filter leaves something out. */
export function isFiltering(filter: HistoryFilter): boolean {
    return (
        filter.channel !== null ||
        filter.direction !== null ||
        filter.isMissedOnly ||
        filter.text.trim() !== ''
    );
}

/** The entries that fit, in their order. */
export function filtered(
    entries: readonly HistoryEntry[],
    filter: HistoryFilter,
): readonly HistoryEntry[] {
    const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
    const isNumber = /^[\d\s()+/.-]*$/.test(filter.text) && digitsOf(filter.text) !== '';
    const wanted = isNumber ? [digitsOf(filter.text)] : words;
    return entries.filter(
        (entry) =>
            (filter.channel === null || entry.channel === filter.channel) &&
            (filter.direction === null || entry.direction === filter.direction) &&
            (!filter.isMissedOnly || entry.outcome === 'missed') &&
            wanted.every((word) => searchedText(entry).includes(word)),
    );
}

function searchedText(entry: HistoryEntry): string {
    return [
        entry.party,
        digitsOf(entry.party),
        ...entry.records.map(({ name }) => name),
        entry.subject,
        entry.queue,
        entry.wrapUpReason,
    ]
        .join('\n')
        .toLowerCase();
}

function digitsOf(text: string): string {
    return text.replace(/\D/g, '');
}
