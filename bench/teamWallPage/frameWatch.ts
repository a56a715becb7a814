/** Watches how evenly a page draws. */

/** From its making until it is stopped. */
export class FrameWatch {
    private readonly gaps: number[] = [];
    private readonly longTasks: number[] = [];
    private readonly observer: PerformanceObserver;
    private last: number | null = null;
    private isStopped = false;

    constructor() {
        this.observer = new PerformanceObserver((entries) =>
            this.longTasks.push(...entries.getEntries().map(({ duration }) => duration)),
        );
        this.observer.observe({ type: 'longtask' });
        this.next();
    }

    /** @returns gaps between frames, and tasks over 50 ms, in ms */
    stop(): { gaps: number[]; longTasks: number[] } {
        this.isStopped = true;
        const late = this.observer.takeRecords().map(({ duration }) => duration);
        this.observer.disconnect();
        return { gaps: this.gaps, longTasks: [...this.longTasks, ...late] };
    }

    private next(): void {
        requestAnimationFrame((time) => {
            if (this.isStopped) {
                return;
            }
            if (this.last !== null) {
                this.gaps.push(time - this.last);
            }
            this.last = time;
            this.next();
        });
    }
}
