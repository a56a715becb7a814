/** What can go wrong between a component and Salesforce's records, in a form to decide by. */

/** Stable name of a reason; each says something else about what to do. */
export type CrmErrorCode =
    /** An argument makes no sense: mend the calling code or the configuration. */
    | 'INVALID_INPUT'
    /** The user may not do or see that: an administrator can grant it. */
    | 'NO_PERMISSION'
    /** The record was deleted, or is hidden from the user. */
    | 'NOT_FOUND'
    /** Fields in `fields` have no value: ask for them. */
    | 'REQUIRED_FIELD_MISSING'
    /** A duplicate rule stopped it: offer the records in `duplicateIds`. */
    | 'DUPLICATE_FOUND'
    /** A validation rule or a field's own check refused a value: show the messages. */
    | 'VALIDATION_FAILED'
    /** Salesforce does not offer that object this way: open its page instead. */
    | 'NOT_SUPPORTED'
    /** Salesforce cannot be reached, or did not answer in time: try again. */
    | 'NETWORK'
    /** No way leads there from where the component is. */
    | 'NOT_AVAILABLE'
    /** Anything else, with Salesforce's own text. */
    | 'FAILED';

/** What is wrong with one field. */
export interface FieldProblem {
    /** API name. */
    readonly field: string;
    /** Name on the screen; the API name where Salesforce gives none. */
    readonly label: string;
    readonly message: string;
}

/** What an error knows besides its text. */
export interface CrmErrorDetail extends ErrorOptions {
    readonly fields?: readonly FieldProblem[];
    readonly duplicateIds?: readonly string[];
}

/** Every failure of the CRM port. The message is for developers and administrators. */
export class CrmError extends Error {
    readonly code: CrmErrorCode;
    /** Fields that were refused or are missing; empty where no field is to blame. */
    readonly fields: readonly FieldProblem[];
    /** Ids (18 characters) of the records that a duplicate rule found. */
    readonly duplicateIds: readonly string[];

    constructor(code: CrmErrorCode, message: string, detail: CrmErrorDetail = {}) {
        const { fields = [], duplicateIds = [], ...options } = detail;
        super(message, options);
        this.name = 'CrmError';
        this.code = code;
        this.fields = fields;
        this.duplicateIds = duplicateIds;
    }
}

/** For arguments that make no sense. */
export function invalidInput(message: string): CrmError {
    return new CrmError('INVALID_INPUT', message);
}
