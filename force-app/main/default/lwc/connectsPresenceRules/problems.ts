/** What can be wrong with presence rules: all of it at once. */

const TEXTS = {
    'bad-shape': 'is missing, of another kind, or not known here: see docs/presence.md',
    'no-name': 'has no name: give it one that people will recognise in the log',
    'duplicate-name': 'has the name of an earlier rule: give each rule its own',
    'no-presence': 'names no presence status: write its API name',
    'bad-state':
        'cannot be asked for here: write READY or NOT_READY, or LOGOUT for what agents did',
    'reason-without-not-ready': 'has a reason code, which goes with NOT_READY only: take it out',
    'never-asked': 'is about the same as an earlier rule: keep one',
    cycle: 'goes round for ever: take one of the rules out',
    'several-for-calls': 'is there more than once: keep one active',
    'bad-time': 'is no time: write milliseconds above 0',
} as const;

/** What is wrong; `presenceProblemText` makes the sentence. */
export type PresenceProblemCode = keyof typeof TEXTS;

/** A problem and where it is. */
export interface PresenceProblem {
    readonly code: PresenceProblemCode;
    /** Index of the rule, from 0; null for what is no single rule's. */
    readonly position: number | null;
    /** What was found: for a cycle the states in their order, from the first back to it. */
    readonly value: string;
    /** Names of the rules that it takes. */
    readonly rules: readonly string[];
}

/** The problem as an English sentence that says what to do. */
export function presenceProblemText({ code, position, value, rules }: PresenceProblem): string {
    const place = position === null ? 'The rule set' : `Rule ${position + 1}`;
    const names = rules.map((name) => `"${name}"`).join(', ');
    const what = value === '' ? 'it' : `"${value}"`;
    return `${place}${names === '' ? '' : `, ${names}`}: ${what} ${TEXTS[code]}.`;
}

/** Thrown for rules that can never work. */
export class PresenceRulesError extends Error {
    readonly problems: readonly PresenceProblem[];

    constructor(problems: readonly PresenceProblem[]) {
        super(problems.map(presenceProblemText).join('\n'));
        this.name = 'PresenceRulesError';
        this.problems = problems;
    }
}
