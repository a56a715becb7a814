/** Who needs more room than the page usually takes. */

/** A question of the guard, a dialog of the page, an open menu. */
export type RoomReason = 'question' | 'dialog' | 'menu';

const needs = new Map<object, RoomReason>();
const listeners = new Set<() => void>();

/** @returns gives the room back; harmless when repeated */
export function needRoom(reason: RoomReason): () => void {
    const need = {};
    needs.set(need, reason);
    tell();
    return () => {
        if (needs.delete(need)) {
            tell();
        }
    };
}

/** @param reason only for this one; any when it is left out */
export function isRoomNeeded(reason?: RoomReason): boolean {
    return reason === undefined ? needs.size > 0 : [...needs.values()].includes(reason);
}

/** Calls after each change. @returns stops observing */
export function observeRoom(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

function tell(): void {
    [...listeners].forEach((listener) => listener());
}
