import { api, LightningElement } from 'lwc';
import type ConnectsCallPanelColleagues from 'c/connectsCallPanelColleagues';
import { isName } from 'c/connectsWorkItems';
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
    /** Lists colleagues to choose from, where team data tells of any. */
    @api offersColleagues = false;
    /** Takes the focus when it appears. */
    @api takesFocus = false;

    labels = LABELS;
    number = '';
    areColleaguesThere = false;

    private hadFocus = false;

    renderedCallback(): void {
        if (this.takesFocus && !this.hadFocus) {
            this.hadFocus = true;
            this.focusField();
        }
    }

    get isOwnNumber(): boolean {
        return this.wanted !== '' && this.wanted === this.ownNumber;
    }

    get isSubmitDisabled(): boolean {
        return (
            this.wanted === '' || this.isOwnNumber || this.isName || this.isBusy || this.isBlocked
        );
    }

    get placeholder(): string {
        return this.areColleaguesThere ? LABELS.numberOrName : LABELS.dialPlaceholder;
    }

    get isChoiceDisabled(): boolean {
        return this.isBusy || this.isBlocked;
    }

    get warning(): string {
        return this.isOwnNumber ? LABELS.ownNumber : '';
    }

    get hint(): string {
        return this.isName ? LABELS.chooseColleague : '';
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.type(event.detail.value);
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.submit();
        } else if (event.key === 'Escape' && this.hasCancel) {
            this.handleCancel();
        } else if (event.key === 'ArrowDown' && this.list?.enter()) {
            event.preventDefault();
        }
    }

    handleOffer(event: CustomEvent<{ isOffered: boolean }>): void {
        this.areColleaguesThere = event.detail.isOffered;
    }

    /** The number can be read before it is dialled: a transfer cannot be taken back. */
    handleChoose(event: CustomEvent<{ number: string }>): void {
        this.type(event.detail.number);
        this.focusField();
    }

    handleLeave(): void {
        this.focusField();
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

    /** A name in the field looks for a colleague; it is not dialled. */
    private get isName(): boolean {
        return this.areColleaguesThere && isName(this.wanted);
    }

    private get list(): (HTMLElement & ConnectsCallPanelColleagues) | null {
        return this.template?.querySelector('c-connects-call-panel-colleagues') ?? null;
    }

    private focusField(): void {
        this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
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
