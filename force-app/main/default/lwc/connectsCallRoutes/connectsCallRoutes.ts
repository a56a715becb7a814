import { api, LightningElement } from 'lwc';
import decide from '@salesforce/apex/CallRouteTrial.decide';
import { serverErrorText } from 'c/connectsFormat';
import { LABELS } from './labels';
import { type RouteAnswer, sentenceAbout } from './routeAnswer';

/** Tells admins where a call would go, and which rule decides. Never calls. */
export default class ConnectsCallRoutes extends LightningElement {
    /** Heading; empty for the default. */
    @api heading = '';

    labels = LABELS;
    caller = '';
    called = '';
    /** What came of the last trial; empty before. */
    outcome = '';
    /** Why nothing could be told; empty otherwise. */
    problem = '';
    isAsking = false;

    private trials = 0;

    get title(): string {
        return this.heading || LABELS.title;
    }

    get isIncomplete(): boolean {
        return this.caller.trim() === '' || this.called.trim() === '';
    }

    get isEmpty(): boolean {
        return !this.isAsking && this.outcome === '' && this.problem === '';
    }

    handleCaller(event: CustomEvent<{ value: string }>): void {
        this.caller = event.detail.value;
        this.forget();
    }

    handleCalled(event: CustomEvent<{ value: string }>): void {
        this.called = event.detail.value;
        this.forget();
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            void this.ask();
        }
    }

    handleDecide(): void {
        void this.ask();
    }

    /** What was told, or is being asked, is about other numbers. */
    private forget(): void {
        this.trials += 1;
        this.isAsking = false;
        this.outcome = '';
        this.problem = '';
    }

    private async ask(): Promise<void> {
        if (this.isIncomplete) {
            return;
        }
        this.forget();
        const trial = this.trials;
        this.isAsking = true;
        const result = await this.answer();
        // Somebody who asks anew does not wait for this answer.
        if (trial === this.trials) {
            this.isAsking = false;
            this.outcome = result.outcome;
            this.problem = result.problem;
        }
    }

    private async answer(): Promise<{ outcome: string; problem: string }> {
        try {
            const { caller, called } = this;
            const answer = (await decide({ caller, called })) as RouteAnswer;
            return { outcome: sentenceAbout(answer), problem: '' };
        } catch (error) {
            return { outcome: '', problem: serverErrorText(error) };
        }
    }
}
