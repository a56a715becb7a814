/** The windows around a Visualforce page, and their origins as the browser itself knows them. */

/**
 * Origins of the windows around a page, the nearest first.
 *
 * @param view window of the page
 */
export function ancestorOrigins(view: Window): readonly string[] {
    // Firefox has no list; there the referrer is the nearest one.
    const list = (view.location as Partial<Pick<Location, 'ancestorOrigins'>>).ancestorOrigins;
    if (list) {
        return [...list];
    }
    const { referrer } = view.document;
    return referrer === '' ? [] : [new URL(referrer).origin];
}

/**
 * The origin of the workbench's page that a page lies in, at whatever depth.
 *
 * @param view window of the page
 * @param known the origins that the workbench may have
 * @returns undefined for a page that lies in none
 */
export function workbenchOrigin(view: Window, known: readonly string[]): string | undefined {
    const origin = ancestorOrigins(view).at(-1);
    return view.parent !== view && origin !== undefined && known.includes(origin)
        ? origin
        : undefined;
}
