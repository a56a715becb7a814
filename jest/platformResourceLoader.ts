/** `lightning/platformResourceLoader` for component tests: loads the library stand-in. */
import { createLibrary } from '../simulator/index';

/** What the next load does, and what was loaded. */
export const resourceLoader = {
    urls: [] as string[],
    failure: null as Error | null,
};

export function loadScript(_component: object, url: string): Promise<void> {
    resourceLoader.urls.push(url);
    if (resourceLoader.failure !== null) {
        return Promise.reject(resourceLoader.failure);
    }
    (globalThis as Record<string, unknown>).ConnectsIntegrationAPI ??= createLibrary();
    return Promise.resolve();
}

export function loadStyle(): Promise<void> {
    return Promise.resolve();
}
