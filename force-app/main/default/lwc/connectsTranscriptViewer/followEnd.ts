/** Whether the view stays at the end while lines come. */

/** How a scrolled element lies, in px. */
export interface ScrollPlace {
    readonly scrollTop: number;
    readonly clientHeight: number;
    readonly scrollHeight: number;
}

/** Being that near to the end counts as being there, in px. */
const TOLERANCE = 24;

/**
 * Only who scrolls up leaves the end: a view that grows scrolls by itself, and says nothing about
 * its reader.
 * @param before where the view was scrolled to when this was decided last, in px
 */
export function followsEnd(follows: boolean, place: ScrollPlace, before: number): boolean {
    const isAtEnd = place.scrollHeight - place.clientHeight - place.scrollTop <= TOLERANCE;
    return isAtEnd || (follows && place.scrollTop >= before);
}
