import { api, LightningElement } from 'lwc';
import type { GuardAnswer, GuardQuestion } from 'c/connectsDialGuard';
import { fillLabel, formatDuration, isoDuration } from 'c/connectsFormat';
import { everySecond } from 'c/connectsTicker';
import { DEFAULT_REASONS, LABELS } from './labels';
import { type QuestionView, questionView } from './questionView';

/**
 * Asks the agent about a dial, or tells that it is blocked. Takes the focus as a whole, not on a
 * button, so that a key that was meant for something else answers nothing; Escape is a no.
 * @fires answer with `detail` a `GuardAnswer`
 * @fires followup when the agent wants a task for the time at which the dial is allowed
 */
export default class ConnectsDialQuestion extends LightningElement {
    @api
    get question(): GuardQuestion | undefined {
        return this.asked;
    }
    set question(value: GuardQuestion | undefined) {
        const isAnother = value?.id !== this.asked?.id;
        this.asked = value;
        if (isAnother) {
            this.reason = '';
            this.isFocusDue = value !== undefined;
        }
    }

    /** What the agent may give as a reason; empty for the toolkit's own list. */
    @api reasons: readonly string[] = [];

    labels = LABELS;
    asked: GuardQuestion | undefined;
    reason = '';
    now = Date.now();

    private isFocusDue = false;
    private focusedBefore: Element | null = null;
    private stopTicking?: () => void;

    connectedCallback(): void {
        this.focusedBefore = document.activeElement;
        this.now = Date.now();
        this.stopTicking = everySecond((now) => {
            this.now = now;
        });
    }

    renderedCallback(): void {
        if (this.isFocusDue) {
            this.isFocusDue = false;
            this.takeFocus();
        }
    }

    disconnectedCallback(): void {
        this.stopTicking?.();
        const { focusedBefore } = this;
        const { activeElement, body } = document;
        // Whoever has gone on elsewhere meanwhile is not called back.
        const isLost = activeElement === null || activeElement === body;
        if (isLost && focusedBefore instanceof HTMLElement && focusedBefore.isConnected) {
            focusedBefore.focus();
        }
    }

    /** Moves the focus here, e.g. when the panel around it has been opened. */
    @api
    takeFocus(): void {
        this.template?.querySelector<HTMLElement>('.question')?.focus();
    }

    get view(): QuestionView | null {
        return this.asked === undefined ? null : questionView(this.asked);
    }

    get hasCountdown(): boolean {
        return this.asked !== undefined && this.asked.deadlineAt !== null;
    }

    get timeLeftText(): string {
        return fillLabel(LABELS.timeLeft, formatDuration(this.msLeft));
    }

    get timeLeftMachineText(): string {
        return isoDuration(this.msLeft);
    }

    get reasonOptions(): { label: string; value: string }[] {
        const reasons = this.reasons.length === 0 ? DEFAULT_REASONS : this.reasons;
        return reasons.map((reason) => ({ label: reason, value: reason }));
    }

    get isReasonMissing(): boolean {
        return this.reason === '';
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleLeave();
        }
    }

    handleLeave(): void {
        this.answer({ say: 'cancel' });
    }

    handleConfirm(): void {
        this.answer({ say: 'confirm' });
    }

    handleOverride(): void {
        this.answer({ say: 'override', reason: this.reason });
    }

    handleFollowUp(): void {
        this.dispatchEvent(new CustomEvent('followup'));
    }

    private get msLeft(): number {
        // Rounded up: there is no "0:00" while an answer still counts.
        const left = (this.asked?.deadlineAt ?? this.now) - this.now;
        return Math.ceil(Math.max(0, left) / 1000) * 1000;
    }

    private answer(answer: GuardAnswer): void {
        this.dispatchEvent(new CustomEvent<GuardAnswer>('answer', { detail: answer }));
    }
}
