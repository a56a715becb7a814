/** `lightning/platformUtilityBarApi` for Visualforce: a page cannot reach the utility bar. */
import { fixedWire } from '../fixedWire';

const NOT_HERE = 'A Visualforce page cannot reach the utility bar.';

/** Wire adapter: as everywhere outside of the utility bar. */
export const EnclosingUtilityId = fixedWire<undefined>(() => undefined);

/** @throws Error (rejects) */
export async function getInfo(): Promise<never> {
    throw new Error(NOT_HERE);
}

/** There are none that the page knows of. */
export async function getAllUtilityInfo(): Promise<readonly never[]> {
    return [];
}

/** @throws Error (rejects) */
export async function open(): Promise<never> {
    throw new Error(NOT_HERE);
}

/** @throws Error (rejects) */
export async function minimize(): Promise<never> {
    throw new Error(NOT_HERE);
}
