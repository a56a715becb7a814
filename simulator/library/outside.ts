/** How a library without Lightning Message Service reaches a gadget outside of its window (`A-NOLMS`). */
import { consoleTransport, type ConsoleEvents } from '../wire/consoleEvents';
import type { Transport } from '../wire/envelope';
import { ancestorOrigins, frameTransport } from '../wire/frames';

/** The page's globals; a window's are missing where there is no browser. */
interface PageScope {
    readonly sforce?: { readonly console?: ConsoleEvents };
    readonly parent?: unknown;
}

/**
 * The way out of this window: the Classic console's events where the page has `integration.js`, else
 * the window that frames the page, as the gadget frames a custom toolbar.
 * @returns null for a page that lies in nothing; a gadget in the same window is reached without this
 */
export function outsideTransport(scope: PageScope): Transport | null {
    const toolkit = scope.sforce?.console;
    if (toolkit?.isInConsole() === true) {
        return consoleTransport(toolkit);
    }
    return isFramed(scope) ? parentTransport(scope) : null;
}

function isFramed(scope: PageScope): scope is Window {
    return scope.parent !== undefined && scope.parent !== scope;
}

function parentTransport(view: Window): Transport | null {
    const [origin] = ancestorOrigins(view);
    return origin === undefined
        ? null
        : frameTransport(view, () => new Map([[view.parent, origin]]));
}
