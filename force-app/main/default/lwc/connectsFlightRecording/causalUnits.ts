/**
 * Divides a recording into units that belong together: a request with its answer, a subscription with
 * its end, a question with its verdict. A unit is kept or left out as a whole.
 */
import type { RecordedEntry, Recording } from './recordingFile';

/** What a unit consists of, by position in the recording's entries. */
export type Unit = readonly number[];

/** Entries that name another one which they cannot do without. */
const ANSWERS: ReadonlySet<RecordedEntry['kind']> = new Set([
    'response',
    'threw',
    'undo',
    'abort',
    'verdict',
    'outcome',
] as const);

const OUTPUTS: ReadonlySet<RecordedEntry['kind']> = new Set([
    'request',
    'registration',
    'outcome',
    'question',
] as const);

/** @returns the units in the order of their first entries */
export function causalUnits({ entries }: Recording): Unit[] {
    const positions = new Map(entries.map(({ n }, position) => [n, position]));
    const leaders = entries.map((_, position) => position);
    const leaderOf = (position: number): number => {
        let leader = position;
        while (leaders[leader] !== leader) {
            leader = leaders[leader] ?? leader;
        }
        return leader;
    };
    const join = (position: number, n: number): void => {
        const other = positions.get(n);
        if (other !== undefined) {
            const [one, two] = [leaderOf(position), leaderOf(other)];
            leaders[Math.max(one, two)] = Math.min(one, two);
        }
    };
    entries.forEach((entry, position) => {
        if (ANSWERS.has(entry.kind)) {
            join(position, (entry as { of: number }).of);
        }
        // What a timer caused is taken for a consequence of the last input: a unit too large, no harm.
        if (OUTPUTS.has(entry.kind)) {
            join(position, entry.cause);
        }
    });
    const units = new Map<number, number[]>();
    entries.forEach((_, position) => {
        const leader = leaderOf(position);
        units.set(leader, [...(units.get(leader) ?? []), position]);
    });
    return [...units.values()];
}

/** The recording with some of its units only; what needs a client that is left out goes as well. */
export function withUnits(recording: Recording, units: readonly Unit[]): Recording {
    const positions = new Set(units.flat());
    const entries = recording.entries.filter((_, position) => positions.has(position));
    return { ...recording, entries: withoutOrphans(recording, entries) };
}

function withoutOrphans({ snapshot }: Recording, entries: RecordedEntry[]): RecordedEntry[] {
    const all = [...snapshot, ...entries];
    const connects = new Set(
        all.flatMap((entry) => (isAsk(entry) && entry.name === 'connect' ? entry.n : [])),
    );
    const gone = new Set(
        entries.flatMap((entry) =>
            isAsk(entry) && entry.face === 'typed' && !connects.has(entry.of) ? entry.n : [],
        ),
    );
    if (gone.size === 0) {
        return entries;
    }
    // Direct consequences go along; answers to them follow because they name them.
    let kept = entries;
    for (let before = -1; before !== kept.length;) {
        before = kept.length;
        kept = kept.filter((entry) => {
            const needs = ANSWERS.has(entry.kind)
                ? (entry as { of: number }).of
                : OUTPUTS.has(entry.kind) && entry.cause;
            const isGone = gone.has(entry.n) || (needs !== false && gone.has(needs));
            if (isGone) {
                gone.add(entry.n);
            }
            return !isGone;
        });
    }
    return kept;
}

function isAsk(entry: RecordedEntry): entry is Extract<RecordedEntry, { kind: 'ask' }> {
    return entry.kind === 'ask';
}
