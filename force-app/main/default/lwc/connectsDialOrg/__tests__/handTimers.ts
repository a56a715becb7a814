/** Timers that a test advances by hand. */
import type { Timers } from 'c/connectsLeader';

interface Alarm {
    readonly at: number;
    readonly run: () => void;
}

/** See the file's head. */
export class HandTimers implements Timers {
    private time: number;
    private alarms: Alarm[] = [];

    /** @param start milliseconds since 1970 */
    constructor(start = 1_000_000) {
        this.time = start;
    }

    now(): number {
        return this.time;
    }

    after(ms: number, run: () => void): () => void {
        const alarm = { at: this.time + ms, run };
        this.alarms.push(alarm);
        return () => {
            this.alarms = this.alarms.filter((other) => other !== alarm);
        };
    }

    /** Lets time pass; whatever is due runs in its order, and so does what follows from it. */
    async pass(ms: number): Promise<void> {
        const end = this.time + ms;
        await settled();
        for (;;) {
            const next = this.alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
            if (next === undefined) {
                break;
            }
            this.alarms = this.alarms.filter((other) => other !== next);
            this.time = Math.max(this.time, next.at);
            next.run();
            await settled();
        }
        this.time = end;
    }
}

/** Everything that needs no timer has happened. */
export function settled(): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}
