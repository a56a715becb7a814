/** Lets one document at a time do something. */

/** Runs `run` while nobody else runs anything under this name. */
export type Exclusively = <T>(name: string, run: () => Promise<T>) => Promise<T>;

/**
 * With Web Locks among all tabs, otherwise within this document: then two tabs may send the same
 * entry, which the org stores once, and may give two entries the same number.
 * @param locks undefined where the browser has none
 */
export function exclusivelyWith(locks: Pick<LockManager, 'request'> | undefined): Exclusively {
    if (locks !== undefined) {
        return async (name, run) => locks.request(name, run);
    }
    const last = new Map<string, Promise<unknown>>();
    return (name, run) => {
        const turn = (last.get(name) ?? Promise.resolve()).then(run, run);
        last.set(name, turn);
        return turn;
    };
}
