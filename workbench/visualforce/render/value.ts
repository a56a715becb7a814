/** Values of formulas. */

/** Records and the results of controllers are objects. */
export type Value = string | number | boolean | null | { readonly [name: string]: Value };

/** As it is written into a page. */
export function textOf(value: Value): string {
    if (typeof value === 'object') {
        return value === null ? '' : JSON.stringify(value);
    }
    return String(value);
}
