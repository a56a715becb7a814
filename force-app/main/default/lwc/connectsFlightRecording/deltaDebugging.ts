/**
 * Finds a small part of a list that still has a property (Zeller and Hildebrandt, "Simplifying and
 * Isolating Failure-Inducing Input", IEEE TSE 2002): nothing can be taken away from the result alone.
 *
 * @param items a list that has the property
 * @param has whether a part of the list has the property
 * @returns a part, in the order of the list
 */
export async function smallestPart<T>(
    items: readonly T[],
    has: (part: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
    let part = items;
    let pieces = 2;
    while (part.length > 1) {
        // Each attempt depends on the one before it.
        // eslint-disable-next-line no-await-in-loop
        const smaller = await firstWith(attempts(part, pieces), has);
        if (smaller !== null) {
            // One piece of many was enough, or one of them was too many.
            pieces =
                smaller.length <= Math.ceil(part.length / pieces) ? 2 : Math.max(pieces - 1, 2);
            part = smaller;
        } else if (pieces >= part.length) {
            return part;
        } else {
            pieces = Math.min(pieces * 2, part.length);
        }
    }
    return part.length === 1 && (await has([])) ? [] : part;
}

function* attempts<T>(items: readonly T[], pieces: number): Generator<readonly T[]> {
    const size = Math.ceil(items.length / pieces);
    if (pieces === 2 || size > 1) {
        for (let from = 0; from < items.length; from += size) {
            yield items.slice(from, from + size);
        }
    }
    if (pieces > 2) {
        for (let from = 0; from < items.length; from += size) {
            yield [...items.slice(0, from), ...items.slice(from + size)];
        }
    }
}

async function firstWith<T>(
    parts: Iterable<readonly T[]>,
    has: (part: readonly T[]) => Promise<boolean>,
): Promise<readonly T[] | null> {
    for (const part of parts) {
        // The first that has it ends the search: the others need not be tried.
        // eslint-disable-next-line no-await-in-loop
        if (await has(part)) {
            return part;
        }
    }
    return null;
}
