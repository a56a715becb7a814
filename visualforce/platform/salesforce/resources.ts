/** Behind `@salesforce/resourceUrl/…`: addresses that the page has rendered. */
import { currentPage } from '../../page/currentPage';

/**
 * @param name of the static resource
 * @returns its address; the empty text where the page gives none, which `loadScript` refuses
 */
export function resourceUrl(name: string): string {
    return currentPage().resources[name] ?? '';
}
