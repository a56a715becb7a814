/** Whether this document is on screen, and when the browser puts it away: its own events, no timers. */

/** What an election needs to know of its document. */
export interface DocumentLife {
    isVisible(): boolean;
    /** @returns stops observing */
    observe(listeners: DocumentLifeListeners): () => void;
}

export interface DocumentLifeListeners {
    onVisibilityChange(): void;
    /** The document ends, is put away for "back", or will run nothing for a while. */
    onHide(): void;
    /** A document that was put away or frozen comes back. */
    onReturn(): void;
}

/** The browser's own. */
export const browserDocumentLife: DocumentLife = {
    isVisible: () => document.visibilityState === 'visible',
    observe(listeners) {
        const onVisibilityChange = (): void => listeners.onVisibilityChange();
        const onHide = (): void => listeners.onHide();
        const onReturn = (): void => listeners.onReturn();
        const onShow = ({ persisted }: PageTransitionEvent): void => {
            if (persisted) {
                listeners.onReturn();
            }
        };
        document.addEventListener('visibilitychange', onVisibilityChange);
        window.addEventListener('pagehide', onHide);
        window.addEventListener('pageshow', onShow);
        // Chromium's: other browsers freeze only what they have put away.
        document.addEventListener('freeze', onHide);
        document.addEventListener('resume', onReturn);
        return () => {
            document.removeEventListener('visibilitychange', onVisibilityChange);
            window.removeEventListener('pagehide', onHide);
            window.removeEventListener('pageshow', onShow);
            document.removeEventListener('freeze', onHide);
            document.removeEventListener('resume', onReturn);
        };
    },
};
