/** Reads the errors that Apex calls reject with. */

/** Apex says so when a permission set is missing. */
const NO_ACCESS = /Connects_Dial_Guard|do(?:es)? not have access to the Apex class/i;

/** What an Apex call rejects with, as far as this reads it. */
interface ApexError {
    readonly body?: { readonly message?: unknown } | readonly { readonly message?: unknown }[];
    readonly message?: unknown;
}

/** The words of an error of any shape. */
export function errorText(error: unknown): string {
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

/** Whether the user lacks a permission. */
export function isRefused(error: unknown): boolean {
    return NO_ACCESS.test(errorText(error));
}
