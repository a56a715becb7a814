import { api, LightningElement } from 'lwc';
import { LABELS } from './labels';

/**
 * A field for a number, with the button that dials it. The gadget applies the dialling rules, so
 * that the number goes out as it was typed, without the spaces around it.
 * @fires number with `detail.number`
 * @fires typed with `detail.number`, empty when the field is
 * @fires cancel
 */
export default class ConnectsCallPanelNumber extends LightningElement {
    @api label = '';
    @api submitLabel = '';
    /** The agent's extension, which cannot be dialled. */
    @api ownNumber = '';
    /** A dial is under way: what was typed stays until it is known what became of it. */
    @api isBusy = false;
    @api isBlocked = false;
    @api hasCancel = false;
    /** Takes the focus when it appears. */
    @api takesFocus = false;

    labels = LABELS;
    number = '';

    private hadFocus = false;

    renderedCallback(): void {
        if (this.takesFocus && !this.hadFocus) {
            this.hadFocus = true;
            this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
        }
    }

    get isOwnNumber(): boolean {
        return this.wanted !== '' && this.wanted === this.ownNumber;
    }

    get isSubmitDisabled(): boolean {
        return this.wanted === '' || this.isOwnNumber || this.isBusy || this.isBlocked;
    }

    get hint(): string {
        return this.isOwnNumber ? LABELS.ownNumber : '';
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.type(event.detail.value);
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.submit();
        } else if (event.key === 'Escape' && this.hasCancel) {
            this.handleCancel();
        }
    }

    handleSubmit(): void {
        this.submit();
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    private get wanted(): string {
        return this.number.trim();
    }

    private type(number: string): void {
        this.number = number;
        this.dispatchEvent(new CustomEvent('typed', { detail: { number: this.wanted } }));
    }

    private submit(): void {
        if (!this.isSubmitDisabled) {
            this.dispatchEvent(new CustomEvent('number', { detail: { number: this.wanted } }));
        }
    }
}
