/** What happened in a contact center, counted. */
export interface Tally {
    /** Calls that came to the queues. */
    offered: number;
    /** Times that an agent took a call. */
    answered: number;
    /** Callers who gave up while they waited. */
    abandoned: number;
    /** Calls that an agent let ring until they were taken away. */
    missed: number;
    /** Talks that ended with a transfer to a colleague, announced or not. */
    transferred: number;
    breaks: number;
}

export function emptyTally(): Tally {
    return { offered: 0, answered: 0, abandoned: 0, missed: 0, transferred: 0, breaks: 0 };
}
