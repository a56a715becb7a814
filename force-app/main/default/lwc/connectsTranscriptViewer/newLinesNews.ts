/**
 * What a screen reader says about lines that come: how many, and not too often, because its user is
 * on the phone and hears them anyway.
 */
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

/** What was said last. */
export interface News {
    /** Lines that have been told of. */
    readonly lineCount: number;
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly text: string;
}

/** So long nothing more is said, in ms. */
const QUIET_MS = 10_000;

/** @param now ms since 1970 @returns the same news when there is nothing to say yet */
export function newsAfter(news: News, lineCount: number, now: number): News {
    if (lineCount <= news.lineCount || now - news.at < QUIET_MS) {
        return news;
    }
    return { lineCount, at: now, text: newLinesText(lineCount - news.lineCount) };
}

/** E.g. "3 new lines". */
export function newLinesText(count: number): string {
    return count === 1 ? LABELS.newLine : fillLabel(LABELS.newLines, count);
}
