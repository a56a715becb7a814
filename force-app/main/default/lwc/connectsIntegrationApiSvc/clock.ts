/** The only place where the service meets timers, so that tests and simulations can replace them. */
export interface Clock {
    /** Milliseconds since 1970. */
    now(): number;
    /** Calls `run` once after `ms`; `Infinity` means never. @returns cancels it */
    after(ms: number, run: () => void): () => void;
}

/**
 * Puts something off to a later task, so that who asks again and again leaves the page time in between.
 * Not 0: a clock that is moved by hand would never get past a wait that starts the next one.
 */
export const NEXT_TASK_MS = 1;

/** Browsers run longer time-outs at once; nothing here needs to wait for 24 days. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The browser's clock. */
export const browserClock: Clock = {
    now: () => Date.now(),
    after(ms, run) {
        if (ms > LONGEST_TIMEOUT_MS) {
            return () => undefined;
        }
        const id = setTimeout(run, ms);
        return () => clearTimeout(id);
    },
};
