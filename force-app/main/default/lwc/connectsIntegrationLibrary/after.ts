/** The only place where the library meets timers, so that tests can replace them. */

/** Calls once after `ms` milliseconds. @returns cancels it */
export type After = (ms: number, run: () => void) => () => void;

/** The browser's. */
export const browserAfter: After = (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
};
