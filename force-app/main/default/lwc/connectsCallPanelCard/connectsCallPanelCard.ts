import { api, LightningElement } from 'lwc';
import type { CallVariable } from 'c/connectsWorkItems';
import type { CardButton, CardContent, CardIntent, Unsaved } from './cardContent';
import { LABELS } from './labels';

export type {
    CardButton,
    CardContent,
    CardIntent,
    CardNotice,
    CardReason,
    CardRecord,
    CardVariables,
    Unsaved,
    VariableSaving,
} from './cardContent';

type Form = 'consult' | 'blindTransfer' | 'tones';

/**
 * One work item: who, its state, what can be done with it, its reason, its data and records.
 * @fires intent with a `CardIntent`: what the user wants
 * @fires unsaved with a list of `Unsaved`: what was typed and not saved or sent
 */
export default class ConnectsCallPanelCard extends LightningElement {
    @api
    get content(): CardContent | undefined {
        return this.shown;
    }
    set content(value: CardContent | undefined) {
        this.shown = value;
        if (this.form !== null && !this.isPossible(this.form)) {
            this.close();
        }
    }

    labels = LABELS;
    shown: CardContent | undefined;
    form: Form | null = null;
    isReasonOpen = false;
    isUnfolded = false;

    private number: Unsaved | null = null;
    private ownReason: Unsaved | null = null;
    /** What is typed into the variables; they are not folded away with it. */
    variables: readonly Unsaved[] = [];

    get name(): string {
        return [this.shown?.role, this.shown?.title].filter(Boolean).join(': ');
    }

    get buttons(): (CardButton & { isOpen: string | null; shownVariant: string })[] {
        return (this.shown?.buttons ?? []).map((button) => ({
            ...button,
            isOpen: button.opensForm ? String(this.form === button.action) : null,
            shownVariant: this.form === button.action ? 'brand' : button.variant,
        }));
    }

    get isConsultOpen(): boolean {
        return this.form === 'consult';
    }

    get isTransferOpen(): boolean {
        return this.form === 'blindTransfer';
    }

    get isKeypadOpen(): boolean {
        return this.form === 'tones' && this.shown?.tones !== null;
    }

    get isDialBlocked(): boolean {
        const button = this.shown?.buttons.find(({ action }) => action === this.form);
        return button?.isDisabled ?? true;
    }

    get isFoldable(): boolean {
        return this.shown?.isFolded === true && this.variables.length === 0;
    }

    get arePartsShown(): boolean {
        return !this.isFoldable || this.isUnfolded;
    }

    get partsClass(): string {
        return this.arePartsShown ? 'parts' : 'parts slds-hide';
    }

    get foldIcon(): string {
        return this.arePartsShown ? 'utility:chevrondown' : 'utility:chevronright';
    }

    get hasRecords(): boolean {
        return (this.shown?.records.length ?? 0) > 0 || this.shown?.searchText !== '';
    }

    get isReasonShown(): boolean {
        return this.isReasonOpen || this.shown?.reason?.isDue === true;
    }

    get canToggleReason(): boolean {
        return this.shown?.reason?.isDue === false;
    }

    get reasonText(): string {
        return this.shown?.reason?.chosen || LABELS.noReason;
    }

    get reasonToggle(): string {
        return this.isReasonOpen ? LABELS.done : LABELS.change;
    }

    handleButton(event: Event): void {
        const { action } = (event.currentTarget as HTMLElement).dataset;
        const button = this.shown?.buttons.find((each) => each.action === action);
        if (button === undefined || button.isDisabled) {
            return;
        }
        if (button.opensForm) {
            this.toggle(button.action as Form);
        } else {
            this.tell({ kind: 'act', action: button.action });
        }
    }

    handleFold(): void {
        this.isUnfolded = !this.isUnfolded;
    }

    handleNumber(event: CustomEvent<{ number: string }>): void {
        const { form } = this;
        if (form === 'consult' || form === 'blindTransfer') {
            this.tell({ kind: 'dial', action: form, number: event.detail.number });
        }
    }

    handleNumberTyped(event: CustomEvent<{ number: string }>): void {
        const { number } = event.detail;
        const title = this.form === 'consult' ? LABELS.consultLabel : LABELS.blindTransferLabel;
        this.number = number === '' ? null : { title, value: number };
        this.tellUnsaved();
    }

    handleCancel(): void {
        this.close();
    }

    handleTone(event: CustomEvent<{ tone: string }>): void {
        this.tell({ kind: 'tone', tone: event.detail.tone });
    }

    handleToggleReason(): void {
        this.isReasonOpen = !this.isReasonOpen;
        this.ownReason = null;
        this.tellUnsaved();
    }

    handleReason(event: CustomEvent<{ reason: string }>): void {
        this.tell({ kind: 'reason', reason: event.detail.reason });
    }

    handleReasonTyped(event: CustomEvent<{ text: string }>): void {
        const { text } = event.detail;
        this.ownReason = text === '' ? null : { title: LABELS.reason, value: text };
        this.tellUnsaved();
    }

    handleLoadReasons(): void {
        this.tell({ kind: 'loadReasons' });
    }

    handleSaveVariable(event: CustomEvent<{ variable: CallVariable; value: string }>): void {
        this.tell({ kind: 'variable', ...event.detail });
    }

    handleVariablesTyped(event: CustomEvent<readonly Unsaved[]>): void {
        this.variables = event.detail;
        this.tellUnsaved();
    }

    handleOpen(event: Event): void {
        const { recordId } = (event.currentTarget as HTMLElement).dataset;
        if (recordId !== undefined) {
            this.tell({ kind: 'open', recordId });
        }
    }

    handleShare(event: Event): void {
        const { recordId, object } = (event.currentTarget as HTMLElement).dataset;
        if (recordId !== undefined && object !== undefined) {
            this.tell({ kind: 'share', recordId, objectName: object });
        }
    }

    handleSearch(): void {
        this.tell({ kind: 'search', text: this.shown?.searchText ?? '' });
    }

    handleDismiss(): void {
        this.tell({ kind: 'dismiss' });
    }

    private toggle(form: Form): void {
        if (this.form === form) {
            this.close();
        } else {
            this.close();
            this.form = form;
        }
    }

    private close(): void {
        this.form = null;
        this.number = null;
        this.tellUnsaved();
    }

    private isPossible(form: Form): boolean {
        return this.shown?.buttons.some(({ action }) => action === form) ?? false;
    }

    private tellUnsaved(): void {
        const detail = [this.number, this.ownReason, ...this.variables].filter(
            (each) => each !== null,
        );
        this.dispatchEvent(new CustomEvent('unsaved', { detail }));
    }

    private tell(detail: CardIntent): void {
        this.dispatchEvent(new CustomEvent('intent', { detail }));
    }
}
