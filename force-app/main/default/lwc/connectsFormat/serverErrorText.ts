/** The words of what a call to the server rejects with. */

/** What an Apex call rejects with, as far as this reads it. */
interface ApexError {
    readonly body?: { readonly message?: unknown } | readonly { readonly message?: unknown }[];
    readonly message?: unknown;
}

/**
 * The words of an error of any shape.
 * @param error as Apex and `uiRecordApi` reject with it, an `Error`, or anything else
 */
export function serverErrorText(error: unknown): string {
    if (typeof error !== 'object' || error === null) {
        return String(error);
    }
    const { body, message } = error as ApexError;
    const said = Array.isArray(body)
        ? (body as readonly { readonly message?: unknown }[])[0]?.message
        : (body as { readonly message?: unknown } | undefined)?.message;
    const text = said ?? message;
    return typeof text === 'string' ? text : JSON.stringify(error);
}
