/** `lightning/pageReferenceUtils` for Visualforce: the one text that default values travel as. */

/** @param values by API name of the field @returns `Field=value`, encoded, separated by commas */
export function encodeDefaultFieldValues(
    values: Readonly<Record<string, string | number | boolean>>,
): string {
    return Object.entries(values)
        .map(([field, value]) => `${field}=${encodeURIComponent(value)}`)
        .join(',');
}
