/** The browser's own events about the page of this document coming and going. */
import type { PageVisit } from './takenOverSlot';

/**
 * A page that the browser keeps for "back" is put away by `pagehide` and comes back by `pageshow`; one
 * that it lets run nothing is put away by `freeze` and comes back by `resume` (Chromium).
 */
export const browserPageVisit: PageVisit = {
    observe(onHide, onShow) {
        window.addEventListener('pagehide', onHide);
        window.addEventListener('pageshow', ({ persisted }) => {
            if (persisted) {
                onShow();
            }
        });
        document.addEventListener('freeze', onHide);
        document.addEventListener('resume', onShow);
    },
};
