import type { CancelTimer, Clock } from './clock';

/** The longest wait that `setTimeout` takes; a longer one is cut into pieces. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

interface Wait {
    callback: () => void;
    /** Simulated ms that were left when the wait was last armed. */
    remainingMs: number;
    armedAt: number;
    handle: ReturnType<typeof setTimeout>;
}

/** The wall clock; only waits are shortened by its speed, so that time stamps stay true. */
export interface RealClock extends Clock {
    /**
     * Changes how many times faster than the wall clock waits run, running waits included.
     * @throws RangeError unless `speed` is a finite number above 0
     */
    setSpeed(speed: number): void;
}

/**
 * Makes a real clock.
 * @param speed how many times faster than the wall clock waits run
 * @throws RangeError unless `speed` is a finite number above 0
 */
export function createRealClock(speed: number = 1): RealClock {
    const waits = new Set<Wait>();
    let currentSpeed = checkedSpeed(speed);
    let stopped = false;

    function arm(wait: Wait): void {
        const wallMs = Math.min(wait.remainingMs / currentSpeed, LONGEST_TIMEOUT_MS);
        wait.armedAt = Date.now();
        wait.handle = setTimeout(() => {
            wait.remainingMs -= wallMs * currentSpeed;
            // A millisecond is as fine as setTimeout gets; what is below it is rounding.
            if (wait.remainingMs >= 1) {
                arm(wait);
                return;
            }
            waits.delete(wait);
            wait.callback();
        }, wallMs);
    }

    return {
        now: () => Date.now(),
        timeZoneOffset: () => new Date().getTimezoneOffset(),
        setTimer(callback: () => void, ms: number): CancelTimer {
            if (stopped || ms === Infinity) {
                return () => {};
            }
            const wait: Wait = {
                callback,
                remainingMs: Math.max(0, ms),
                armedAt: 0,
                handle: undefined as unknown as Wait['handle'],
            };
            waits.add(wait);
            arm(wait);
            return () => {
                waits.delete(wait);
                clearTimeout(wait.handle);
            };
        },
        setSpeed(newSpeed: number): void {
            const checked = checkedSpeed(newSpeed);
            for (const wait of waits) {
                clearTimeout(wait.handle);
                const passed = (Date.now() - wait.armedAt) * currentSpeed;
                wait.remainingMs = Math.max(0, wait.remainingMs - passed);
            }
            currentSpeed = checked;
            waits.forEach(arm);
        },
        stop() {
            stopped = true;
            waits.forEach((wait) => clearTimeout(wait.handle));
            waits.clear();
        },
    };
}

function checkedSpeed(speed: number): number {
    if (!Number.isFinite(speed) || speed <= 0) {
        throw new RangeError(`Speed must be a finite number above 0, not ${String(speed)}.`);
    }
    return speed;
}
