/** Where the keys of a grid lead (WAI-ARIA Authoring Practices, "Grid"). Pure. */

/** How the entries lie. */
export interface GridShape {
    readonly count: number;
    /** Entries in a line. */
    readonly columns: number;
    /** Lines in view. */
    readonly page: number;
}

/**
 * The entry that a key leads to.
 * @param key as `KeyboardEvent.key` names it
 * @param index the present entry
 * @returns null for keys that lead nowhere
 */
export function indexAfter(
    key: string,
    index: number,
    { count, columns, page }: GridShape,
): number | null {
    const steps: Readonly<Record<string, number>> = {
        ArrowDown: columns,
        ArrowUp: -columns,
        PageDown: columns * Math.max(1, page),
        PageUp: -columns * Math.max(1, page),
        Home: -index,
        End: count - 1 - index,
        ...(columns > 1 ? { ArrowRight: 1, ArrowLeft: -1 } : {}),
    };
    const step = steps[key];
    if (step === undefined || count === 0) {
        return null;
    }
    return Math.min(Math.max(index + step, 0), count - 1);
}
