import { api, LightningElement } from 'lwc';
import type { DialPolicyVerdict } from 'c/connectsDialPolicy';
import { LABELS } from './labels';
import { verdictView, type VerdictView } from './verdictView';

/** A verdict of the do-not-call guard: what, why, when else, and on demand how it was decided. */
export default class ConnectsDialVerdict extends LightningElement {
    @api verdict: DialPolicyVerdict | null = null;
    /** How far ahead of the present the question was, in ms. */
    @api aheadMs = 0;

    labels = LABELS;
    isOpen = false;

    get view(): VerdictView | null {
        return this.verdict === null ? null : verdictView(this.verdict, this.aheadMs);
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get toggleIcon(): string {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
    }

    get hasRules(): boolean {
        return (this.view?.rules.length ?? 0) > 0;
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }
}
