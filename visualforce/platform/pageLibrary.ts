/** The vendor's library in a page that loads scripts by their addresses. */
import type {
    IntegrationApi,
    IntegrationApiLibrary,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { LibraryMissingError } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/errors';
import { loadScript } from './lightning/platformResourceLoader';
import { sforceOne } from './sforce';

/** Where a page has the vendor's library. */
export interface PageLibrary {
    /** Address of the script; not needed where the page has loaded it itself. */
    readonly url: string;
    /** Message channel of the library, in Lightning only. */
    readonly channel: string | null;
}

/**
 * @param component not needed here
 * @throws LibraryMissingError when the script cannot be loaded or does not define the library
 */
export async function loadPageLibrary(
    component: object,
    { url, channel }: PageLibrary,
): Promise<IntegrationApi> {
    const api = globalLibrary() ?? (await loadLibrary(component, url));
    if (channel !== null && sforceOne() !== null) {
        join(api, channel);
    }
    return api;
}

function join(api: IntegrationApi, channel: string): void {
    try {
        api.setLMSEnvironment({ mode: 'Visualforce', channel });
    } catch (error) {
        throw new LibraryMissingError(
            'The library of b+s Connects could not be joined to Lightning Message Service. ' +
                'Check that its version and this toolkit fit together.',
            { cause: error },
        );
    }
}

async function loadLibrary(component: object, url: string): Promise<IntegrationApi> {
    try {
        await loadScript(component, url);
    } catch (error) {
        throw new LibraryMissingError(
            `The script of b+s Connects could not be loaded from ${url}. Check that the package ` +
                'b+s Connects for Cisco Contact Center is installed and that the user may see it.',
            { cause: error },
        );
    }
    const api = globalLibrary();
    if (api === null) {
        throw new LibraryMissingError(
            `The script ${url} was loaded but does not define ConnectsIntegrationAPI with ` +
                'waitReady(). Check that it is the one of b+s Connects, version 5.1 or newer.',
        );
    }
    return api;
}

/** What a script of the page has defined already; null without it. */
export function globalLibrary(): IntegrationApi | null {
    const { ConnectsIntegrationAPI: api } = window as {
        readonly ConnectsIntegrationAPI?: IntegrationApiLibrary;
    };
    return typeof api?.waitReady === 'function' ? api : null;
}
