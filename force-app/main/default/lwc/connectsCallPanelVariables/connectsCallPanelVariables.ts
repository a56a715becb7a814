import { api, LightningElement } from 'lwc';
import type { CardVariables, Unsaved } from 'c/connectsCallPanelCard';
import { draftFor, isSaved, rebased, type VariableDraft } from 'c/connectsWorkItems';
import { LABELS } from './labels';
import { type Drafts, titleOf, type VariableRow, variableRows } from './variableView';

/**
 * The data of a work item, changed in place. What is typed stays until it is saved or undone,
 * whatever others change meanwhile.
 * @fires save with `detail.variable` and `detail.value`
 * @fires unsaved with a list of `Unsaved`
 */
export default class ConnectsCallPanelVariables extends LightningElement {
    @api
    get content(): CardVariables | undefined {
        return this.shown;
    }
    set content(value: CardVariables | undefined) {
        this.shown = value;
        this.closeSaved();
    }

    labels = LABELS;
    shown: CardVariables | undefined;
    drafts: Drafts = {};
    showsEmpty = false;

    private focusKey: string | null = null;

    renderedCallback(): void {
        if (this.focusKey !== null) {
            this.template
                ?.querySelector<HTMLElement>(`lightning-input[data-key="${this.focusKey}"]`)
                ?.focus();
            this.focusKey = null;
        }
    }

    get rows(): VariableRow[] {
        return this.shown === undefined
            ? []
            : variableRows(this.shown, this.drafts, this.showsEmpty);
    }

    get shownRows(): (VariableRow & { isTyping: boolean })[] {
        return this.rows.map((row) => ({ ...row, isTyping: row.typed !== null }));
    }

    get hasNone(): boolean {
        return this.rows.length === 0;
    }

    get canShowEmpty(): boolean {
        return this.shown?.editable.includes('peripheral') ?? false;
    }

    get emptyToggle(): string {
        return this.showsEmpty ? LABELS.hideEmpty : LABELS.showEmpty;
    }

    handleToggleEmpty(): void {
        this.showsEmpty = !this.showsEmpty;
    }

    handleEdit(event: Event): void {
        const row = this.rowOf(event);
        if (row !== undefined && row.canEdit) {
            this.focusKey = row.key;
            this.put(row.key, draftFor(row.variable));
        }
    }

    handleType(event: CustomEvent<{ value: string }>): void {
        const row = this.rowOf(event);
        const draft = row && this.drafts[row.key];
        if (row !== undefined && draft !== undefined) {
            this.put(row.key, { ...draft, value: event.detail.value });
        }
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.handleSave(event);
        } else if (event.key === 'Escape') {
            this.handleUndo(event);
        }
    }

    handleSave(event: Event): void {
        const row = this.rowOf(event);
        const draft = row && this.drafts[row.key];
        // What somebody else has written meanwhile is not overwritten unseen.
        if (row === undefined || !draft || row.isSaveDisabled || row.overwritten !== '') {
            return;
        }
        const detail = { variable: row.variable, value: draft.value };
        this.dispatchEvent(new CustomEvent('save', { detail }));
    }

    handleUndo(event: Event): void {
        const row = this.rowOf(event);
        if (row !== undefined) {
            this.put(row.key, null);
        }
    }

    handleKeepMine(event: Event): void {
        const row = this.rowOf(event);
        const draft = row && this.drafts[row.key];
        if (row !== undefined && draft !== undefined) {
            this.put(row.key, rebased(draft, row.variable));
        }
    }

    private rowOf(event: Event): VariableRow | undefined {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        return this.rows.find((row) => row.key === key);
    }

    /** A draft that has become the value is done. */
    private closeSaved(): void {
        for (const { key, variable, isBusy } of this.rows) {
            const draft = this.drafts[key];
            if (draft !== undefined && !isBusy && isSaved(draft, variable)) {
                this.put(key, null);
            }
        }
    }

    private put(key: string, draft: VariableDraft | null): void {
        const drafts = { ...this.drafts };
        if (draft === null) {
            delete drafts[key];
        } else {
            drafts[key] = draft;
        }
        this.drafts = drafts;
        const detail = this.rows
            .filter(({ typed, variable }) => typed !== null && typed !== variable.value)
            .map(({ variable, typed }): Unsaved => {
                return { title: titleOf(variable), value: typed ?? '' };
            });
        this.dispatchEvent(new CustomEvent('unsaved', { detail }));
    }
}
