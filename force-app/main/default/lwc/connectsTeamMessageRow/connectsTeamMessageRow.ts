import { api, LightningElement } from 'lwc';

/** What the row shows; the list makes it. */
export interface TeamMessageRowContent {
    readonly id: string;
    readonly author: string;
    /** To whom it was written; empty where that goes without saying. */
    readonly teams: string;
    /** Plain text: markup in it was written, and is shown as it is. */
    readonly content: string;
    /** When it was written. */
    readonly written: string;
    /** How long it is still shown. */
    readonly remaining: string;
    readonly until: string;
    /** Empty unless it is new. */
    readonly newText: string;
    /** Text of the button that deletes it; empty for none. */
    readonly deleteText: string;
    readonly isDeleting: boolean;
}

/**
 * One team message.
 * @fires deletemessage with `detail.id`
 */
export default class ConnectsTeamMessageRow extends LightningElement {
    @api content?: TeamMessageRowContent;

    get rowClass(): string {
        return (this.content?.newText ?? '') === '' ? 'row' : 'row row_new';
    }

    handleDelete(): void {
        const detail = { id: this.content?.id };
        this.dispatchEvent(new CustomEvent('deletemessage', { detail }));
    }
}
