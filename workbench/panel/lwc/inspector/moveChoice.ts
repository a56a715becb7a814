/**
 * The row that a key leads to.
 *
 * @param key name of the key, e.g. `ArrowDown`
 * @param at the present row, -1 for none
 * @param count rows there are
 * @param perPage rows that PageUp and PageDown skip
 * @returns null for keys that do not move, and in an empty list
 */
export function moveChoice(key: string, at: number, count: number, perPage: number): number | null {
    const targets: Readonly<Record<string, number>> = {
        ArrowDown: at + 1,
        // From nowhere the way up starts at the end, where the newest row is.
        ArrowUp: at === -1 ? count - 1 : at - 1,
        PageDown: at + perPage,
        PageUp: at === -1 ? count - 1 : at - perPage,
        Home: 0,
        End: count - 1,
    };
    const target = targets[key];
    return target === undefined || count === 0 ? null : Math.min(Math.max(target, 0), count - 1);
}
