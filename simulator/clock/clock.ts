/** Cancels a wait; harmless after it has run. */
export type CancelTimer = () => void;

/**
 * Time as the simulator sees it. Everything that waits or stamps a time is handed one of these;
 * nothing reads the wall clock or sets a timer by itself.
 */
export interface Clock {
    /** Simulated time in ms since 1970. */
    now(): number;
    /** Minutes to add to local time to get UTC, as `Date.getTimezoneOffset()` gives them. */
    timeZoneOffset(): number;
    /**
     * Runs `callback` once, `ms` of simulated time from now. `Infinity` means never.
     * @returns cancels the wait
     */
    setTimer(callback: () => void, ms: number): CancelTimer;
    /** Cancels all waits for good. */
    stop(): void;
}
