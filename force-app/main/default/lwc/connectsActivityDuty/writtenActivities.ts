/** Tells what else goes into an activity that this document has just written one. */

/** An activity and the work item that it is about. */
export interface WrittenActivity {
    /** `WorkItem.Id` */
    readonly workItemId: string;
    readonly recordId: string;
}

const listeners = new Set<(written: WrittenActivity) => void>();

/** Tells all who observe. */
export function tellWritten(written: WrittenActivity): void {
    listeners.forEach((listener) => listener(written));
}

/** @returns stops */
export function observeWritten(listener: (written: WrittenActivity) => void): () => void {
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
    };
}
