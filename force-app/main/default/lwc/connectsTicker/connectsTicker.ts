/**
 * One second hand for every component of the document: it beats once a second while anybody
 * listens, and at once when the tab becomes visible again. Browsers slow timers of hidden tabs
 * down, so listeners compute from the time they are given and never count beats.
 */

/** @param now milliseconds since 1970 */
export type TickListener = (now: number) => void;

const listeners = new Set<TickListener>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Calls `listener` about once a second.
 * @returns stops it
 */
export function everySecond(listener: TickListener): () => void {
    listeners.add(listener);
    if (timer === undefined) {
        timer = setInterval(beat, 1000);
        document.addEventListener('visibilitychange', beatWhenVisible);
    }
    return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && timer !== undefined) {
            clearInterval(timer);
            timer = undefined;
            document.removeEventListener('visibilitychange', beatWhenVisible);
        }
    };
}

function beat(): void {
    const now = Date.now();
    for (const listener of [...listeners]) {
        listener(now);
    }
}

function beatWhenVisible(): void {
    if (document.visibilityState === 'visible') {
        beat();
    }
}
