/** The Omni-Channel of this page: a reload finds its user signed in as before. */
import { OmniChannel, type OmniEvent } from './omniChannel';

const KEY = 'workbench.omniChannel';

const listeners = new Set<(event: OmniEvent) => void>();

/** One for the document, signed out when its tab is new. */
export const pageOmni = new OmniChannel(sessionStorage.getItem(KEY), (event) => {
    const { status } = pageOmni;
    if (status === null) {
        sessionStorage.removeItem(KEY);
    } else {
        sessionStorage.setItem(KEY, status.apiName);
    }
    [...listeners].forEach((listener) => listener(event));
});

/** Calls with each application event of Omni-Channel. @returns stops it */
export function observeOmni(listener: (event: OmniEvent) => void): () => void {
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
    };
}
