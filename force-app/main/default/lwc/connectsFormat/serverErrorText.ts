/** The words of what a call to the server rejects with. */

/** What a call rejects with, as far as this reads it. */
interface ServerError {
    readonly body?: { readonly message?: unknown } | readonly { readonly message?: unknown }[];
    readonly message?: unknown;
    readonly statusText?: unknown;
}

/**
 * The words of an error of any shape.
 * @param error as Apex and `uiRecordApi` reject with it, an `Error`, or anything else
 */
export function serverErrorText(error: unknown): string {
    if (typeof error !== 'object' || error === null) {
        return String(error);
    }
    const { body, message, statusText } = error as ServerError;
    const said = Array.isArray(body)
        ? (body as readonly { readonly message?: unknown }[])[0]?.message
        : (body as { readonly message?: unknown } | undefined)?.message;
    const text = [said, message, statusText].find(isText);
    return text ?? JSON.stringify(error);
}

function isText(value: unknown): value is string {
    return typeof value === 'string' && value !== '';
}
