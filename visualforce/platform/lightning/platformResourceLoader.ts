/** `lightning/platformResourceLoader` for Visualforce: script elements, one per address. */

const loading = new Map<string, Promise<void>>();

/**
 * Loads a script once.
 * @param _component not needed here
 * @param url as `@salesforce/resourceUrl/…` gives it
 * @throws Error (rejects) when it cannot be loaded; the next call tries again
 */
export function loadScript(_component: object, url: string): Promise<void> {
    if (url === '') {
        return Promise.reject(
            new Error(
                'The page gives no address for this static resource: see docs/visualforce.md.',
            ),
        );
    }
    const known = loading.get(url);
    if (known !== undefined) {
        return known;
    }
    const load = append(url);
    loading.set(url, load);
    load.catch(() => loading.delete(url));
    return load;
}

function append(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.onload = () => resolve();
        script.onerror = () => {
            script.remove();
            reject(new Error(`${url} cannot be loaded.`));
        };
        script.src = url;
        document.head.append(script);
    });
}
