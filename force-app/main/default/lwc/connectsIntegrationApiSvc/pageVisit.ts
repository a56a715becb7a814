/** The browser's own events about the page of this document coming and going. */
import type { PageVisit } from './takenOverSlot';

/** A page that the browser keeps for "back" is put away by `pagehide` and comes back by `pageshow`. */
export const browserPageVisit: PageVisit = {
    observe(onHide, onShow) {
        window.addEventListener('pagehide', onHide);
        window.addEventListener('pageshow', ({ persisted }) => {
            if (persisted) {
                onShow();
            }
        });
    },
};
