/**
 * Which of several records an agent chose, and wants to have next time: by the ids of the records that
 * were found. No number and no name is kept, and a further record asks anew.
 */
import { WorkItemMemory } from 'c/connectsWorkItemMemory';
import type { PopMatch } from './findRecords';

/** Choices that were remembered. */
export interface RememberedChoices {
    /** @returns the record that was chosen among just these; null if none was */
    among(matches: readonly PopMatch[]): PopMatch | null;
    /** @param recordId null forgets */
    remember(matches: readonly PopMatch[], recordId: string | null): void;
}

/** How many days a choice is remembered, from when it was made. */
export const REMEMBERED_DAYS = 30;
/** Of more records than this nobody wants the same one next time. */
const MOST_RECORDS = 20;

/** Choices in the browser's storage. @param now milliseconds since 1970 */
export function browserChoices(now: () => number): RememberedChoices {
    const memory = new WorkItemMemory<string>({
        name: 'screen-pop-choice',
        read: (value) => (typeof value === 'string' ? value : null),
        now,
        keptMs: REMEMBERED_DAYS * 24 * 60 * 60 * 1_000,
    });
    return {
        among: (matches) => {
            const chosen = matches.length > MOST_RECORDS ? null : memory.get(keyOf(matches));
            return matches.find(({ recordId }) => recordId === chosen) ?? null;
        },
        remember: (matches, recordId) => {
            if (matches.length <= MOST_RECORDS) {
                memory.set(keyOf(matches), recordId);
            }
        },
    };
}

function keyOf(matches: readonly PopMatch[]): string {
    return matches
        .map(({ recordId }) => recordId)
        .sort()
        .join('+');
}
