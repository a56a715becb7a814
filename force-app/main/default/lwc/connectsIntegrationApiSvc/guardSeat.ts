/** One guard in the row of those who are asked: whose it is, how long it may take, whether it stands. */
import type { GuardOptions } from './guardVerdict';
import type { Mortal } from './weakList';

/** How long a guard may think. */
export const GUARD_DEADLINE_MS = 10_000;

/** How long the agent may think. */
export const ANSWER_DEADLINE_MS = 60_000;

/** What the row needs to know of the component behind a guard. */
export interface GuardOwner extends Mortal {
    /** Whether the component is on the page. */
    readonly isHere: boolean;
}

/** How a decision ended for the one who caused it. */
export interface Outcome {
    /** Null when the request went out and succeeded. */
    readonly error: Error | null;
}

/** What a seat is asked with. */
export interface Asking {
    /** Aborts when the verdict is not wanted any more. */
    readonly signal: AbortSignal;
    /** When it was raised or asked for; milliseconds since 1970. */
    readonly raisedAt: number;
    /** Calls once when everything is over. */
    readonly whenOver: (listener: (outcome: Outcome) => void) => void;
}

/** Gives a verdict, or a promise of one. What it gives is checked by whoever asks. */
export type Judge<Question> = (question: Question, asking: Asking) => unknown;

/** Held weakly by the row and strongly by its owner, so that it goes with the component. */
export class GuardSeat<Question> implements Mortal {
    readonly name: string;
    readonly deadlineMs: number;
    readonly answerDeadlineMs: number;
    readonly judge: Judge<Question>;
    private readonly owner: GuardOwner;
    private readonly removalListeners = new Set<() => void>();
    private isRemoved = false;

    constructor(owner: GuardOwner, judge: Judge<Question>, options: GuardOptions = {}) {
        this.owner = owner;
        this.judge = judge;
        this.name = options.name ?? 'guard';
        this.deadlineMs = options.deadlineMs ?? GUARD_DEADLINE_MS;
        this.answerDeadlineMs = options.answerDeadlineMs ?? ANSWER_DEADLINE_MS;
    }

    /** Whether it is to be asked: it was not removed and its component is on the page. */
    get stands(): boolean {
        return !this.isRemoved && this.owner.isHere;
    }

    get isGoneForGood(): boolean {
        return this.isRemoved || this.owner.isGoneForGood;
    }

    /** Takes it out of the row; a decision that waits for it goes on without it. */
    remove(): void {
        this.isRemoved = true;
        for (const listener of [...this.removalListeners]) {
            listener();
        }
        this.removalListeners.clear();
    }

    /** @returns stops listening */
    whenRemoved(listener: () => void): () => void {
        this.removalListeners.add(listener);
        return () => this.removalListeners.delete(listener);
    }
}
