import { api, LightningElement } from 'lwc';
import {
    type DialGuardState,
    type DialGuardWatch,
    type ExplainRequest,
    watchDialGuard,
} from 'c/connectsDialGuard';
import type { DialPolicyVerdict } from 'c/connectsDialPolicy';
import { type MissingNotice, missingNotice } from 'c/connectsDialWords';
import type { DeskCondition } from 'c/connectsLiveState';
import { errorText } from 'c/connectsWords';
import { LABELS } from './labels';
import {
    CALL_TYPE_OPTIONS,
    callTypeOf,
    type CheckForm,
    EMPTY_FORM,
    questionOf,
    subjectOf,
} from './numberQuestion';

interface CheckResult {
    readonly subject: string;
    readonly verdict: DialPolicyVerdict;
    readonly aheadMs: number;
}

/** Tells what the do-not-call rules say about any number, for now or another time. Never dials. */
export default class ConnectsNumberCheck extends LightningElement {
    /** Heading; empty for the default. */
    @api heading = '';
    /** Leaves out the heading and puts the fields below each other. */
    @api compact = false;

    labels = LABELS;
    callTypes = CALL_TYPE_OPTIONS;
    form: CheckForm = EMPTY_FORM;
    guard: DialGuardState | null = null;
    result: CheckResult | null = null;
    isChecking = false;
    /** Why nothing could be told; empty otherwise. */
    problem = '';
    announcement = '';

    private watch: DialGuardWatch | null = null;
    private asking: AbortController | null = null;

    connectedCallback(): void {
        this.watch = watchDialGuard(this, (state) => {
            this.guard = state;
        });
    }

    disconnectedCallback(): void {
        this.asking?.abort();
        this.asking = null;
        this.watch?.stop();
        this.watch = null;
    }

    get title(): string {
        return this.heading || LABELS.title;
    }

    get cardClass(): string {
        return this.compact ? 'compact' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    /** Without the softphone there are no settings, and nothing that rules could be asked about. */
    get condition(): DeskCondition {
        if (this.guard === null || this.guard.stage === 'loading') {
            return 'loading';
        }
        return this.guard.missing.includes('gadget') ? 'missing' : 'ready';
    }

    get isReady(): boolean {
        return this.condition === 'ready';
    }

    get lack(): MissingNotice | null {
        return this.guard === null ? null : missingNotice(this.guard.missing);
    }

    get isCheckDisabled(): boolean {
        return this.form.number.trim() === '';
    }

    get isEmpty(): boolean {
        return this.result === null && this.problem === '' && !this.isChecking;
    }

    get isFirstCheck(): boolean {
        return this.result === null && this.isChecking;
    }

    get hasOldRules(): boolean {
        const version = this.guard?.rulesVersion ?? null;
        return (
            this.result !== null && version !== null && version !== this.result.verdict.rulesVersion
        );
    }

    /** The packs say of themselves what they are not. */
    get notices(): readonly string[] {
        return [...new Set((this.guard?.packs ?? []).map(({ id, notice }) => `${id}: ${notice}`))];
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        this.form = { ...this.form, number: event.detail.value };
    }

    handleCallType(event: CustomEvent<{ value: string }>): void {
        this.form = { ...this.form, callType: callTypeOf(event.detail.value) };
    }

    handleWhen(event: Event): void {
        const { value } = event.currentTarget as HTMLInputElement;
        this.form = { ...this.form, when: value };
    }

    handleAsDialled(event: CustomEvent<{ checked: boolean }>): void {
        this.form = { ...this.form, isAsDialled: event.detail.checked };
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.check();
        }
    }

    handleCheck(): void {
        this.check();
    }

    handleReload(): void {
        this.watch?.reload();
    }

    private check(): void {
        const { watch } = this;
        if (this.isCheckDisabled || !this.isReady || watch === null) {
            return;
        }
        const question = questionOf(this.form);
        if (question === null) {
            this.asking?.abort();
            this.isChecking = false;
            this.result = null;
            this.problem = LABELS.badTimeText;
            return;
        }
        void this.ask(watch, question);
    }

    private async ask(watch: DialGuardWatch, question: ExplainRequest): Promise<void> {
        this.asking?.abort();
        const asking = new AbortController();
        this.asking = asking;
        this.isChecking = true;
        this.problem = '';
        this.announcement = LABELS.checking;
        try {
            const verdict = await watch.explain({ ...question, signal: asking.signal });
            if (this.asking === asking) {
                const now = Date.now();
                const aheadMs = (question.at ?? now) - now;
                this.result = { subject: subjectOf(question), verdict, aheadMs };
                this.announcement = '';
            }
        } catch (error) {
            // Somebody who asks anew, or leaves, does not wait for this answer.
            if (this.asking === asking) {
                this.result = null;
                this.problem = errorText(error);
            }
        }
        if (this.asking === asking) {
            this.asking = null;
            this.isChecking = false;
        }
    }
}
