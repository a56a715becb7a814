/**
 * Menus open below their button, where a toolbar ends. So the page asks for room when a menu's button
 * is pressed, before the menu looks for a place, and gives it back once the menu is closed.
 */
import { needRoom } from './room';

/** As long as a menu needs to open, or to close after the focus has left it. */
const SETTLE_MS = 400;
const TRIGGER = '[aria-haspopup]:not([aria-haspopup="false"])';

/** @param root what holds the menus, their components' insides among it */
export function giveMenusRoom(root: HTMLElement): void {
    let open: { readonly trigger: Element; readonly giveBack: () => void } | null = null;
    const check = (): void => {
        if (open !== null && open.trigger.getAttribute('aria-expanded') !== 'true') {
            open.giveBack();
            open = null;
        }
    };
    const checkSoon = (): void => {
        setTimeout(check, SETTLE_MS);
    };
    const ask = (event: Event): void => {
        const trigger = event
            .composedPath()
            .find((place): place is Element => place instanceof Element && place.matches(TRIGGER));
        if (trigger !== undefined && trigger !== open?.trigger) {
            const before = open;
            open = { trigger, giveBack: needRoom('menu') };
            before?.giveBack();
        }
        checkSoon();
    };
    root.addEventListener('pointerdown', ask, true);
    root.addEventListener('keydown', ask, true);
    ['click', 'keyup', 'focusout'].forEach((name) => root.addEventListener(name, checkSoon));
}
