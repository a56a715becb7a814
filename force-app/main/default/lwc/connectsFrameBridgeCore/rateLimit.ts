/** How much a page may say. */

/** Messages at once, after a pause. */
const BURST = 20;
/** Messages per second in the long run. */
const PER_SECOND = 10;

/** Lets through what is within the limit. */
export class RateLimit {
    private readonly now: () => number;
    private left = BURST;
    private at: number;
    /** Whether the last message was one too many. */
    private isOver = false;

    /** @param now milliseconds since any moment, never going back */
    constructor(now: () => number) {
        this.now = now;
        this.at = now();
    }

    /** Counts a message. @returns whether it passes, or is the first or a further one too many */
    take(): 'passes' | 'first-too-many' | 'too-many' {
        const now = this.now();
        const gained = (Math.max(now - this.at, 0) * PER_SECOND) / 1000;
        this.left = Math.min(BURST, this.left + gained);
        this.at = now;
        if (this.left >= 1) {
            this.left -= 1;
            this.isOver = false;
            return 'passes';
        }
        const wasOver = this.isOver;
        this.isOver = true;
        return wasOver ? 'too-many' : 'first-too-many';
    }
}
