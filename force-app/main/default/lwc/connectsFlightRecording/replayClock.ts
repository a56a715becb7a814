/** A clock that only the replay moves, in the form that the service takes. */

interface Timer {
    readonly due: number;
    readonly run: () => void;
}

/** Time of a replay. */
export class ReplayClock {
    private readonly timers = new Set<Timer>();
    private time: number;

    /** @param start milliseconds since 1970 */
    constructor(start: number) {
        this.time = start;
    }

    now(): number {
        return this.time;
    }

    after(ms: number, run: () => void): () => void {
        const timer = { due: this.time + Math.max(0, ms), run };
        this.timers.add(timer);
        return () => this.timers.delete(timer);
    }

    /**
     * Moves to a time and runs what falls due until then, in order.
     * @param settle called after each timer, and before the first
     */
    async advanceTo(time: number, settle: () => Promise<void>): Promise<void> {
        await settle();
        for (let next = this.nextUntil(time); next !== null; next = this.nextUntil(time)) {
            this.timers.delete(next);
            this.time = Math.max(this.time, next.due);
            next.run();
            // One timer after the other, as a browser runs them.
            // eslint-disable-next-line no-await-in-loop
            await settle();
        }
        this.time = Math.max(this.time, time);
    }

    private nextUntil(time: number): Timer | null {
        let next: Timer | null = null;
        for (const timer of this.timers) {
            if (timer.due <= time && (next === null || timer.due < next.due)) {
                next = timer;
            }
        }
        return next;
    }
}
