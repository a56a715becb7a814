/** Hands a file to the browser's downloads. */

/**
 * Types that Lightning Web Security knows as harmless; it wants one:
 * https://developer.salesforce.com/docs/platform/lwc/guide/security-lwsec-mime.html
 */
export type FileType = 'application/json' | 'text/plain' | 'text/csv';

/** Until then the browser has begun to read it; afterwards it only takes memory. */
const RELEASE_AFTER_MS = 60_000;

/**
 * Downloads a text file.
 * @throws Error when the page's sandbox forbids it
 */
export function saveFile(name: string, text: string, type: FileType): void {
    const file = new Blob([text], { type });
    // The rule warns that some types are refused; those above are not.
    // eslint-disable-next-line @locker/locker/distorted-url-create-object-url
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
