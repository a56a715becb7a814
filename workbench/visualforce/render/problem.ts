/** What a page has that the renderer does not play, or that a page may not have. */

/** A mistake with its place; shown as an error page. */
export class PageProblem extends Error {
    readonly line: number;

    /**
     * @param message what is wrong and what to do
     * @param line line of the page's source, from 1
     */
    constructor(message: string, line: number) {
        super(message);
        this.name = 'PageProblem';
        this.line = line;
    }
}
