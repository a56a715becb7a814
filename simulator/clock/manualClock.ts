import type { CancelTimer, Clock } from './clock';

/** Monday, 5 January 2026, 09:00 UTC: where the manual clock starts unless told otherwise. */
export const DEFAULT_START_TIME = Date.UTC(2026, 0, 5, 9);

/** A clock that stands still until it is moved. It lives in UTC, so traces are equal everywhere. */
export interface ManualClock extends Clock {
    /**
     * Moves time by `ms`, running what falls due in order, synchronously. What throws does not
     * keep the rest from running; the first error is thrown at the end.
     */
    advance(ms: number): void;
    /** Moves time to the next wait and runs it. @returns false when nothing waits */
    runNext(): boolean;
}

interface Wait {
    readonly due: number;
    readonly callback: () => void;
}

/**
 * Makes a manual clock. It reads and touches none of the page's own timers, replaced ones neither.
 * @param startTime ms since 1970
 */
export function createManualClock(startTime: number = DEFAULT_START_TIME): ManualClock {
    /** Soonest first; equal times in the order in which they were set. */
    const waits: Wait[] = [];
    let now = startTime;
    let stopped = false;

    function run(wait: Wait): void {
        waits.splice(waits.indexOf(wait), 1);
        now = Math.max(now, wait.due);
        wait.callback();
    }

    return {
        now: () => now,
        timeZoneOffset: () => 0,
        setTimer(callback: () => void, ms: number): CancelTimer {
            if (stopped || ms === Infinity) {
                return () => {};
            }
            const wait: Wait = { due: now + Math.max(0, ms), callback };
            const later = waits.findIndex(({ due }) => due > wait.due);
            waits.splice(later === -1 ? waits.length : later, 0, wait);
            return () => {
                const at = waits.indexOf(wait);
                if (at !== -1) {
                    waits.splice(at, 1);
                }
            };
        },
        advance(ms) {
            const target = now + ms;
            const errors: unknown[] = [];
            for (let next = waits[0]; next && next.due <= target; next = waits[0]) {
                try {
                    run(next);
                } catch (error) {
                    errors.push(error);
                }
            }
            now = Math.max(now, target);
            if (errors.length > 0) {
                throw errors[0];
            }
        },
        runNext() {
            const [next] = waits;
            if (next) {
                run(next);
            }
            return next !== undefined;
        },
        stop() {
            stopped = true;
            waits.length = 0;
        },
    };
}
