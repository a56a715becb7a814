/**
 * Keeps what has not changed, so that nothing is drawn anew for it: a component draws when it is
 * given another object, whatever is in it.
 */
import type { LiveTeams } from 'c/connectsLiveState';

/** `before`, unless a value in `after` differs. */
export function keep<T extends object>(before: T, after: T): T {
    const keys = Object.keys(after) as (keyof T)[];
    return keys.every((key) => Object.is(before[key], after[key])) ? before : after;
}

/** `before`, unless an entry of `after` differs; entries are compared by `keep`. */
export function keepAll<T extends object | string>(
    before: readonly T[],
    after: readonly T[],
): readonly T[] {
    const isSame = (left: T | undefined, right: T): boolean =>
        left === right ||
        (typeof left === 'object' && typeof right === 'object' && keep(left, right) === left);
    return before.length === after.length && after.every((each, at) => isSame(before[at], each))
        ? before
        : after;
}

/** Whether the same teams have as many agents and stand as before. */
export function hasSameAgents(left: LiveTeams, right: LiveTeams): boolean {
    return (
        left.teams.length === right.teams.length &&
        left.teams.every(({ id, name, status, error, agents }, at) => {
            const other = right.teams[at];
            return (
                other?.id === id &&
                other.name === name &&
                other.status === status &&
                other.error === error &&
                other.agents.size === agents.size
            );
        })
    );
}
