/** Which addresses of an answer may be opened: those of the web, and nothing that runs. */

/** The address as the browser reads it; null for anything but a complete http or https address. */
export function webLink(uri: string): URL | null {
    try {
        const url = new URL(uri);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
    } catch {
        // No address at all: an answer without a page.
        return null;
    }
}
