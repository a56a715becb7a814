import { api, LightningElement } from 'lwc';
import type { CardReason } from 'c/connectsCallPanelCard';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';
import {
    excessBytes,
    LONGEST_REASON_BYTES,
    reasonChoices,
    type ReasonChoice,
    SEARCH_FROM,
} from './reasonChoices';

interface ShownChoice extends ReasonChoice {
    readonly className: string;
    readonly pressed: string;
    readonly hint: string;
}

/**
 * Chooses the wrap-up reason with one click; the chosen one is taken back with another.
 * @fires reason with `detail.reason`; empty removes the present one
 * @fires typed with `detail.text`, an own reason that is not saved yet; empty for none
 * @fires loadreasons when the user wants them to be loaded again
 */
export default class ConnectsCallPanelReasons extends LightningElement {
    @api
    get content(): CardReason | undefined {
        return this.shown;
    }
    set content(value: CardReason | undefined) {
        const isSaved = value?.chosen !== this.shown?.chosen && value?.chosen === this.own.trim();
        this.shown = value;
        if (isSaved && this.own !== '') {
            this.type('');
        }
    }

    labels = LABELS;
    shown: CardReason | undefined;
    search = '';
    own = '';

    get isLoading(): boolean {
        return this.shown?.choices === null && !this.shown.areChoicesMissing;
    }

    get hasSearch(): boolean {
        return (this.shown?.choices?.length ?? 0) >= SEARCH_FROM;
    }

    get choices(): ShownChoice[] {
        const { shown } = this;
        if (shown === undefined) {
            return [];
        }
        const search = this.hasSearch ? this.search : '';
        return reasonChoices(shown.choices ?? [], shown.chosen, shown.pending, search).map(
            (choice) => ({
                ...choice,
                className: classOf(choice),
                pressed: String(choice.isChosen),
                hint: choice.isChosen ? fillLabel(LABELS.removeReason, choice.label) : choice.label,
            }),
        );
    }

    get isNothingFound(): boolean {
        return this.hasSearch && this.choices.length === 0;
    }

    get isDisabled(): boolean {
        return !this.shown?.isEnabled || this.shown.pending !== null;
    }

    get isOwnDisabled(): boolean {
        return this.isDisabled || this.own.trim() === '' || excessBytes(this.own) > 0;
    }

    get problem(): string {
        const excess = excessBytes(this.own);
        return excess > 0
            ? fillLabel(LABELS.reasonTooLong, LONGEST_REASON_BYTES + excess, LONGEST_REASON_BYTES)
            : (this.shown?.error ?? '');
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
    }

    handleChoose(event: Event): void {
        const { label } = (event.currentTarget as HTMLElement).dataset;
        if (label !== undefined) {
            this.choose(label === this.shown?.chosen ? '' : label);
        }
    }

    handleOwn(event: CustomEvent<{ value: string }>): void {
        this.type(event.detail.value);
    }

    handleOwnKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.handleSaveOwn();
        }
    }

    handleSaveOwn(): void {
        if (!this.isOwnDisabled) {
            this.choose(this.own.trim());
        }
    }

    handleLoad(): void {
        this.dispatchEvent(new CustomEvent('loadreasons'));
    }

    private type(text: string): void {
        this.own = text;
        this.dispatchEvent(new CustomEvent('typed', { detail: { text: text.trim() } }));
    }

    private choose(reason: string): void {
        if (!this.isDisabled) {
            this.dispatchEvent(new CustomEvent('reason', { detail: { reason } }));
        }
    }
}

function classOf({ isChosen, isPending }: ReasonChoice): string {
    const look = isChosen ? 'slds-button_brand' : 'slds-button_neutral';
    return `slds-button ${look} choice${isPending ? ' choice_pending' : ''}`;
}
