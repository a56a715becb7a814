/** Whether the toolkit's service still does what a recording holds; found out beside the page. */

/** `verdictWorker.ts`, as the workbench's server makes it. */
const WORKER = '/recording/verdictWorker.js';

/** What came of the comparison. */
export interface Verdict {
    /** Where the first difference is, in ms from the start; null when there is none. */
    readonly at: number | null;
    /** In words, the first line in short. */
    readonly lines: readonly string[];
}

/**
 * Compares a recording with what the service does now.
 *
 * @param text of the recording's file
 */
export function judgeRecording(text: string): Promise<Verdict> {
    const worker = new Worker(WORKER);
    const judged = new Promise<Verdict>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Verdict>) => resolve(data);
        worker.onerror = ({ message }) =>
            reject(
                new Error(`The comparison could not run: ${message || 'its script did not load'}`),
            );
    });
    worker.postMessage(text);
    return judged.finally(() => worker.terminate());
}
