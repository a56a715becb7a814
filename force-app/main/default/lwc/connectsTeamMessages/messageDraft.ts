/**
 * What a supervisor is writing, and what stands against sending it. Pure. Limits are Cisco Finesse's
 * (TeamMessage API: at most 255 characters; the desktop offers 5 minutes to 23 hours 55 minutes).
 */

/** See the file's head. */
export interface MessageDraft {
    readonly text: string;
    /** How long it lives, in seconds. */
    readonly seconds: number;
    readonly teamIds: readonly string[];
}

/** Counted as a browser counts; characters of two units count twice, so that none is too many. */
export const MAX_LENGTH = 255;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What is offered, in seconds. */
export const DURATIONS: readonly number[] = [
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    23 * HOUR + 55 * MINUTE,
];

const DEFAULT_SECONDS = HOUR;

/** Why a draft cannot be sent. */
export type DraftProblem = 'EMPTY' | 'TOO_LONG' | 'NO_TEAM' | 'BAD_DURATION';

/** An empty draft to these teams. */
export function draftFor(teamIds: readonly string[]): MessageDraft {
    return { text: '', seconds: DEFAULT_SECONDS, teamIds };
}

/** What is sent of a text. */
export function contentOf({ text }: MessageDraft): string {
    return text.trim();
}

/** The first thing that stands against sending; null for nothing. */
export function draftProblem(draft: MessageDraft): DraftProblem | null {
    const { length } = contentOf(draft);
    if (length > MAX_LENGTH) {
        return 'TOO_LONG';
    }
    if (length === 0) {
        return 'EMPTY';
    }
    if (draft.teamIds.length === 0) {
        return 'NO_TEAM';
    }
    return DURATIONS.includes(draft.seconds) ? null : 'BAD_DURATION';
}
