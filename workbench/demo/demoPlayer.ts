/** Plays the guided demo step by step; time and the gadget come from outside. */
import type { Platform } from '../../simulator/api';
import type { DemoStep } from './demoStep';

/** Where the demo is played. */
export interface DemoStage {
    /** Which contact center it is; steps for another one are left out. */
    readonly platform: Platform;
    /**
     * Does what happens in the step.
     *
     * @returns rejects with the gadget's words when it is refused
     */
    perform(step: DemoStep): Promise<void>;
    /** Lets the time of the gadget stand still, or go on at the demo's speed. */
    setSpeed(speed: number, isPaused: boolean): void;
    /** A clock of the page, in ms. */
    now(): number;
    /** @returns cancels it */
    setTimer(run: () => void, ms: number): () => void;
}

/** How the demo stands. */
export interface DemoState {
    readonly step: DemoStep;
    /** From 1. */
    readonly number: number;
    readonly count: number;
    readonly isPaused: boolean;
    readonly speed: number;
    /** Why the step could not be done as it is told; empty when it was. */
    readonly problem: string;
}

/** One demo, from its start to its end. */
export class DemoPlayer {
    readonly #steps: readonly DemoStep[];
    readonly #stage: DemoStage;
    readonly #onChange: (state: DemoState | null) => void;
    #index = -1;
    #isPaused = false;
    #speed: number;
    #problem = '';
    /** Simulated ms that the present step still has, as of `#since`. */
    #left = 0;
    #since = 0;
    #cancel = (): void => undefined;

    /**
     * @param steps the demo's steps
     * @param stage where it is played
     * @param speed how many times faster than the wall clock the gadget runs
     * @param onChange told of each change; null at the end
     */
    constructor(
        steps: readonly DemoStep[],
        stage: DemoStage,
        speed: number,
        onChange: (state: DemoState | null) => void,
    ) {
        this.#steps = steps.filter(({ platforms }) => platforms.includes(stage.platform));
        this.#stage = stage;
        this.#speed = speed;
        this.#onChange = onChange;
    }

    /** Null before the start and after the end. */
    get state(): DemoState | null {
        const step = this.#steps[this.#index];
        return step === undefined
            ? null
            : {
                  step,
                  number: this.#index + 1,
                  count: this.#steps.length,
                  isPaused: this.#isPaused,
                  speed: this.#speed,
                  problem: this.#problem,
              };
    }

    /** Begins with the first step, or goes to the next one at once; after the last one it ends. */
    next(): void {
        this.#cancel();
        if (this.#isPaused) {
            this.pause(false);
        }
        this.#index += 1;
        this.#problem = '';
        const step = this.#steps[this.#index];
        if (step === undefined) {
            this.stop();
            return;
        }
        this.#left = step.ms;
        this.wait();
        this.#onChange(this.state);
        this.#stage.perform(step).catch((error: unknown) => this.tell(step, error));
    }

    /** @param isPaused whether it stands still */
    pause(isPaused: boolean): void {
        if (this.state !== null && isPaused !== this.#isPaused) {
            this.hold();
            this.#isPaused = isPaused;
            this.wait();
            this.#stage.setSpeed(this.#speed, isPaused);
            this.#onChange(this.state);
        }
    }

    /** @param speed how many times faster than the wall clock */
    setSpeed(speed: number): void {
        this.hold();
        this.#speed = speed;
        this.wait();
        this.#stage.setSpeed(speed, this.#isPaused);
        this.#onChange(this.state);
    }

    /** Ends it; what has happened stays. */
    stop(): void {
        this.#cancel();
        if (this.#isPaused) {
            this.#isPaused = false;
            this.#stage.setSpeed(this.#speed, false);
        }
        this.#index = this.#steps.length;
        this.#onChange(null);
    }

    /** Counts what has passed of the step. */
    private hold(): void {
        this.#cancel();
        if (!this.#isPaused) {
            this.#left -= (this.#stage.now() - this.#since) * this.#speed;
        }
    }

    private wait(): void {
        this.#since = this.#stage.now();
        this.#cancel = this.#isPaused
            ? () => undefined
            : this.#stage.setTimer(() => this.next(), Math.max(0, this.#left) / this.#speed);
    }

    /** Somebody may have clicked meanwhile: the demo tells it and goes on. */
    private tell(step: DemoStep, error: unknown): void {
        if (this.state?.step === step) {
            this.#problem = error instanceof Error ? error.message : String(error);
            this.#onChange(this.state);
        }
    }
}
