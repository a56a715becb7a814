import { api, LightningElement } from 'lwc';

/** What the row shows of a choice; the bar makes it. */
export interface RowChoice {
    readonly key: string;
    readonly label: string;
    /** The label, and when it takes effect if not at once. */
    readonly hint: string;
    readonly isDisabled: boolean;
    readonly isForLater: boolean;
}

/** What the row shows; the bar makes it. */
export interface RowContent {
    readonly name: string;
    readonly iconName: string;
    readonly stateLabel: string;
    /** Class of the coloured pill; the label says the same in words. */
    readonly stateClass: string;
    readonly detail: string;
    readonly since: number | null;
    /** What is under way, or empty. */
    readonly progress: string;
    readonly isPending: boolean;
    readonly ready: RowChoice;
    readonly notReady: readonly RowChoice[];
    readonly wrapUp: readonly RowChoice[];
    readonly logout: readonly RowChoice[];
}

/** Texts of the row that do not depend on its channel. */
export interface RowLabels {
    readonly ready: string;
    readonly notReady: string;
    readonly more: string;
    readonly wrapUpHeading: string;
    readonly signOut: string;
}

/**
 * One channel, or all channels together: the state and the choices.
 * @fires choose with `detail.key`, the key of the choice
 */
export default class ConnectsAgentStateRow extends LightningElement {
    @api content?: RowContent;
    @api labels?: RowLabels;
    @api compact = false;

    get className(): string {
        return this.compact ? 'row row_compact' : 'row';
    }

    get isReadyDisabled(): boolean {
        return this.content?.ready.isDisabled ?? true;
    }

    /** Stands out where it is the natural next step; during a call it is only a wish. */
    get readyVariant(): string {
        const { isDisabled = true, isForLater = false } = this.content?.ready ?? {};
        return isDisabled || isForLater ? 'neutral' : 'brand';
    }

    get readyTitle(): string {
        return this.content?.ready.hint ?? '';
    }

    /** A list of one choice without a reason needs no menu. */
    get singleNotReady(): RowChoice | undefined {
        const choices = this.content?.notReady ?? [];
        return choices.length === 1 ? choices[0] : undefined;
    }

    get areAllNotReadyDisabled(): boolean {
        return (this.content?.notReady ?? []).every(({ isDisabled }) => isDisabled);
    }

    get hasWrapUp(): boolean {
        return (this.content?.wrapUp.length ?? 0) > 0;
    }

    handleReady(): void {
        this.choose(this.content?.ready.key);
    }

    handleSingleNotReady(): void {
        this.choose(this.singleNotReady?.key);
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        this.choose(event.detail.value);
    }

    private choose(key: string | undefined): void {
        if (key !== undefined) {
            this.dispatchEvent(new CustomEvent('choose', { detail: { key } }));
        }
    }
}
