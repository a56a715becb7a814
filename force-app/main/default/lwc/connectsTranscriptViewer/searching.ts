/** The search in a call as the reader has it: what is looked for, and the found place of now. Pure. */
import { fillLabel } from 'c/connectsFormat';
import type { LineChunk, Speaker } from 'c/connectsLiveState';
import { speakerName } from 'c/connectsTranscriptText';
import { LABELS } from './labels';
import { type FoundHit, hitAfter, indexOfHit, LineSearch } from './lineSearch';

/** See the file's head; each step gives a new one. */
export interface Searching {
    readonly search: LineSearch;
    readonly current: FoundHit | null;
    /** The found place that was come to last, in words. */
    readonly news: string;
}

/** @param speaker only what this one said; null: everybody */
export function lookFor(query: string, speaker: Speaker | null): Searching {
    return atNone(new LineSearch(query, speaker));
}

/** The same search at no place, as in another call. */
export function atNone(search: LineSearch): Searching {
    return { search, current: null, news: '' };
}

/** The search one found place further, round the end. */
export function stepped(
    { search, current }: Searching,
    chunks: readonly LineChunk[],
    step: 1 | -1,
): Searching {
    const hit = hitAfter(search.all(chunks), current, step);
    return { search, current: hit, news: search.isOn ? newsOf(hit, search, chunks) : '' };
}

/** Which of how many places it is, e.g. "2 of 5". */
export function placeText({ search, current }: Searching, chunks: readonly LineChunk[]): string {
    const hits = search.all(chunks);
    return hits.length === 0
        ? LABELS.noHits
        : fillLabel(LABELS.hit, indexOfHit(hits, current) + 1, hits.length);
}

function newsOf(hit: FoundHit | null, search: LineSearch, chunks: readonly LineChunk[]): string {
    const lines = chunks.find(({ id }) => id === hit?.chunkId)?.lines ?? [];
    const line = lines.find(({ id }) => id === hit?.lineId);
    if (hit === null || line === undefined) {
        return LABELS.noHits;
    }
    const hits = search.all(chunks);
    const place = indexOfHit(hits, hit) + 1;
    return fillLabel(LABELS.hitSaid, place, hits.length, speakerName(line.speaker), line.text);
}
