/**
 * How many turns of the microtask queue count as settled. Promise chains of components are a few
 * links long; a timer cannot be used to wait for them, because a test may have replaced it.
 */
const TURNS = 30;

/** Lets promises that are ready settle, and those that wait for them. */
export async function flushMicrotasks(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) {
        await Promise.resolve();
    }
}
