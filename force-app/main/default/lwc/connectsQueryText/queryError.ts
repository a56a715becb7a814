/** What is said about a query that cannot be read. */

/** Thrown for a text that is no query of the language, with the place. */
export class QueryTextError extends Error {
    /** Index of the character, from 0; the length of the query where its end is too early. */
    readonly position: number;
    /** What could stand there. */
    readonly expected: string;
    /** What stands there; empty at the end. */
    readonly found: string;

    constructor(position: number, expected: string, found: string) {
        const there = found === '' ? 'the query ends' : `there is "${found}"`;
        super(`Character ${position + 1}: ${there}; expected ${expected}.`);
        this.name = 'QueryTextError';
        this.position = position;
        this.expected = expected;
        this.found = found;
    }
}
