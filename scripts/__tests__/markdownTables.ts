/** Reads tables and link targets of a Markdown page, for tests that keep pages and code together. */

/** One row, by the heads of its table. */
export type Row = Readonly<Record<string, string>>;

/**
 * The rows of the first table under a second-level heading.
 * @throws Error when there is no such heading, or no table under it
 */
export function tableUnder(page: string, heading: string): readonly Row[] {
    const [, rest] = `\n${page}`.split(`\n## ${heading}\n`);
    const [section = ''] = (rest ?? '').split('\n## ');
    const [head, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
    if (head === undefined || rows.length === 0) {
        throw new Error(`The page has no table under "${heading}".`);
    }
    const names = cellsOf(head);
    return rows.map((row) => {
        const cells = cellsOf(row);
        return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    });
}

/** What stands in backticks, in order. */
export function codeIn(text: string): readonly string[] {
    return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** Targets of the page's link references, by name. */
export function linkTargets(page: string): ReadonlyMap<string, string> {
    const references = page.matchAll(/^\[([^\]]+)\]:\s*(\S+)$/gm);
    return new Map([...references].map(([, name = '', target = '']) => [name, target]));
}

function cellsOf(line: string): readonly string[] {
    return line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
}
