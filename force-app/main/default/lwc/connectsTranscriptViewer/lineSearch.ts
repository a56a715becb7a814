/** Finds words in what was said. What was found in a chunk is kept while the chunk stays as it is. */
import type { LineChunk, Speaker } from 'c/connectsLiveState';
import type { Hit } from 'c/connectsTranscriptChunk';

/** A place where the words were found. */
export interface FoundHit extends Hit {
    readonly chunkId: number;
}

/** One search. Upper and lower case are alike, and so is any white space. */
export class LineSearch {
    readonly query: string;
    readonly speaker: Speaker | null;
    private readonly pattern: RegExp | null;
    private readonly found = new WeakMap<LineChunk, readonly FoundHit[]>();

    /** @param speaker only what this one said; null: everybody */
    constructor(query: string, speaker: Speaker | null) {
        this.query = query;
        this.speaker = speaker;
        const words = query.trim();
        const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
        this.pattern = words === '' ? null : new RegExp(escaped, 'giu');
    }

    /** Whether there is anything to look for. */
    get isOn(): boolean {
        return this.pattern !== null;
    }

    /** In the order of the lines. */
    all(chunks: readonly LineChunk[]): readonly FoundHit[] {
        return this.isOn ? chunks.flatMap((chunk) => this.hitsIn(chunk)) : [];
    }

    /** What is found in one chunk: the same list as long as the chunk is the same. */
    hitsIn(chunk: LineChunk): readonly FoundHit[] {
        const known = this.found.get(chunk);
        if (known !== undefined) {
            return known;
        }
        const hits = this.search(chunk);
        this.found.set(chunk, hits);
        return hits;
    }

    private search({ id: chunkId, lines }: LineChunk): readonly FoundHit[] {
        const { pattern, speaker } = this;
        if (pattern === null) {
            return [];
        }
        return lines
            .filter((line) => speaker === null || line.speaker === speaker)
            .flatMap((line) =>
                [...line.text.matchAll(pattern)].map((match) => ({
                    chunkId,
                    lineId: line.id,
                    start: match.index,
                    end: match.index + match[0].length,
                })),
            );
    }
}

/** Position of a hit among others, -1 when it is not there any more. */
export function indexOfHit(hits: readonly FoundHit[], hit: FoundHit | null): number {
    return hits.findIndex(({ lineId, start }) => lineId === hit?.lineId && start === hit.start);
}

/** The hit that is `step` further, round the end; null when there is none. */
export function hitAfter(
    hits: readonly FoundHit[],
    current: FoundHit | null,
    step: 1 | -1,
): FoundHit | null {
    const at = indexOfHit(hits, current);
    const next = at === -1 && step === -1 ? hits.length - 1 : at + step;
    return hits.at(next === hits.length ? 0 : next) ?? null;
}
