/** A text in pieces, so that what was found in it can be marked without any markup of its own. */

/** A place where something was found. */
export interface Hit {
    readonly lineId: string;
    /** Positions in the line's text, the end not included. */
    readonly start: number;
    readonly end: number;
}

/** A piece of a line. */
export interface Part {
    readonly key: number;
    readonly text: string;
    readonly isHit: boolean;
    readonly className: string;
}

/**
 * The pieces, in order; together they are the text.
 * @param hits in order, not overlapping
 */
export function partsOf(text: string, hits: readonly Hit[], current: Hit | null): Part[] {
    const parts: Part[] = [];
    const add = (start: number, end: number, hit: Hit | null): void => {
        if (end > start) {
            parts.push({
                key: start,
                text: text.slice(start, end),
                isHit: hit !== null,
                className: hit !== null && isSameHit(hit, current) ? 'hit hit_current' : 'hit',
            });
        }
    };
    let at = 0;
    for (const hit of hits) {
        add(at, hit.start, null);
        add(hit.start, hit.end, hit);
        at = hit.end;
    }
    add(at, text.length, null);
    return parts;
}

function isSameHit(one: Hit, other: Hit | null): boolean {
    return one.lineId === other?.lineId && one.start === other.start;
}
