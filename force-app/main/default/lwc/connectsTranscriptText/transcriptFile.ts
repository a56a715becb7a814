/** A call's lines as plain text, for the clipboard, a file or a record. */
import call from '@salesforce/label/c.Connects_Transcript_FileCall';
import incomplete from '@salesforce/label/c.Connects_Transcript_FileIncomplete';
import type { Conversation, Speaker } from 'c/connectsLiveState';
import { clockTime } from './clockTime';
import { speakerName } from './speakers';

/** What goes into the text. */
export interface TranscriptOptions {
    /** Only what this one said; without it, everybody. */
    readonly speaker?: Speaker | null;
}

/**
 * One line of text for each line of the call: time, speaker, words. What was said is kept to one
 * line, so that nobody can say lines that look like somebody else's.
 */
export function transcriptLines(
    { chunks }: Conversation,
    { speaker = null }: TranscriptOptions = {},
): string[] {
    return chunks
        .flatMap(({ lines }) => lines)
        .filter((line) => speaker === null || line.speaker === speaker)
        .map((line) => {
            const name = speakerName(line.speaker);
            return `${clockTime(line.startedAt)} ${name}: ${oneLine(line.text)}`;
        });
}

/** The lines below a heading that tells the call. */
export function transcriptText(conversation: Conversation, options?: TranscriptOptions): string {
    const { party, workItemId } = conversation;
    const head = [call, party, workItemId].filter((word) => word !== '').join(' ');
    const warning = conversation.missesBeginning ? [incomplete] : [];
    return [head, ...warning, ...transcriptLines(conversation, options)].join('\n');
}

/** E.g. `transcript-2026-01-05T09-00-12-16777230.txt`: sorts by time, allowed on every system. */
export function transcriptFileName({ receivedAt, workItemId }: Conversation): string {
    const time = new Date(receivedAt).toISOString().slice(0, 19).replaceAll(':', '-');
    return `transcript-${time}-${workItemId.replace(/[^\w-]+/g, '_')}.txt`;
}

function oneLine(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}
