/**
 * Reads what the User Interface API rejects with into a `CrmError` (UI API guide, "Record Exception
 * Error", "Error with Output"; LWC guide, "Handle Errors in Lightning Data Service").
 */
import { serverErrorText } from 'c/connectsFormat';
import { CrmError, type CrmErrorCode, type FieldProblem } from './crmError';
import { isRecordId, readRecordId } from './recordId';

/** One thing that Salesforce complains about. */
interface Complaint {
    readonly errorCode: string;
    readonly message: string;
    readonly field: string;
    readonly label: string;
    readonly duplicates: unknown;
}

/** Salesforce's status codes, by what to do about them; the first that fits one of them decides. */
const CODES: readonly (readonly [CrmErrorCode, RegExp])[] = [
    ['DUPLICATE_FOUND', /^DUPLICATES?_(?:DETECTED|VALUE|EXTERNAL_ID)/],
    ['REQUIRED_FIELD_MISSING', /^REQUIRED_FIELD_MISSING$/],
    ['NOT_SUPPORTED', /^(?:INVALID_TYPE|UNSUPPORTED_API_VERSION|OPERATION_NOT_SUPPORTED)/],
    [
        'NO_PERMISSION',
        /^(?:INSUFFICIENT_ACCESS|INSUFFICIENT_PERMISSION|CANNOT_INSERT_UPDATE|INVALID_FIELD_FOR_INSERT_UPDATE|FIELD_INTEGRITY_NO_ACCESS|API_DISABLED|FUNCTIONALITY_NOT_ENABLED)/,
    ],
    [
        'NOT_FOUND',
        /^(?:NOT_FOUND|ENTITY_IS_DELETED|INVALID_CROSS_REFERENCE_KEY|RESOURCE_NOT_FOUND)/,
    ],
    [
        'VALIDATION_FAILED',
        /^(?:FIELD_CUSTOM_VALIDATION|FIELD_FILTER_VALIDATION|FIELD_INTEGRITY|INVALID_EMAIL|INVALID_OR_NULL|STRING_TOO_LONG|NUMBER_OUTSIDE|CANNOT_EXECUTE_FLOW_TRIGGER|BAD_CUSTOM_ENTITY|INVALID_FIELD|JSON_PARSER)/,
    ],
];

/** What the status of the answer tells when no complaint has a known code. */
const STATUSES: Readonly<Record<number, CrmErrorCode>> = {
    0: 'NETWORK',
    401: 'NO_PERMISSION',
    403: 'NO_PERMISSION',
    404: 'NOT_FOUND',
    408: 'NETWORK',
    502: 'NETWORK',
    503: 'NETWORK',
    504: 'NETWORK',
};

/** What helps, put before Salesforce's own words. */
const ADVICE: Readonly<Record<CrmErrorCode, string>> = {
    INVALID_INPUT: 'Check the arguments.',
    NO_PERMISSION: 'This user may not do that; an administrator can grant it.',
    NOT_FOUND: 'The record is not there any more, or this user may not see it.',
    REQUIRED_FIELD_MISSING: 'A required field has no value.',
    DUPLICATE_FOUND: 'A record like it exists already.',
    VALIDATION_FAILED: 'A value was refused.',
    NOT_SUPPORTED: 'Salesforce does not offer this object to components; open its page instead.',
    NETWORK: 'Salesforce cannot be reached; try again.',
    NOT_AVAILABLE: 'That is not possible from here.',
    FAILED: 'Salesforce could not carry that out.',
};

/**
 * @param error what a function of `lightning/uiRecordApi` rejected with
 * @param what what was tried, for the message, e.g. `Creating a Contact`
 */
export function crmErrorOf(error: unknown, what: string): CrmError {
    if (error instanceof CrmError) {
        return error;
    }
    const complaints = complaintsOf(error);
    const code = codeOf(complaints, error);
    const texts = complaints.map(({ message, label }) =>
        label === '' || message.includes(label) ? message : `${label}: ${message}`,
    );
    const words = [...new Set(texts)].filter((text) => text !== '').join(' ');
    return new CrmError(
        code,
        `${what} failed. ${ADVICE[code]} ${words || serverErrorText(error)}`.trim(),
        {
            cause: error,
            fields: complaints.filter(({ field }) => field !== '').map(fieldProblemOf),
            duplicateIds: [
                ...new Set(complaints.flatMap(({ duplicates }) => recordIdsIn(duplicates))),
            ],
        },
    );
}

function codeOf(complaints: readonly Complaint[], error: unknown): CrmErrorCode {
    const known = CODES.find(([, pattern]) =>
        complaints.some(({ errorCode }) => pattern.test(errorCode)),
    );
    if (known) {
        return known[0];
    }
    if (complaints.some(({ message }) => /not supported in UI API/i.test(message))) {
        return 'NOT_SUPPORTED';
    }
    if (isNetworkError(error)) {
        return 'NETWORK';
    }
    const status = fieldsOf(error).status;
    const byStatus = typeof status === 'number' ? STATUSES[status] : undefined;
    const hasRefusedFields = complaints.some(({ field }) => field !== '');
    return byStatus ?? (hasRefusedFields ? 'VALIDATION_FAILED' : 'FAILED');
}

/** `fetch` rejects with a TypeError when nothing answers; the platform passes that on or words it. */
function isNetworkError(error: unknown): boolean {
    return (
        error instanceof TypeError ||
        /failed to fetch|network ?error|disconnected|offline/i.test(serverErrorText(error))
    );
}

/** The complaints of an answer's body: a list, or an object with errors of the record and its fields. */
function complaintsOf(error: unknown): Complaint[] {
    const { body } = fieldsOf(error);
    if (Array.isArray(body)) {
        return body.map((entry) => complaintOf(entry));
    }
    const { output } = fieldsOf(body);
    const { errors, fieldErrors } = fieldsOf(output);
    const ofFields = Object.entries(fieldsOf(fieldErrors)).flatMap(([field, list]) =>
        listOf(list).map((entry) => complaintOf(entry, field)),
    );
    const found = [...listOf(errors).map((entry) => complaintOf(entry)), ...ofFields];
    return found.length > 0 ? found : [complaintOf(body)];
}

function complaintOf(entry: unknown, field = ''): Complaint {
    const { errorCode, message, field: named, fieldLabel, duplicateRecordError } = fieldsOf(entry);
    const name = textOf(named) || field;
    return {
        errorCode: textOf(errorCode),
        message: textOf(message),
        field: name,
        label: textOf(fieldLabel) || name,
        duplicates: duplicateRecordError,
    };
}

function fieldProblemOf({ field, label, message }: Complaint): FieldProblem {
    return { field, label, message };
}

/** Every record id below a value, wherever Salesforce has put it. */
function recordIdsIn(value: unknown): string[] {
    if (typeof value === 'string') {
        // A word of 15 or 18 letters is none: ids have digits.
        return isRecordId(value) && /\d/.test(value) ? [readRecordId(value)] : [];
    }
    return Object.values(fieldsOf(value)).flatMap(recordIdsIn);
}

function listOf(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}
