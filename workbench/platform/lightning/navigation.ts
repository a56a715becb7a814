/**
 * Stand-in for `lightning/navigation`: there are no pages to go to, so the page tells where
 * Lightning would have gone and shows a tab for it; web pages open in a tab of the browser.
 */
import type { LightningElement } from 'lwc';
import { giveNotice } from '../notices';
import { urlOf } from '../pageAddress';
import { watchPageReference, type PageReference } from '../pageReference';
import { pageTab } from '../pageTab';
import { showTab } from '../workspace';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor<T> = new () => T;

interface Navigation {
    [Navigate](reference: PageReference, replace?: boolean): void;
    [GenerateUrl](reference: PageReference): Promise<string>;
}

/** Adds `this[NavigationMixin.Navigate](…)` and `this[NavigationMixin.GenerateUrl](…)`. */
export const NavigationMixin = Object.assign(
    <T extends Constructor<LightningElement>>(Base: T): T & Constructor<Navigation> => {
        const Mixed = class extends (Base as Constructor<LightningElement>) {
            [Navigate](reference: PageReference): void {
                navigate(reference);
            }

            [GenerateUrl](reference: PageReference): Promise<string> {
                return Promise.resolve(urlOf(reference));
            }
        };
        return Mixed as unknown as T & Constructor<Navigation>;
    },
    { Navigate, GenerateUrl } as const,
);

/** Wire adapter: where the page is. */
export class CurrentPageReference {
    readonly #emit: (reference: PageReference) => void;
    #stop = (): void => undefined;

    constructor(dataCallback: (reference: PageReference) => void) {
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#stop = watchPageReference((reference) => this.#emit(reference));
    }

    update(): void {
        // The reference does not depend on the wire's configuration.
    }

    disconnect(): void {
        this.#stop();
    }
}

function navigate(reference: PageReference): void {
    const url = urlOf(reference);
    const tab = pageTab(reference);
    if (reference.type === 'standard__webPage' && /^https?:/i.test(url)) {
        window.open(url, '_blank', 'noopener');
    } else {
        showTab(tab);
    }
    giveNotice('Navigation', `Lightning would open ${url} (${tab.label})`);
}
