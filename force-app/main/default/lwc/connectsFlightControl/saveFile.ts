/** Hands a file to the browser's downloads. */

/** Until then the browser has begun to read it; afterwards it only takes memory. */
const RELEASE_AFTER_MS = 60_000;

/**
 * Downloads a JSON file.
 * @throws Error when the page's sandbox forbids it
 */
export function saveFile(name: string, text: string): void {
    // Lightning Web Security wants a type, and knows this one as harmless:
    // https://developer.salesforce.com/docs/platform/lwc/guide/security-lwsec-mime.html
    const file = new Blob([text], { type: 'application/json' });
    // The rule warns that some types are refused; the one above is not.
    // eslint-disable-next-line @locker/locker/distorted-url-create-object-url
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
