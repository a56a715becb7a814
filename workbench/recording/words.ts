/** A replay in words. */
import type { Recording } from 'c/connectsFlightRecording';

/** When it was recorded, by what, and what is in it. */
export function describeRecording({
    versions,
    startedAt,
    isRedacted,
    dropped,
    entries,
}: Recording): string {
    const lost =
        dropped.entries === 0
            ? ''
            : `, ${dropped.entries} before them had no room and are summed up`;
    return [
        isRedacted ? 'Redacted' : `Recorded ${new Date(startedAt).toLocaleString()}`,
        `toolkit ${versions.toolkit}`,
        `guide ${versions.guide}`,
        `${entries.length} entries${lost}`,
    ].join(', ');
}

/** `setAgentState("VOICE", "READY", callback)` */
export function describeRequest(name: string, args: readonly unknown[]): string {
    const words = args.map((argument) =>
        typeof argument === 'function' ? 'callback' : (JSON.stringify(argument) ?? 'undefined'),
    );
    return `${name}(${words.join(', ')})`;
}

/** `2:05` @param ms milliseconds */
export function minutes(ms: number): string {
    const seconds = Math.floor(ms / 1_000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
