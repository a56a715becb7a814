import { LightningElement } from 'lwc';
import type { DemoState } from '../../../demo/demoPlayer';
import { speedChoices } from '../../../panel/clockSpeed';
import { observeDemo, presentDemo, startDemo } from '../../guidedDemo';

/** Starts the guided demo and, while it plays, tells what to look at. */
export default class DemoBar extends LightningElement {
    state: DemoState | null = null;
    isStarting = false;
    problem = '';
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        this.#stopObserving = observeDemo((state) => {
            this.state = state;
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get isPlaying(): boolean {
        return this.state !== null;
    }

    get title(): string {
        return this.state?.step.title ?? '';
    }

    get look(): string {
        return this.state?.step.look ?? '';
    }

    get place(): string {
        return this.state ? `${this.state.number} of ${this.state.count}` : '';
    }

    /** The refusal of a step: mostly the user was quicker, and the demo goes on. */
    get note(): string {
        const problem = this.state?.problem ?? '';
        return problem === '' ? '' : `Not as told: ${problem}`;
    }

    get progressStyle(): string {
        const { number = 0, count = 1 } = this.state ?? {};
        return `width: ${(100 * number) / count}%`;
    }

    get pauseLabel(): string {
        return this.state?.isPaused ? 'Go on' : 'Pause';
    }

    get pauseIcon(): string {
        return this.state?.isPaused ? 'utility:play' : 'utility:pause';
    }

    get speed(): string {
        return String(this.state?.speed ?? 1);
    }

    get speeds(): { label: string; value: string }[] {
        return speedChoices(this.state?.speed ?? 1);
    }

    async handleStart(): Promise<void> {
        this.isStarting = true;
        try {
            await startDemo();
            this.problem = '';
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        } finally {
            this.isStarting = false;
        }
    }

    handlePause(): void {
        presentDemo()?.pause(!this.state?.isPaused);
    }

    handleNext(): void {
        presentDemo()?.next();
    }

    handleStop(): void {
        presentDemo()?.stop();
    }

    handleSpeed(event: CustomEvent<{ value: string }>): void {
        presentDemo()?.setSpeed(Number(event.detail.value));
    }
}
