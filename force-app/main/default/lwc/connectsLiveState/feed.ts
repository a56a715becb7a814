/** Where a stream of figures stands. */

/**
 * `waiting`: nothing has come yet, e.g. because the agent is not signed in. `live`: figures come.
 * `ended`: they have ended, e.g. with a sign-out. `failed`: the gadget could not subscribe.
 */
export type FeedStatus = 'waiting' | 'live' | 'ended' | 'failed';

/** What an event made of a state. */
export interface Step<S> {
    readonly state: S;
    /** Ids of the entries that are not as before; empty when nothing is. */
    readonly changed: readonly string[];
}

/** A step that changes nothing. */
export function unchanged<S>(state: S): Step<S> {
    return { state, changed: [] };
}

/** Compares plain data of one reader, whose keys are in order. */
export function isSame(left: unknown, right: unknown): boolean {
    return left === right || JSON.stringify(left) === JSON.stringify(right);
}
