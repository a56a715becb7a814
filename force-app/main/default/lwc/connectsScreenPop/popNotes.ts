/**
 * What was done about calls, noted for all tabs of the browser and for the page after a reload: ids of
 * work items and times, nothing about anybody. Forgotten after a working day.
 */
import { WorkItemMemory } from 'c/connectsWorkItemMemory';

const STAGES = ['begun', 'shown', 'opened'] as const;

/**
 * `begun`: a document is at it; `shown`: it has told the agent, who has something to choose or nothing
 * to see; `opened`: a page was opened, so that there is nothing left to do.
 */
export type NotedStage = (typeof STAGES)[number];

/** What was done about a call last. */
export interface PopNote {
    readonly stage: NotedStage;
    /** Milliseconds since 1970. */
    readonly at: number;
}

/** The notes, by key of the work item. */
export interface PopNotes {
    get(key: string): PopNote | null;
    set(key: string, note: PopNote): void;
}

/** Notes in the browser's storage. @param now milliseconds since 1970 */
export function browserPopNotes(now: () => number): PopNotes {
    return new WorkItemMemory<PopNote>({ name: 'screen-pop', read: noteOf, now });
}

function noteOf(value: unknown): PopNote | null {
    if (typeof value !== 'object' || value === null) {
        return null;
    }
    const { stage, at } = value as { stage?: unknown; at?: unknown };
    const known = STAGES.find((each) => each === stage);
    return known !== undefined && typeof at === 'number' ? { stage: known, at } : null;
}
