/** Collects garbage at will, so that what is left on the heap is what somebody holds. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Weak references are cleared between tasks, and a first collection may only age what it finds. */
const ROUNDS = 3;

let collectOnce: (() => void) | null = null;

/** Collects until nothing more can go. @returns bytes that are in use then */
export async function collectGarbage(): Promise<number> {
    collectOnce ??= exposeCollector();
    for (let round = 0; round < ROUNDS; round += 1) {
        await nextTask();
        collectOnce();
    }
    return process.memoryUsage().heapUsed;
}

/** Lets everything that waits for a turn of the event loop run. */
export function nextTask(): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

function exposeCollector(): () => void {
    setFlagsFromString('--expose-gc');
    return runInNewContext('gc') as () => void;
}
