/** Behind `@salesforce/customPermission/…`. */
import { currentPage } from '../../page/currentPage';

/**
 * @param name of the custom permission
 * @returns true or undefined, as in Lightning; what the page does not tell counts as not granted
 */
export function hasPermission(name: string): true | undefined {
    return currentPage().permissions[name] === true ? true : undefined;
}
