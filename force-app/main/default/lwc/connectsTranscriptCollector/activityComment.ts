/** The comment of a call's activity with the transcript below it. Pure. */
import { fillLabel } from 'c/connectsFormat';
import type { Conversation } from 'c/connectsLiveState';
import { transcriptLines } from 'c/connectsTranscriptText';
import { LABELS } from './labels';

/** Characters that the field Description of a task takes (Object Reference, "Task"). */
export const LONGEST_COMMENT = 32_000;

/** The comment has no room for even one line. */
export class NoRoomError extends Error {
    constructor() {
        super(LABELS.noRoom);
        this.name = 'NoRoomError';
    }
}

/**
 * The comment with the transcript added. What was there stays as it is; where the room does not
 * last, the call's earliest lines are left out, and the text says how many.
 *
 * @returns null when the transcript of this call is there already
 * @throws NoRoomError
 */
export function commentWith(comment: string, conversation: Conversation): string | null {
    const heading = fillLabel(LABELS.heading, conversation.workItemId);
    if (comment.split(/\r?\n/).includes(heading)) {
        return null;
    }
    const before = comment === '' ? [] : [comment, ''];
    const lines = transcriptLines(conversation);
    const withLast = (count: number): string => {
        const leftOut = lines.length - count;
        const note = leftOut === 0 ? [] : [fillLabel(LABELS.leftOut, leftOut)];
        return [...before, heading, ...note, ...lines.slice(leftOut)].join('\n');
    };
    const count = mostThatFit(lines.length, (some) => sizeOf(withLast(some)) <= LONGEST_COMMENT);
    if (count === 0) {
        throw new NoRoomError();
    }
    return withLast(count);
}

/** Salesforce keeps a line break as two characters. */
function sizeOf(text: string): number {
    return text.length + (text.match(/(?<!\r)\n/g)?.length ?? 0);
}

/** The largest number up to `most` that fits, if all smaller ones do; 0 when none does. */
function mostThatFit(most: number, fits: (count: number) => boolean): number {
    let low = 0;
    let high = most;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(middle)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}
