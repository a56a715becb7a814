/** Stand-in for `lightning/pageReferenceUtils`: default values of a new record as one text. */

/** @returns `Field=value,…`, each value escaped */
export function encodeDefaultFieldValues(
    values: Readonly<Record<string, string | number | boolean>>,
): string {
    return Object.entries(values)
        .map(([field, value]) => `${field}=${encodeURIComponent(String(value))}`)
        .join(',');
}

/** The values again, all of them as text. */
export function decodeDefaultFieldValues(text: string): Record<string, string> {
    return Object.fromEntries(
        text
            .split(',')
            .filter((pair) => pair.includes('='))
            .map((pair) => {
                const at = pair.indexOf('=');
                return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
            }),
    );
}
