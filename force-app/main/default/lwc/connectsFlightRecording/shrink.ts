/** Reduces a recording whose replay fails to a small one whose replay still fails in the same way. */
import { causalUnits, withUnits } from './causalUnits';
import { smallestPart } from './deltaDebugging';
import type { RecordedEntry, Recording } from './recordingFile';
import { type Difference, type OpenService, replay } from './replay';

/** What came of shrinking. */
export interface Shrunk {
    readonly recording: Recording;
    readonly difference: Difference;
    /** Requests that went out as recorded before it. */
    readonly requests: number;
    /** How many recordings were tried. */
    readonly attempts: number;
}

/** Told of each smaller recording that still fails. */
export type OnSmaller = (recording: Recording, attempts: number) => void;

/**
 * Shrinks a recording.
 * @returns null when its replay does not fail
 */
export async function shrink(
    recording: Recording,
    open: OpenService,
    onSmaller: OnSmaller = () => undefined,
): Promise<Shrunk | null> {
    const { difference, requests } = await replay(recording, open);
    if (difference === null) {
        return null;
    }
    let attempts = 1;
    let best = { recording: untilFailure(recording, difference), difference, requests };
    const fails = async (candidate: Recording): Promise<boolean> => {
        attempts += 1;
        const result = await replay(candidate, open);
        if (result.difference === null || !isSameWay(result.difference, difference)) {
            return false;
        }
        best = {
            recording: candidate,
            difference: result.difference,
            requests: result.requests,
        };
        onSmaller(candidate, attempts);
        return true;
    };
    // What came after the failure matters only to failures that show at the end.
    if (!(await fails(best.recording))) {
        best = { recording, difference, requests };
    }
    const { recording: start } = best;
    await smallestPart(causalUnits(start), (units) => fails(withUnits(start, units)));
    const { recording: small } = best;
    await smallestPart(small.snapshot, (snapshot) => fails({ ...small, snapshot }));
    await withoutRemarks(best.recording, fails);
    return { ...best, attempts };
}

/** Two failures are the same when the same thing happened in place of the same thing. */
function isSameWay(one: Difference, other: Difference): boolean {
    return (
        one.kind === other.kind &&
        one.expected?.name === other.expected?.name &&
        one.actual?.name === other.actual?.name
    );
}

function untilFailure(recording: Recording, { at }: Difference): Recording {
    return { ...recording, entries: recording.entries.filter((entry) => entry.at <= at) };
}

/** Outputs that are not compared only help a replay to keep pace: most are not needed. */
async function withoutRemarks(
    recording: Recording,
    fails: (candidate: Recording) => Promise<boolean>,
): Promise<void> {
    const { entries } = recording;
    const isRemark = ({ kind }: RecordedEntry): boolean =>
        kind === 'registration' || kind === 'outcome';
    await smallestPart(entries.filter(isRemark), (remarks) => {
        const kept = new Set(remarks);
        return fails({
            ...recording,
            entries: entries.filter((entry) => !isRemark(entry) || kept.has(entry)),
        });
    });
}
