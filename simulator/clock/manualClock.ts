import type { CancelTimer, Clock } from './clock';
import { Timetable } from './timetable';

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

/**
 * Makes a manual clock. It reads and touches none of the page's own timers, replaced ones neither.
 * @param startTime ms since 1970
 */
export function createManualClock(startTime: number = DEFAULT_START_TIME): ManualClock {
    const waits = new Timetable();
    let now = startTime;
    let stopped = false;

    /** Runs the next wait if it is due by `latest`. @returns false if none is */
    function runNext(latest: number): boolean {
        const due = waits.nextDue;
        if (due === null || due > latest) {
            return false;
        }
        const callback = waits.take();
        now = Math.max(now, due);
        callback?.();
        return true;
    }

    return {
        now: () => now,
        timeZoneOffset: () => 0,
        setTimer(callback: () => void, ms: number): CancelTimer {
            if (stopped || ms === Infinity) {
                return () => {};
            }
            const wait = waits.enter(now + Math.max(0, ms), callback);
            return () => waits.strikeOut(wait);
        },
        advance(ms) {
            const target = now + ms;
            const errors: unknown[] = [];
            for (let ran = true; ran;) {
                try {
                    ran = runNext(target);
                } catch (error) {
                    errors.push(error);
                }
            }
            now = Math.max(now, target);
            if (errors.length > 0) {
                throw errors[0];
            }
        },
        runNext: () => runNext(Infinity),
        stop() {
            stopped = true;
            waits.clear();
        },
    };
}
