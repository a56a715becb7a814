/**
 * Gives the focus back to where it was before something on the page took it. Elements inside of
 * components are remembered themselves: their components take no focus.
 */

/** What is needed of the page's window. */
export type FocusWindow = Pick<Window, 'document' | 'parent'>;

/**
 * Remembers where the focus is now.
 * @returns gives it back, once what has taken it is gone
 */
export function rememberFocus(view: FocusWindow = window): () => void {
    const { document, parent } = view;
    const isOurs = document.hasFocus();
    const before = innermostActive(document);
    return () => {
        // By now the agent may have gone elsewhere.
        setTimeout(() => {
            const isElsewhere = !isLost(document) && innermostActive(document) !== before;
            if (!document.hasFocus() || isElsewhere) {
                return;
            }
            if (!isOurs) {
                parent.focus();
            } else if (before instanceof HTMLElement && before.isConnected) {
                before.focus();
            }
        });
    };
}

function isLost({ activeElement, body }: Document): boolean {
    return activeElement === null || activeElement === body;
}

function innermostActive(document: Document): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) {
        active = active.shadowRoot.activeElement;
    }
    return active;
}
