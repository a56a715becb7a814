/** Which rows of a long list exist on the page: those in view, and some before and after them. */

/** Height of a row in px; the style sheet of the inspector has the same. */
export const ROW_HEIGHT = 28;
/** Rows made beyond either edge of the view, so that scrolling does not show gaps. */
const MARGIN = 60;

/** Rows from `start` up to but not including `end`. */
export interface RowWindow {
    readonly start: number;
    readonly end: number;
}

/**
 * @param count rows of the whole list
 * @param scrollTop px above the view
 * @param height px of the view
 */
export function windowOf(count: number, scrollTop: number, height: number): RowWindow {
    const first = Math.floor(scrollTop / ROW_HEIGHT) - MARGIN;
    const last = Math.ceil((scrollTop + height) / ROW_HEIGHT) + MARGIN;
    const end = Math.min(count, Math.max(last, 0));
    return { start: Math.max(0, Math.min(first, end)), end };
}

/**
 * The scroll position that brings a row into view, which is the present one where it is.
 *
 * @param index the row
 * @param scrollTop px above the view
 * @param height px of the view
 */
export function scrollTopFor(index: number, scrollTop: number, height: number): number {
    const top = index * ROW_HEIGHT;
    if (top < scrollTop) {
        return top;
    }
    return Math.max(scrollTop, top + ROW_HEIGHT - height);
}
