/** Makes the browser refuse the clipboard, as a frame or a policy of an org's page may do. */

/** Values of the address's entry `clipboard`. */
export const CLIPBOARD_FAULTS = ['refused'] as const;

/**
 * To be called before components load.
 *
 * @param search query part of the page's address
 * @param clipboard the browser's; undefined where a page has none
 */
export function applyClipboardFault(search: string, clipboard: Clipboard | undefined): void {
    if (clipboard && new URLSearchParams(search).get('clipboard') === 'refused') {
        clipboard.writeText = () =>
            Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    }
}
