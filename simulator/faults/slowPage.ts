import type { Clock } from '../clock/clock';

/**
 * A page that takes long over each event: whatever is sent to it meanwhile is handled later, in
 * order, with the state of the moment in which it was sent.
 */
export class SlowPage {
    private readonly clock: Clock;
    private busyUntil = 0;
    private ms = 0;
    private eventsLeft = 0;
    private underWay = 0;

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /**
     * @param ms how long the page takes over an event
     * @param events for how many events
     * @returns ends it; what is under way stays late
     */
    slowDown(ms: number, events: number): () => void {
        this.ms = ms;
        this.eventsLeft = events;
        return () => {
            this.eventsLeft = 0;
        };
    }

    /** Hands a message over: at once, or when the page has come to it. */
    pass(isEvent: boolean, handOver: () => void): void {
        const now = this.clock.now();
        const isSlow = isEvent && this.eventsLeft > 0;
        if (!isSlow && this.underWay === 0) {
            handOver();
            return;
        }
        this.busyUntil = Math.max(this.busyUntil, now) + (isSlow ? this.ms : 0);
        this.eventsLeft -= isSlow ? 1 : 0;
        this.underWay += 1;
        this.clock.setTimer(() => {
            this.underWay -= 1;
            handOver();
        }, this.busyUntil - now);
    }
}
