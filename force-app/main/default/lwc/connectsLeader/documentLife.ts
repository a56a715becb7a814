/** Whether this document is on screen, and when the browser puts it away: its own events, no timers. */

/** What an election needs to know of its document. */
export interface DocumentLife {
    isVisible(): boolean;
    /** @returns stops observing */
    observe(listeners: DocumentLifeListeners): () => void;
}

export interface DocumentLifeListeners {
    onVisibilityChange(): void;
    /** The document ends, or is put away for "back". */
    onHide(): void;
    /** A document that was put away comes back. */
    onReturn(): void;
}

/** The browser's own. */
export const browserDocumentLife: DocumentLife = {
    isVisible: () => document.visibilityState === 'visible',
    observe(listeners) {
        const onVisibilityChange = (): void => listeners.onVisibilityChange();
        const onHide = (): void => listeners.onHide();
        const onShow = ({ persisted }: PageTransitionEvent): void => {
            if (persisted) {
                listeners.onReturn();
            }
        };
        document.addEventListener('visibilitychange', onVisibilityChange);
        window.addEventListener('pagehide', onHide);
        window.addEventListener('pageshow', onShow);
        return () => {
            document.removeEventListener('visibilitychange', onVisibilityChange);
            window.removeEventListener('pagehide', onHide);
            window.removeEventListener('pageshow', onShow);
        };
    },
};
