/** The page that is shown instead of one that cannot be rendered. */
import { encodeHtml } from './encode';
import { PageProblem } from './problem';

/**
 * @param name name of the page
 * @param error why it cannot be rendered
 */
export function errorPage(name: string, error: unknown): string {
    const where = error instanceof PageProblem ? `, line ${error.line}` : '';
    const why = error instanceof Error ? error.message : String(error);
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">' +
        '<title>Visualforce error</title><link rel="icon" href="data:,"></head>' +
        '<body style="font: 14px sans-serif; margin: 1rem">' +
        `<h1 style="font-size: 1rem; color: #8e030f">${encodeHtml(`${name}.page${where}`)}</h1>` +
        `<p role="alert">${encodeHtml(why)}</p></body></html>\n`
    );
}
