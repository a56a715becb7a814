/** Mistakes in the configuration: where, what, and what is in force instead. */

/** Where a mistake is. Positions count characters from 1. */
export type ProblemPlace =
    /** In the settings string; the key as it is written there, null for the string as a whole. */
    | { readonly in: 'settings'; readonly key: string | null; readonly at: number }
    /** In a record: its `DeveloperName`, the field, and the position in the field's text. */
    | {
          readonly in: 'record';
          readonly name: string;
          readonly field: string;
          readonly at: number;
      }
    /** All records together. */
    | { readonly in: 'records' };

/** What is wrong. `params` of the problem complete the sentence. */
export type ProblemCode =
    | 'CONFLICTING_KEYS'
    | 'EMPTY'
    | 'ENDS_BEFORE_IT_BEGINS'
    | 'GIVEN_TWICE'
    | 'MISSING'
    | 'NOT_A_COUNTRY'
    | 'NOT_A_DATE'
    | 'NOT_A_NUMBER'
    | 'NOT_A_PHONE_NUMBER'
    | 'NOT_A_PREFIX'
    | 'NOT_A_REGION'
    | 'NOT_A_TIME_ZONE'
    | 'NOT_CONFIGURED'
    | 'NOT_HOURS'
    | 'NOT_ONE_OF'
    | 'NOT_TEXT'
    | 'NO_RULES'
    | 'NO_SCOPE'
    | 'NO_VALUE'
    | 'OUTCOME_NOT_FOR_KIND'
    | 'UNAVAILABLE'
    | 'UNKNOWN_HOLIDAYS'
    | 'UNKNOWN_KEY'
    | 'UNKNOWN_PACK'
    | 'UNKNOWN_PACK_VERSION';

/** What is in force because of it. */
export type ProblemEffect =
    /** This part is not used; everything else is. */
    | 'part-ignored'
    /** The default is used, or the first of two values. */
    | 'default-used'
    /** It was understood all the same, as what forbids more. */
    | 'used-all-the-same'
    /** The rule could not be read: every dial that it may have been about asks the agent. */
    | 'rule-warns'
    /** The rule could not be read and is left out: it could only have allowed or added something. */
    | 'rule-left-out'
    /** Nothing is forbidden. */
    | 'all-allowed';

/** One mistake. */
export interface ConfigurationProblem {
    readonly where: ProblemPlace;
    readonly code: ProblemCode;
    readonly params: Readonly<Record<string, string | number>>;
    readonly effect: ProblemEffect;
}

/** A mistake in a text whose place only the reader of the whole knows; `at` counts from 0. */
export interface Fault {
    readonly code: ProblemCode;
    readonly params: Readonly<Record<string, string | number>>;
    readonly at: number;
}

/** What a text says, as far as it could be read. */
export interface Reading<T> {
    /** Null when nothing could be read. */
    readonly value: T | null;
    readonly faults: readonly Fault[];
}

/** Reads a trimmed text. */
export type Reader<T> = (text: string) => Reading<T>;

/** A text that says what it should. */
export function readAs<T>(value: T): Reading<T> {
    return { value, faults: [] };
}

/** A text that does not. */
export function unreadable(
    code: ProblemCode,
    params: Fault['params'] = {},
    at = 0,
): { readonly value: null; readonly faults: readonly Fault[] } {
    return { value: null, faults: [{ code, params, at }] };
}
