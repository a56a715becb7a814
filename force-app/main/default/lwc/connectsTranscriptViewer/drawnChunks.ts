/**
 * Which chunks of a long call are drawn. Those before are drawn when the reader asks for them: a
 * page is fast because it is small.
 */

/** So many chunks are drawn unless the reader asks for more. */
export const DRAWN_CHUNKS = 10;

/**
 * Index of the first chunk to draw.
 * @param pinned where the reader who left the end wants it to begin; null while following the end
 */
export function firstDrawn(chunkCount: number, pinned: number | null): number {
    const usual = Math.max(0, chunkCount - DRAWN_CHUNKS);
    return pinned === null ? usual : Math.min(pinned, usual);
}

/** Index of the first chunk when the reader asks for what was before. */
export function earlierThan(first: number): number {
    return Math.max(0, first - DRAWN_CHUNKS);
}
