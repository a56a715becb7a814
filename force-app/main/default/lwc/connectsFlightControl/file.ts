/** The file that is made of a recording. */
import { type Recording, redacted } from 'c/connectsFlightRecording';

export interface FileOptions {
    /** False leaves numbers, names and other personal values as they were; true unless given. */
    readonly redacted?: boolean;
}

/**
 * Text of a recording's file. Redacting a full memory takes a while: ask for it once.
 * @param recording stays as it is
 */
export function fileText(
    recording: Recording,
    { redacted: isRedacted = true }: FileOptions = {},
): string {
    return JSON.stringify(isRedacted && !recording.isRedacted ? redacted(recording) : recording);
}

/** Name of a recording's file. One that is redacted does not tell the day, just as its content. */
export function fileName(
    { startedAt, isRedacted: isRedactedAlready }: Recording,
    { redacted: isRedacted = true }: FileOptions = {},
): string {
    if (isRedacted || isRedactedAlready) {
        return 'connects-flight-recording-redacted.json';
    }
    const moment = new Date(startedAt).toISOString().slice(0, 19).replaceAll(':', '-');
    return `connects-flight-recording-${moment}Z-unredacted.json`;
}
