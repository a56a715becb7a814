/** Turns messages and draft into what the templates show. Pure: same input, same view. */
import { calendarDay, dayText, fillLabel, timeOfDay } from 'c/connectsFormat';
import type { TeamMessageFormContent } from 'c/connectsTeamMessageForm';
import type { TeamMessageRowContent } from 'c/connectsTeamMessageRow';
import { dayName } from 'c/connectsWords';
import { LABELS } from './labels';
import {
    contentOf,
    draftProblem,
    DURATIONS,
    type DraftProblem,
    MAX_LENGTH,
    type MessageDraft,
} from './messageDraft';
import { alive, type BoardMessage, NEW_MS } from './messageList';
import { type TeamChoice, teamName } from './teamChoices';

const MINUTE_MS = 60_000;

const PROBLEMS: Record<DraftProblem, string> = {
    EMPTY: LABELS.problemEmpty,
    TOO_LONG: fillLabel(LABELS.problemTooLong, MAX_LENGTH),
    NO_TEAM: LABELS.problemNoTeam,
    BAD_DURATION: LABELS.problemDuration,
};

/** What else decides about a row. */
export interface RowSituation {
    readonly teams: readonly TeamChoice[];
    readonly canDelete: boolean;
    /** Ids of the messages that are being deleted. */
    readonly deleting: ReadonlySet<string>;
    /** ms since 1970 */
    readonly now: number;
}

/** The rows of the messages whose time is not over. */
export function messageRows(
    messages: readonly BoardMessage[],
    situation: RowSituation,
): readonly TeamMessageRowContent[] {
    return alive(messages, situation.now).map((message) => messageRow(message, situation));
}

function messageRow(
    message: BoardMessage,
    { teams, canDelete, deleting, now }: RowSituation,
): TeamMessageRowContent {
    const names = message.teamIds.map((id) => teamName(teams, id)).join(', ');
    const { arrivedAt } = message;
    return {
        id: message.id,
        author: message.isOwn ? LABELS.you : authorName(message),
        teams: message.isOwn && names !== '' ? fillLabel(LABELS.to, names) : '',
        content: message.content,
        written: momentText(message.createdAt, now),
        remaining: fillLabel(LABELS.left, remainingText(message.expiresAt - now)),
        until: fillLabel(LABELS.until, momentText(message.expiresAt, now)),
        newText:
            !message.isOwn && arrivedAt !== null && now - arrivedAt < NEW_MS ? LABELS.isNew : '',
        deleteText:
            message.isOwn && canDelete
                ? fillLabel(LABELS.deleteOne, shortened(message.content))
                : '',
        isDeleting: deleting.has(message.id),
    };
}

/** Who wrote it; empty when the gadget does not tell. */
export function authorName({ author }: Pick<BoardMessage, 'author'>): string {
    return `${author.firstName} ${author.lastName}`.trim() || author.id;
}

/** What a screen reader says of new messages; empty for none. */
export function announcementOf(messages: readonly BoardMessage[]): string {
    return messages
        .map((message) => fillLabel(LABELS.announcement, authorName(message), message.content))
        .join(' ');
}

/** A length of time as people say it, rounded up to minutes: `1 h 5 min`, `12 min`. @param ms milliseconds */
export function remainingText(ms: number): string {
    const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) {
        return fillLabel(LABELS.minutes, minutes);
    }
    return rest === 0
        ? fillLabel(LABELS.hours, hours)
        : fillLabel(LABELS.hoursMinutes, hours, rest);
}

/** The time of day, with the day where it is not today. */
function momentText(ms: number, now: number): string {
    if (calendarDay(ms) === calendarDay(now)) {
        return timeOfDay(ms);
    }
    const day = ms < now ? dayName(ms, now) : dayText(ms);
    return fillLabel(LABELS.dayAndTime, day, timeOfDay(ms));
}

const SHORT = 40;

function shortened(text: string): string {
    const characters = [...text];
    return characters.length <= SHORT ? text : `${characters.slice(0, SHORT).join('')}…`;
}

/** What decides about the form besides the draft. */
export interface FormSituation {
    readonly teams: readonly TeamChoice[];
    readonly isSending: boolean;
    readonly isLost: boolean;
}

/** What the form shows of a draft. */
export function formContent(
    draft: MessageDraft,
    { teams, isSending, isLost }: FormSituation,
): TeamMessageFormContent {
    const problem = draftProblem(draft);
    const hint = problem === null ? '' : PROBLEMS[problem];
    return {
        text: draft.text,
        seconds: String(draft.seconds),
        teamIds: [...draft.teamIds],
        durations: DURATIONS.map((seconds) => ({
            label: remainingText(seconds * 1_000),
            value: String(seconds),
        })),
        teams: teams.map(({ id, name }) => ({ label: name, value: id })),
        counter: fillLabel(LABELS.counter, contentOf(draft).length, MAX_LENGTH),
        isTooLong: problem === 'TOO_LONG',
        hint: isLost ? LABELS.blockerConnection : hint,
        // Who has not begun yet need not be told to.
        problem: problem === 'EMPTY' ? '' : hint,
        canSend: problem === null && !isSending && !isLost,
        isSending,
    };
}
