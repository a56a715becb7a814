/** Which lines of a long list exist on the page: those in view, and some before and after them. */

/** Lines from `start` up to but not including `end`. */
export interface RowWindow {
    readonly start: number;
    readonly end: number;
}

/** What the view looks at; all in px but the count. */
export interface ListView {
    readonly lineCount: number;
    readonly lineHeight: number;
    readonly scrollTop: number;
    readonly height: number;
    /** Lines beyond either edge, at least; so that scrolling by a line finds it there. */
    readonly margin: number;
}

/** The window moves in steps of so many lines, so that scrolling by a line changes nothing. */
const STEP = 2;

/** The lines that exist: all in view, and `margin` beyond either edge as far as there are. */
export function windowOf({
    lineCount,
    lineHeight,
    scrollTop,
    height,
    margin,
}: ListView): RowWindow {
    const first = Math.floor(Math.max(0, scrollTop) / lineHeight) - margin;
    const last = Math.ceil((Math.max(0, scrollTop) + height) / lineHeight) + margin;
    const end = Math.min(lineCount, Math.ceil(last / STEP) * STEP);
    return { start: Math.max(0, Math.min(Math.floor(first / STEP) * STEP, end)), end };
}

/** The scroll position that brings a line into view, which is the present one where it is. */
export function scrollTopFor(
    line: number,
    { lineHeight, scrollTop, height }: Omit<ListView, 'lineCount' | 'margin'>,
): number {
    const top = line * lineHeight;
    return top < scrollTop ? top : Math.max(scrollTop, top + lineHeight - height);
}
