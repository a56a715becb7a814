import type { CancelTimer, Clock } from '../clock/clock';
import type { Queue } from '../finesse/queues';
import { areEqualFigures, type QueueFigures, type QueueStatistics } from './queueStatistics';

/** How often Finesse computes the figures of the queues, in ms (guide, "onQueueDataUpdate"). */
export const QUEUE_CYCLE_MS = 10_000;

/** Called once per cycle with the figures that changed; never with none. */
export type QueueFigureListener = (changed: readonly QueueFigures[]) => void;

/**
 * The figures of some queues, looked at in a cycle that is the same for everybody: what changes
 * comes in one burst, and what changed back meanwhile not at all.
 */
export class QueueFeed {
    private readonly statistics: QueueStatistics;
    private readonly clock: Clock;
    private readonly listener: QueueFigureListener;
    private readonly told = new Map<Queue, QueueFigures>();
    private cancelCycle: CancelTimer = () => {};

    constructor(statistics: QueueStatistics, clock: Clock, listener: QueueFigureListener) {
        this.statistics = statistics;
        this.clock = clock;
        this.listener = listener;
        this.waitForCycle();
    }

    /** The queues that are looked at. */
    get queues(): readonly Queue[] {
        return [...this.told.keys()];
    }

    /** Looks at one queue more. @returns its figures of now */
    add(queue: Queue): QueueFigures {
        const figures = this.statistics.figuresOf(queue);
        this.told.set(queue, figures);
        return figures;
    }

    remove(queue: Queue): void {
        this.told.delete(queue);
    }

    stop(): void {
        this.cancelCycle();
        this.told.clear();
    }

    private waitForCycle(): void {
        const ms = QUEUE_CYCLE_MS - (this.clock.now() % QUEUE_CYCLE_MS);
        this.cancelCycle = this.clock.setTimer(() => {
            this.waitForCycle();
            this.look();
        }, ms);
    }

    private look(): void {
        const changed: QueueFigures[] = [];
        for (const [queue, before] of this.told) {
            const figures = this.statistics.figuresOf(queue);
            if (!areEqualFigures(figures, before)) {
                this.told.set(queue, figures);
                changed.push(figures);
            }
        }
        if (changed.length > 0) {
            this.listener(changed);
        }
    }
}
