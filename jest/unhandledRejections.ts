import { setImmediate } from 'node:timers';

/** Rejections that nobody handled. They show only after a turn of the event loop. */
export class UnhandledRejections {
    private reasons: unknown[] = [];
    private readonly note = (reason: unknown): void => {
        this.reasons.push(reason);
    };

    start(): void {
        process.on('unhandledRejection', this.note);
    }

    stop(): void {
        process.off('unhandledRejection', this.note);
    }

    /** @returns those since the last call */
    async take(): Promise<readonly unknown[]> {
        await new Promise((resolve) => {
            setImmediate(resolve);
        });
        const { reasons } = this;
        this.reasons = [];
        return reasons;
    }
}
