/** The only place where elections meet timers, so that tests can replace them. */
export interface Timers {
    /** Milliseconds since 1970. */
    now(): number;
    /** Calls `run` once after `ms`. @returns cancels it */
    after(ms: number, run: () => void): () => void;
}

/** The browser's. */
export const browserTimers: Timers = {
    now: () => Date.now(),
    after(ms, run) {
        const id = setTimeout(run, ms);
        return () => clearTimeout(id);
    },
};
