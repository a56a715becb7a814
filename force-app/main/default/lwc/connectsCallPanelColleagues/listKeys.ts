/** How the arrow keys walk a list. Pure. */

/**
 * The place that a key leads to.
 *
 * @param at the present place, from 0
 * @param count how many there are
 * @returns -1 for out of the list at its top; null for a key that does not walk
 */
export function placeAfter(key: string, at: number, count: number): number | null {
    switch (key) {
        case 'ArrowDown':
            return Math.min(at + 1, count - 1);
        case 'ArrowUp':
            return at - 1;
        case 'Home':
            return 0;
        case 'End':
            return count - 1;
        default:
            return null;
    }
}
