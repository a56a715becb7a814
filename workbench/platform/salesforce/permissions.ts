/** The toolkit's own permissions begin so: granted unless the address says which ones are. */
const TOOLKIT = 'Connects_';

/**
 * Behind `@salesforce/customPermission/…` and `…/userPermission/…`: the permissions named in the
 * page's address are granted and no others, e.g. `?permissions=Desk_Supervisor,ViewSetup`.
 *
 * @param name permission, as in the import
 * @returns true or undefined, as the platform does
 */
export function hasPermission(name: string): true | undefined {
    const named = new URLSearchParams(window.location.search).get('permissions')?.split(',');
    const isGranted = named?.includes(name) ?? name.startsWith(TOOLKIT);
    return isGranted ? true : undefined;
}
