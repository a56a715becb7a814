/** What a benchmark prints: figures with the target that they are held against. */

/** One line of the report. */
export interface Figure {
    readonly what: string;
    readonly value: string;
    readonly target?: string;
    readonly isMet?: boolean;
}

/** Prints figures as aligned lines. */
export function printFigures(title: string, figures: readonly Figure[]): void {
    const width = Math.max(...figures.map(({ what }) => what.length));
    console.log(`\n${title}`);
    for (const { what, value, target, isMet } of figures) {
        const verdict = isMet ? 'met' : 'MISSED';
        const judged = target === undefined ? '' : `  [target ${target}: ${verdict}]`;
        console.log(`  ${what.padEnd(width)}  ${value}${judged}`);
    }
}
