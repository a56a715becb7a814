/**
 * Lets the library stand-ins of a window end with its page: a page that closes cannot answer any
 * more, and whether the gadget notices is `A-BDGONE`. The only place where the simulator listens to
 * a browser; only the scripts that install it into a window do so.
 */
import { getPage } from '../wire/page';

/** What is needed of a window. Other global objects have no page that ends. */
type PageEvents = Partial<Pick<Window, 'addEventListener'>>;

/**
 * From now on every library stand-in of the window leaves when its page is closed or navigates away.
 * A page that the browser keeps for "back" keeps them.
 * @param scope the window
 */
export function endLibrariesWithPage(scope: PageEvents = globalThis): void {
    scope.addEventListener?.('pagehide', ({ persisted }) => {
        if (!persisted) {
            [...getPage().listening].forEach((library) => library.leave());
        }
    });
}
