/**
 * This document's candidacy for writing into activities: one for everything that writes, because two
 * of one document would stand by for each other.
 */
import { type Candidacy, type LeaderState, standFor } from 'c/connectsLeader';

let candidacy: Candidacy | null = null;
let users = 0;

/** A share of the candidacy; it is withdrawn with the last one. */
export interface DutyShare {
    readonly isOwner: () => boolean;
    leave(): void;
}

/** @param listener told how the duty stands, at once and after each change */
export function joinActivityDuty(listener: (state: LeaderState) => void): DutyShare {
    users += 1;
    const own = (candidacy ??= standFor('activity-writes', { host: 'activities' }));
    const stop = own.observe(listener);
    listener(own.state);
    return {
        isOwner: () => own.isOwner,
        leave() {
            stop();
            users -= 1;
            if (users === 0) {
                own.withdraw();
                candidacy = null;
            }
        },
    };
}
