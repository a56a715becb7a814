/** What comes first, and what waits for it. */

/**
 * Browsers paint nothing of a frame that nobody sees, such as a toolbar in a utility panel that is
 * closed; its guard has to start all the same.
 */
const UNSEEN_MS = 1_000;

/** Runs something once: when the browser has painted what is there now, or shows nothing of it. */
export function afterFirstPaint(run: () => void): void {
    let isDone = false;
    const runOnce = (): void => {
        if (!isDone) {
            isDone = true;
            run();
        }
    };
    requestAnimationFrame(() => setTimeout(runOnce, 0));
    setTimeout(runOnce, UNSEEN_MS);
}
