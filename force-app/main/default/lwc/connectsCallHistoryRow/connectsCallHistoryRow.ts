import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/connectsFormat';
import openRecords from '@salesforce/label/c.Connects_CallHistory_OpenRecords';
import wrapUpReason from '@salesforce/label/c.Connects_CallHistory_WrapUpReason';

/** A record that the row's menu opens. */
export interface HistoryRecordChoice {
    readonly id: string;
    readonly label: string;
}

/** What the row shows; the history makes it. */
export interface HistoryRowContent {
    readonly key: string;
    readonly iconName: string;
    /** Channel and direction in words. */
    readonly kind: string;
    readonly isMissed: boolean;
    readonly title: string;
    /** Record that the title opens; empty for none. */
    readonly titleRecordId: string;
    /** Number, subject, queue: as far as they are known and not the title. */
    readonly details: readonly string[];
    readonly wrapUpReason: string;
    readonly time: string;
    /** Both empty for what was not answered. */
    readonly duration: string;
    readonly machineDuration: string;
    /** What became of it instead; empty for what was answered. */
    readonly outcome: string;
    /** Null for what has no number. */
    readonly callBack: { readonly label: string; readonly isDisabled: boolean } | null;
    readonly records: readonly HistoryRecordChoice[];
}

/**
 * One call or task that has ended.
 * @fires callback with `detail.key`, the entry's key
 * @fires openrecord with `detail.recordId`
 */
export default class ConnectsCallHistoryRow extends LightningElement {
    @api content?: HistoryRowContent;

    wrapUpLabel = wrapUpReason;

    get rowClass(): string {
        return this.content?.isMissed === true ? 'row row_missed' : 'row';
    }

    get iconVariant(): string {
        return this.content?.isMissed === true ? 'error' : '';
    }

    get details(): string {
        return this.content?.details.join(' · ') ?? '';
    }

    get hasTitleRecord(): boolean {
        return (this.content?.titleRecordId ?? '') !== '';
    }

    get hasRecords(): boolean {
        return (this.content?.records.length ?? 0) > 0;
    }

    get menuText(): string {
        return fillLabel(openRecords, this.content?.title ?? '');
    }

    handleCallBack(): void {
        const detail = { key: this.content?.key };
        this.dispatchEvent(new CustomEvent('callback', { detail }));
    }

    handleTitle(): void {
        this.ask(this.content?.titleRecordId ?? '');
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        this.ask(event.detail.value);
    }

    private ask(recordId: string): void {
        this.dispatchEvent(new CustomEvent('openrecord', { detail: { recordId } }));
    }
}
