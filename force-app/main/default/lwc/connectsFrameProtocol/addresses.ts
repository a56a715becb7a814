/** Reads addresses. */

/** An address in its parts; null for a text that is none. (`URL.parse` is too new for some browsers.) */
export function readAddress(text: string): URL | null {
    try {
        return new URL(text);
    } catch {
        return null;
    }
}
