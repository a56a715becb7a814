/** Puts text on the clipboard. */

/** @returns whether it is there: browsers and sandboxes may refuse */
export async function copyText(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        // Not a secure page, no focus, or forbidden by policy: the caller tells the user.
        return false;
    }
}
