/** The browser's own observer: the synthetic shadow hides changes inside of components from its own. */
export const NativeObserver = window.MutationObserver;
