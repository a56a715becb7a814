/** Stand-in for `lightning/platformResourceLoader`: real script and link tags, one per URL. */
import { findScriptStandIn } from '../scriptStandIns';

const loading = new Map<string, Promise<void>>();

/**
 * Loads a classic script once per document.
 *
 * @param _component the component that asks; the platform insists on it
 * @param url address of the static resource's file
 * @returns a promise that rejects when there is no such file or it is no script
 */
export function loadScript(_component: object, url: string): Promise<void> {
    return findScriptStandIn(url)?.(url, loadScriptFile) ?? loadScriptFile(url);
}

/**
 * Loads a style sheet once per document.
 *
 * @param _component the component that asks; the platform insists on it
 * @param url address of the static resource's file
 * @returns a promise that rejects when there is no such file
 */
export function loadStyle(_component: object, url: string): Promise<void> {
    return loadOnce(url, () => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = url;
        return link;
    });
}

function loadScriptFile(url: string): Promise<void> {
    return loadOnce(url, () => {
        const script = document.createElement('script');
        script.src = url;
        return script;
    });
}

function loadOnce(url: string, createTag: () => HTMLElement): Promise<void> {
    const known = loading.get(url);
    if (known) {
        return known;
    }
    const promise = new Promise<void>((resolve, reject) => {
        const tag = createTag();
        tag.onload = () => resolve();
        tag.onerror = () => {
            // The next caller may try again: a resource can appear while the page is open.
            loading.delete(url);
            tag.remove();
            reject(new Error(`The static resource ${url} could not be loaded.`));
        };
        document.head.append(tag);
    });
    loading.set(url, promise);
    return promise;
}
