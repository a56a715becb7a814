import { api, LightningElement } from 'lwc';

const ICONS = {
    info: 'utility:info',
    warning: 'utility:warning',
    error: 'utility:error',
    offline: 'utility:offline',
} as const;

type Variant = keyof typeof ICONS;

/**
 * Tells the user about a state of the component around it: what it is, what to do about it, and a
 * button where something can be done here.
 * @fires action when the button is pressed
 */
export default class ConnectsNotice extends LightningElement {
    /** `info`, `warning`, `error` or `offline`; anything else counts as `info`. */
    @api variant: string = 'info';
    @api heading = '';
    @api text = '';
    /** Label of the button; without one there is no button. */
    @api actionLabel = '';

    get iconName(): string {
        return ICONS[this.knownVariant];
    }

    get className(): string {
        return `slds-scoped-notification slds-media slds-media_center slds-theme_${this.knownVariant}`;
    }

    /** Errors and outages interrupt a screen reader, the rest waits for a pause. */
    get role(): string {
        return this.knownVariant === 'info' ? 'status' : 'alert';
    }

    /** A warning is dark text on light ground, the other themes are the reverse. */
    get iconVariant(): string {
        return this.knownVariant === 'warning' ? '' : 'inverse';
    }

    get buttonVariant(): string {
        return this.knownVariant === 'warning' ? 'neutral' : 'inverse';
    }

    handleAction(): void {
        this.dispatchEvent(new CustomEvent('action'));
    }

    private get knownVariant(): Variant {
        return this.variant in ICONS ? (this.variant as Variant) : 'info';
    }
}
