/** How high a custom toolbar has to be. Pure. */

/** What decides, all in px. */
export interface HeightFacts {
    /** Of what the page shows now. */
    readonly content: number;
    /** Whether a question or a dialog needs room. */
    readonly isRoomNeeded: boolean;
    /** The page's limit; a higher content scrolls. */
    readonly limit: number;
}

/** A dialog is readable in it. */
export const ROOM_PX = 320;
/** More would push the gadget away. */
export const DEFAULT_LIMIT_PX = 420;
/** The gadget hides a toolbar of height 0: this one stays reachable. */
const LOWEST_PX = 32;

/** @returns whole px for `setCustomToolbarSize` */
export function toolbarHeight({ content, isRoomNeeded, limit }: HeightFacts): number {
    const wanted = isRoomNeeded ? Math.max(content, ROOM_PX) : Math.min(content, limit);
    return Math.max(LOWEST_PX, Math.ceil(wanted));
}

/**
 * The limit that a page sets.
 * @param text whole px; the empty text for the default
 * @throws RangeError for anything else
 */
export function readLimit(text: string): number {
    if (text === '') {
        return DEFAULT_LIMIT_PX;
    }
    if (!/^\d{2,4}$/.test(text)) {
        throw new RangeError(
            `settings.maxHeight has to be a whole number of pixels from 10 to 9999, not "${text}".`,
        );
    }
    return Number(text);
}
