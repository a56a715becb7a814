/**
 * One intent after the other, each in a task of its own. Who waits longer than a moment is not served
 * any more: an agent who dialled long ago does not expect the call now.
 */
import { type Clock, NEXT_TASK_MS } from './clock';
import type { OpenIntent } from './openIntent';

/** How long an intent may wait for its turn. */
export const TURN_DEADLINE_MS = 15_000;

const TOO_LATE = `It waited longer than ${TURN_DEADLINE_MS} ms for its turn.`;

/** Serves intents one by one. */
export class IntentQueue<Intent> {
    private readonly clock: Clock;
    private readonly serve: (open: OpenIntent<Intent>) => Promise<void>;
    private readonly waiting: OpenIntent<Intent>[] = [];
    private isServing = false;

    /** @param serve decides an intent, one that has ended too; never rejects */
    constructor(clock: Clock, serve: (open: OpenIntent<Intent>) => Promise<void>) {
        this.clock = clock;
        this.serve = serve;
    }

    add(open: OpenIntent<Intent>): void {
        this.waiting.push(open);
        const lapse = (): void => {
            if (this.waiting.includes(open)) {
                this.drop(open, TOO_LATE);
            }
        };
        open.whenOver(this.clock.after(TURN_DEADLINE_MS, lapse));
        void this.serveAll();
    }

    /** Ends an intent; one that waits is over at once. */
    drop(open: OpenIntent<Intent>, reason: string): void {
        open.end(reason);
        const at = this.waiting.indexOf(open);
        if (at !== -1) {
            this.waiting.splice(at, 1);
            void this.serve(open);
        }
    }

    private async serveAll(): Promise<void> {
        const next = this.isServing ? undefined : this.waiting.shift();
        if (next === undefined) {
            return;
        }
        this.isServing = true;
        // A timer of a machine that slept may be later than the turn.
        if (this.clock.now() - next.raisedAt >= TURN_DEADLINE_MS) {
            next.end(TOO_LATE);
        }
        await this.serve(next);
        // Whoever asks again as soon as it was denied must leave the page time between two rounds.
        this.clock.after(NEXT_TASK_MS, () => {
            this.isServing = false;
            void this.serveAll();
        });
    }
}
