/** Does something later. */

/** Calls once after `ms` milliseconds. @returns cancels it */
export function after(ms: number, run: () => void): () => void {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
}
