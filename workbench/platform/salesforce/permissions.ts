/**
 * Behind `@salesforce/customPermission/…` and `…/userPermission/…`: the permissions named in the
 * page's address are granted, e.g. `?permissions=Desk_Supervisor,ViewSetup`.
 *
 * @param name permission, as in the import
 * @returns true or undefined, as the platform does
 */
export function hasPermission(name: string): true | undefined {
    const granted = new URLSearchParams(window.location.search).get('permissions')?.split(',');
    return granted?.includes(name) ? true : undefined;
}
