/**
 * Takes the place of the service's own loader: in a Visualforce page the vendor's library is used as
 * the guide's Visualforce samples use it. In Lightning it speaks Lightning Message Service; in a
 * custom toolbar and in the Classic console it works alone (guide, "Load and Set Up").
 */
import type {
    IntegrationApi,
    IntegrationApiLibrary,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { LibraryMissingError } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/errors';
import { currentPage } from '../page/currentPage';
import { loadScript } from './lightning/platformResourceLoader';
import { sforceOne } from './sforce';

/**
 * @param component not needed here
 * @throws LibraryMissingError when the script cannot be loaded or does not define the library
 */
export async function loadVendorLibrary(component: object): Promise<IntegrationApi> {
    const { library } = currentPage();
    const api = globalLibrary() ?? (await loadLibrary(component, library.url));
    if (library.channel !== null && sforceOne() !== null) {
        join(api, library.channel);
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

function globalLibrary(): IntegrationApi | null {
    const { ConnectsIntegrationAPI: api } = window as {
        readonly ConnectsIntegrationAPI?: IntegrationApiLibrary;
    };
    return typeof api?.waitReady === 'function' ? api : null;
}
