/** How the Classic console tells the frame of the gadget that it is in one. */

const ENTRY = 'classic';

/** @param search query part of the gadget's address */
export function readIsInClassic(search: string): boolean {
    return new URLSearchParams(search).get(ENTRY) === 'true';
}

/**
 * Address of the gadget's frame in the Classic console.
 *
 * @param search query part of the console's address, which names the situation
 */
export function classicGadgetAddress(search: string): string {
    const query = new URLSearchParams(search);
    query.set(ENTRY, 'true');
    query.set('environment', 'classic');
    return `/gadget/index.html?${query.toString()}`;
}
