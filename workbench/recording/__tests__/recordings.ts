/** Recordings made by hand. */
import type { Json, RecordedEntry, Recording } from 'c/connectsFlightRecording';

/** An entry without what the recorder numbers. */
export type Short = { at?: number; data?: Json } & (
    | { kind: 'ready' }
    | { kind: 'event' | 'read' | 'request'; name: string; n?: number }
    | { kind: 'response' | 'threw'; of: number }
);

export const STARTED_AT = Date.UTC(2026, 0, 5, 9);

/** A callback among the arguments of a recorded request. */
export const CALLBACK = { $: 'function' };

/** A recording with these entries, of an agent whose gadget was ready before, unless told. */
export function recordingOf(
    entries: readonly Short[],
    snapshot: readonly Short[] = [{ kind: 'ready' }],
): Recording {
    return {
        format: 'connects-flight-recording',
        version: 1,
        versions: { toolkit: '0.1.0', guide: '5.13' },
        startedAt: STARTED_AT,
        stoppedAt: STARTED_AT + (entries.at(-1)?.at ?? 0),
        isRedacted: false,
        dropped: { entries: 0, isCleanCut: true },
        snapshot: snapshot.map((entry, index) => numbered(entry, index)),
        entries: entries.map((entry, index) => numbered(entry, snapshot.length + index)),
    };
}

function numbered(entry: Short, index: number): RecordedEntry {
    return { at: 0, data: null, n: index + 1, turn: index + 1, cause: 0, ...entry };
}
