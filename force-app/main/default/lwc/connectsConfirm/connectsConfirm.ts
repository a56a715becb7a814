import LightningConfirm from 'lightning/confirm';

/** Salesforce's published types leave the static `open` of `lightning/confirm` out. */
interface ConfirmOpener {
    open(options: { label: string; message: string; theme: string }): Promise<boolean>;
}

/**
 * Asks a yes-or-no question in a dialog of the platform.
 * @returns true when the user confirmed
 */
export function confirmDialog(label: string, message: string): Promise<boolean> {
    const opener = LightningConfirm as unknown as ConfirmOpener;
    // The rule takes every `open` for that of a window; this one is the platform's dialog.
    // eslint-disable-next-line @locker/locker/distorted-xml-http-request-window-open
    return opener.open({ label, message, theme: 'warning' });
}
