/** `lightning/platformResourceLoader` for component tests: library stand-in and number parser. */
import { createLibrary } from '../simulator/index';
import { loadBuiltNumberParser } from './dialNumbersScript';

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
    const global = globalThis as Record<string, unknown>;
    if (url.includes('ConnectsDialNumbers')) {
        global.ConnectsDialNumbers ??= loadBuiltNumberParser();
    } else {
        global.ConnectsIntegrationAPI ??= createLibrary();
    }
    return Promise.resolve();
}

export function loadStyle(): Promise<void> {
    return Promise.resolve();
}
