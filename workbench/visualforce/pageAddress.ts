/** Addresses of Visualforce pages, with what Salesforce itself adds for the place they are shown in. */
import { visualforceOrigin } from './origins';

/**
 * Where a page is shown: placed in a Lightning page or utility, as a component of the Classic
 * console, or in a plain frame (a custom toolbar of the gadget, a preview).
 */
export type PagePlace = 'lightning' | 'console' | 'frame';

/** The entry of the workbench's address that names the Visualforce page to show. */
export const PAGE_ENTRY = 'vf';

/** Salesforce's own parameter, by which a page's scripts know where they are. */
const PLACE_PARAMETER = 'isdtp';
const PLACES: Readonly<Record<Exclude<PagePlace, 'frame'>, string>> = {
    lightning: 'p1',
    console: 'vw',
};
/** Entries of the workbench's address that are about the org, and so about its pages. */
const ORG_ENTRIES = ['permissions', 'language'];
const PAGE_NAME = /^[A-Za-z]\w*$/;

/**
 * @param name developer name of the page
 * @param place where it is shown
 * @param workbench address of the workbench's own page
 * @throws Error for what cannot be a page's name
 */
export function pageAddress(
    name: string,
    place: PagePlace,
    workbench: Pick<URL, 'protocol' | 'port' | 'search'>,
): string {
    if (!PAGE_NAME.test(name)) {
        throw new Error(`"${name}" is no name of a Visualforce page.`);
    }
    const given = new URLSearchParams(workbench.search);
    const query = new URLSearchParams();
    for (const entry of ORG_ENTRIES) {
        const value = given.get(entry);
        if (value !== null) {
            query.set(entry, value);
        }
    }
    if (place !== 'frame') {
        query.set(PLACE_PARAMETER, PLACES[place]);
    }
    const search = query.toString();
    return `${visualforceOrigin(workbench)}/apex/${name}${search === '' ? '' : `?${search}`}`;
}

/** @param parameters query of a page's address */
export function placeOf(parameters: URLSearchParams): PagePlace {
    const value = parameters.get(PLACE_PARAMETER);
    switch (value) {
        case PLACES.lightning:
            return 'lightning';
        case PLACES.console:
            return 'console';
        default:
            return 'frame';
    }
}

/**
 * Address of the Classic console.
 *
 * @param search query part, e.g. `?vf=ConnectsClassicConsole`
 */
export function consolePageAddress(search: string): string {
    return `/visualforce/console/index.html${search.startsWith('?') ? search : ''}`;
}
