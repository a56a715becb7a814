/** Where the page is, for `CurrentPageReference`. */

/** A page reference of `lightning/navigation`. */
export interface PageReference {
    readonly type: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, unknown>>;
}

let current: PageReference = {
    type: 'standard__namedPage',
    attributes: { pageName: 'home' },
    state: {},
};
const listeners = new Set<(reference: PageReference) => void>();

/** Called by the page when another page is shown. */
export function setPageReference(reference: PageReference): void {
    current = reference;
    for (const listener of [...listeners]) {
        listener(reference);
    }
}

/** @returns stops watching; the listener is called at once with the present reference */
export function watchPageReference(listener: (reference: PageReference) => void): () => void {
    listeners.add(listener);
    listener(current);
    return () => {
        listeners.delete(listener);
    };
}
