/** What can be wrong with rules: each problem with its place, all of them at once. */

/** What is wrong; `problemText` makes the sentence. */
export type ProblemCode = keyof typeof TEXTS;

/** A problem of one rule. */
export interface FoundProblem {
    readonly code: ProblemCode;
    /** What was found; empty where something is not there. */
    readonly value: string;
}

/** A problem and where it is. */
export interface PolicyProblem extends FoundProblem {
    /** Index of the rule, from 0; null for what is no rule's. */
    readonly position: number | null;
    /** Name of the rule, which may be empty. */
    readonly rule: string | null;
}

const TEXTS = {
    'no-name': 'has no name: give it one that people will recognise in the log',
    'duplicate-name': 'has the name of an earlier rule: give each rule its own',
    'bad-outcome':
        'cannot have this outcome: rewrite and attach go with prefix rules, allow with prefix and list rules',
    'unknown-site-zone': 'is no time zone: write an IANA name such as "Europe/Berlin"',
    'bad-holiday': 'is no date: write days of holiday tables as "2026-12-25"',
    'bad-date': 'is no date: write "2026-08-11"',
    'never-valid': 'ends before it begins: exchange the two dates',
    'bad-prefix': 'is no prefix: write "+" and digits, such as "+1900"',
    'bad-country': 'is no country: write two capital letters of ISO 3166-1, such as "US"',
    'bad-region': 'is no region: write the code of ISO 3166-2, such as "US-FL"',
    'not-e164': 'can never be dialled: write numbers as "+" and digits, such as "+18505550123"',
    'no-objects': 'asks no object: name Contact, Lead or both',
    'no-purpose': 'has no purpose: name the one that the org stores consents under',
    'exemption-not-here':
        'is a consent that excuses nothing here: it goes with rules that warn or block, other than consent rules',
    'no-list-name':
        'names no list: give the name under which its loads are recorded, or leave it out',
    'bad-list-age': 'is no age: write a whole number of days from 1',
    'list-not-here':
        'asks when a list was loaded, but has its own numbers: that goes with the org’s list',
    'no-hours': 'has no hours at all: give it some, or block the numbers with a prefix rule',
    'bad-hours':
        'are no hours: write minutes since midnight, from 0 to 1440, the end after the begin',
    'unknown-holidays': 'names no table of holidays that there is: load its pack, or take it out',
    'bad-cap': 'is no number of calls: write a whole number from 1',
    'bad-period': 'is no period: write a number of hours above 0',
    'rewrite-without-prefix': 'rewrites nothing: name the prefixes that it replaces',
    'rewrite-by-region':
        'rewrites by region, which is only known once the final number was looked up: use prefixes',
    'bad-replacement': 'has nothing to put in: set replaceWith to "+" and digits, such as "+49"',
    'replace-without-rewrite': 'replaces a prefix with another outcome than rewrite: change one',
    'attach-without-variables': 'attaches nothing: name variables and their values',
    'variables-without-attach': 'has variables with another outcome than attach: change one',
    'attach-without-outbound':
        'attaches to calls that take no variables: leave call types out, or add OUTBOUND',
} as const;

/** The problem as an English sentence that says what to do, for the console and the command line. */
export function problemText({ position, rule, code, value }: PolicyProblem): string {
    const place = position === null ? 'The rule set' : `Rule ${position + 1}, "${rule ?? ''}"`;
    return `${place}: ${value === '' ? 'it' : `"${value}"`} ${TEXTS[code]}.`;
}

/** Thrown for rules that can never work. */
export class DialPolicyError extends Error {
    readonly problems: readonly PolicyProblem[];

    constructor(problems: readonly PolicyProblem[]) {
        super(problems.map(problemText).join('\n'));
        this.name = 'DialPolicyError';
        this.problems = problems;
    }
}
