/** Stand-in for `lightning/platformShowToastEvent`: the page's toast container shows the toast. */
import Toast from 'lightning/toast';

/** What a toast is made from. */
export interface ToastOptions {
    readonly title?: string;
    readonly message?: string;
    /** `{0}` in the message stands for the first entry. */
    readonly messageData?: readonly (string | { url: string; label: string })[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'dismissable' | 'pester' | 'sticky';
}

/** Dispatch it from a component to show a toast. */
export class ShowToastEvent extends CustomEvent<object> {
    /** Where the toast container looks for what the platform's event brings. */
    readonly toastAttributes: object;

    constructor({ title, message, messageData, variant = 'info', mode }: ToastOptions) {
        super('lightning__showtoast', {
            bubbles: true,
            composed: true,
            cancelable: true,
            detail: { toast: Toast },
        });
        this.toastAttributes = {
            title,
            message: message?.replace(/\{(\d+)\}/g, (place, index) => {
                // The toast itself makes the links.
                const value = messageData?.[Number(index)];
                return typeof value === 'string' ? value : place;
            }),
            messageData: messageData?.some((value) => typeof value === 'object')
                ? messageData
                : undefined,
            type: variant,
            // The toast component knows two modes: staying, and going by itself.
            mode: mode === 'sticky' ? 'sticky' : 'dismissible',
        };
    }
}
