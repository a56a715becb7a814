/**
 * Stand-in for `lightning/navigation`: there are no records to go to, so the page tells where
 * Lightning would have gone; web pages open in a tab of their own.
 */
import type { LightningElement } from 'lwc';
import { giveNotice } from '../notices';
import { watchPageReference, type PageReference } from '../pageReference';

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
    if (reference.type === 'standard__webPage') {
        window.open(url, '_blank', 'noopener');
    }
    giveNotice('Navigation', `Lightning would open ${url}`);
}

/** The address that Lightning gives to the kinds of page that components use most. */
function urlOf({ type, attributes = {}, state = {} }: PageReference): string {
    const { url, recordId, objectApiName, actionName, apiName, pageName } = attributes;
    const query = new URLSearchParams(
        Object.entries(state).map(([name, value]) => [name, String(value)]),
    ).toString();
    const suffix = query ? `?${query}` : '';
    switch (type) {
        case 'standard__webPage':
            return textOf(url);
        case 'standard__recordPage':
            return `/lightning/r/${textOf(objectApiName, 'sObject')}/${textOf(recordId)}/${textOf(actionName, 'view')}${suffix}`;
        case 'standard__objectPage':
            return `/lightning/o/${textOf(objectApiName)}/${textOf(actionName, 'list')}${suffix}`;
        case 'standard__navItemPage':
            return `/lightning/n/${textOf(apiName)}${suffix}`;
        case 'standard__namedPage':
            return `/lightning/page/${textOf(pageName)}${suffix}`;
        default:
            return `/lightning/${type}${suffix}`;
    }
}

/** An attribute's text; attributes of page references are texts. */
function textOf(attribute: unknown, preset = ''): string {
    return typeof attribute === 'string' ? attribute : preset;
}
