/**
 * Takes the place of the service's own loader in classic scripts, which have nothing but the page: its
 * global library, or the attributes of the script's own tag.
 */
import type { IntegrationApi } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { LibraryMissingError } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/errors';
import { globalLibrary, loadPageLibrary } from '../platform/pageLibrary';

// Known only while the script runs for the first time.
const { library: url = '', channel = null } =
    (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

/**
 * @param component not needed here
 * @throws LibraryMissingError when there is no library, or its script cannot be loaded
 */
export async function loadVendorLibrary(component: object): Promise<IntegrationApi> {
    if (url === '' && globalLibrary() === null) {
        throw new LibraryMissingError(
            'The page has no ConnectsIntegrationAPI. Load the script of b+s Connects before, or give ' +
                'its address as data-library of the script tag of connectsIntegrationLibrary.min.js.',
        );
    }
    return loadPageLibrary(component, { url, channel });
}
