/** What can be wrong with a configuration: each problem with its place, all of them at once. */

const TEXTS = {
    'bad-json': 'is no JSON',
    'not-an-object': 'is no object: write { … }',
    'not-a-list': 'is no list: write [ … ]',
    'not-a-text': 'is no text: write "…"',
    'not-true-or-false': 'is neither true nor false',
    'unknown-key': 'is no key that is known here: correct it, or take it out',
    'no-configuration': 'has nothing that is known: write "screenPop", "entities" or "options"',
    twice: 'stands in two places that differ: keep one',
    missing: 'is missing',
    'bad-choice': 'is none of the choices',
    'empty-list': 'is empty, so that nothing ever fits: name something, or take the key out',
    'conditions-of-default': 'restricts the default, which is for all other calls: make it a rule',
    'bad-query': 'is no query',
    'no-search': 'searches nothing: write "$filter=" or "$search="',
    'unknown-value': 'is a value that "map" does not name: add it there',
    'duplicate-value': 'names a value a second time: give each its own name',
    'bad-path': 'is no path',
    'unknown-path': 'is nothing that a call has',
    'format-without-phone': 'goes with "type": "phone" only',
    'unknown-entity': 'is no entity that is known: describe it in "entities", with its "object"',
    'bad-name': 'is no API name of Salesforce: write letters, digits and "_"',
    'no-field': 'has no field in Salesforce',
} as const;

/** What is wrong; `problemText` makes the sentence. */
export type ProblemCode = keyof typeof TEXTS;

/** A problem and where it is. */
export interface ScreenPopProblem {
    readonly code: ProblemCode;
    /** As in `screenPop.rules[0].query`; empty for the whole. */
    readonly path: string;
    /** What was found; empty where something is not there. */
    readonly value: string;
    /** What else helps: the choices, or the place in a query; empty for nothing. */
    readonly hint: string;
}

/** The problem as an English sentence that says what to do, for the console and the command line. */
export function problemText({ code, path, value, hint }: ScreenPopProblem): string {
    const where = path === '' ? 'The configuration' : path;
    const what = value === '' ? 'it' : JSON.stringify(value);
    return `${where}: ${what} ${TEXTS[code]}${hint === '' ? '' : `: ${hint}`}.`;
}

/** Thrown for a configuration that can never work. */
export class ScreenPopError extends Error {
    readonly problems: readonly ScreenPopProblem[];

    constructor(problems: readonly ScreenPopProblem[]) {
        super(problems.map(problemText).join('\n'));
        this.name = 'ScreenPopError';
        this.problems = problems;
    }
}
