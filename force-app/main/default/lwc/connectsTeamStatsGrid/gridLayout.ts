/** Sizes of table and wall. Pure; the style sheets fit to these. */

/** `wide` and `narrow` are tables. */
export type GridForm = 'wide' | 'narrow' | 'wall';

/** How the entries lie. */
export interface GridLayout {
    readonly form: GridForm;
    /** Entries in a line. */
    readonly columns: number;
    /** Height of a line in px. */
    readonly lineHeight: number;
}

const NARROW_PX = 560;
/** A tile is at least so wide, its gap to the next included. */
const TILE_PX = 216;

/** @param width of the grid in px */
export function gridLayout(isWall: boolean, width: number): GridLayout {
    if (isWall) {
        const columns = Math.max(1, Math.floor(width / TILE_PX));
        return { form: 'wall', columns, lineHeight: 56 };
    }
    return width < NARROW_PX
        ? { form: 'narrow', columns: 1, lineHeight: 52 }
        : { form: 'wide', columns: 1, lineHeight: 36 };
}
