/** What comes first, and what waits for it. */

/** Runs something once the browser has painted what is there now. */
export function afterFirstPaint(run: () => void): void {
    requestAnimationFrame(() => setTimeout(run, 0));
}
