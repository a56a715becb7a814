import { api, LightningElement } from 'lwc';

/** A choice of a list. */
export interface FormOption {
    readonly label: string;
    readonly value: string;
}

/** What the form shows; the team messages make it. */
export interface TeamMessageFormContent {
    readonly text: string;
    readonly seconds: string;
    readonly teamIds: readonly string[];
    readonly durations: readonly FormOption[];
    readonly teams: readonly FormOption[];
    readonly counter: string;
    readonly isTooLong: boolean;
    /** Why it cannot be sent; empty when it can. */
    readonly hint: string;
    /** The same where the user has to be told. */
    readonly problem: string;
    readonly canSend: boolean;
    readonly isSending: boolean;
}

/** Texts of the form. */
export interface TeamMessageFormLabels {
    readonly text: string;
    readonly duration: string;
    readonly teams: string;
    readonly teamsHint: string;
    readonly send: string;
    readonly sending: string;
    readonly cancel: string;
}

/**
 * Where a supervisor writes a message. It keeps nothing: the draft is its owner's.
 * @fires draftchange with `detail`, the changed part of the draft
 * @fires send
 * @fires cancel
 */
export default class ConnectsTeamMessageForm extends LightningElement {
    @api content?: TeamMessageFormContent;
    @api labels?: TeamMessageFormLabels;

    get isSendDisabled(): boolean {
        return this.content?.canSend !== true;
    }

    get sendLabel(): string {
        return (this.content?.isSending ? this.labels?.sending : this.labels?.send) ?? '';
    }

    get counterClass(): string {
        return this.content?.isTooLong === true ? 'counter counter_over' : 'counter';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.change({ text: event.detail.value });
    }

    handleDuration(event: CustomEvent<{ value: string }>): void {
        this.change({ seconds: Number(event.detail.value) });
    }

    handleTeams(event: CustomEvent<{ value: string[] }>): void {
        this.change({ teamIds: event.detail.value });
    }

    handleSend(): void {
        this.dispatchEvent(new CustomEvent('send'));
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    private change(detail: object): void {
        this.dispatchEvent(new CustomEvent('draftchange', { detail }));
    }
}
