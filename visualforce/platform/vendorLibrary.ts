/**
 * Takes the place of the service's own loader: in a Visualforce page the vendor's library is used as
 * the guide's Visualforce samples use it. In Lightning it speaks Lightning Message Service; in a
 * custom toolbar and in the Classic console it works alone (guide, "Load and Set Up").
 */
import type { IntegrationApi } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { currentPage } from '../page/currentPage';
import { loadPageLibrary } from './pageLibrary';

/**
 * @param component not needed here
 * @throws LibraryMissingError when the script cannot be loaded or does not define the library
 */
export async function loadVendorLibrary(component: object): Promise<IntegrationApi> {
    return loadPageLibrary(component, currentPage().library);
}
