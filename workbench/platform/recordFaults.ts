/** Makes calls about records fail, the way an org's would. */

/** Names of the faults; the page's address takes them: `?records=validation`. */
export const RECORD_FAULTS = [
    'permission',
    'required',
    'validation',
    'duplicate',
    'unsupported',
    'network',
] as const;

export type RecordFault = (typeof RECORD_FAULTS)[number];

/** An error of the User Interface API. */
export interface UiError {
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly body: {
        readonly message: string;
        readonly statusCode: number;
        readonly errorCode?: string;
        readonly enhancedErrorType?: string;
        readonly output?: {
            readonly errors: readonly UiComplaint[];
            readonly fieldErrors: Readonly<Record<string, readonly UiComplaint[]>>;
        };
    };
}

interface UiComplaint {
    readonly errorCode: string;
    readonly message: string;
    readonly field: string | null;
    readonly fieldLabel: string | null;
    readonly constituentField: null;
    readonly duplicateRecordError: object | null;
}

let chosen: RecordFault | null | undefined;

/** @param fault what every call fails with from now on; null: none */
export function setRecordFault(fault: RecordFault | null): void {
    chosen = fault;
}

/** The error that calls about records fail with now; undefined: none. */
export function failingRecords(): UiError | undefined {
    const fault = chosen === undefined ? faultOfAddress() : chosen;
    return fault === null ? undefined : FAULTS[fault]();
}

/** A field without a value, as creating and updating refuse it. */
export function requiredFieldMissing(field: string): UiError {
    const message = `Required fields are missing: [${field}]`;
    return refusal(message, [], {
        [field]: [complaint('REQUIRED_FIELD_MISSING', message, field)],
    });
}

const FAULTS: Readonly<Record<RecordFault, () => UiError>> = {
    permission: () =>
        refusal('You lack the access to carry out the operation.', [
            complaint('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'),
        ]),
    required: () => requiredFieldMissing('LastName'),
    validation: () =>
        refusal('The record breaks a validation rule.', [
            complaint('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'A closed case cannot be changed.'),
        ]),
    duplicate: () =>
        refusal('A duplicate rule found records.', [
            {
                ...complaint('DUPLICATES_DETECTED', 'Use one of these records?'),
                duplicateRecordError: {
                    matchResults: [{ matchRecords: [{ recordId: '003000000000002AAA' }] }],
                },
            },
        ]),
    unsupported: () => failure(400, 'INVALID_TYPE', 'Object Task is not supported in UI API'),
    network: () => failure(0, undefined, 'Disconnected or offline'),
};

function refusal(
    message: string,
    errors: readonly UiComplaint[],
    fieldErrors: Readonly<Record<string, readonly UiComplaint[]>> = {},
): UiError {
    return {
        ok: false,
        status: 400,
        statusText: 'Bad Request',
        body: {
            message,
            statusCode: 400,
            enhancedErrorType: 'RecordError',
            output: { errors, fieldErrors },
        },
    };
}

/** An answer without details. */
export function failure(status: number, errorCode: string | undefined, message: string): UiError {
    return {
        ok: false,
        status,
        statusText: STATUS_TEXTS[status] ?? '',
        body: { message, statusCode: status, ...(errorCode === undefined ? {} : { errorCode }) },
    };
}

const STATUS_TEXTS: Readonly<Record<number, string>> = { 400: 'Bad Request', 404: 'Not Found' };

function complaint(errorCode: string, message: string, field: string | null = null): UiComplaint {
    return {
        errorCode,
        message,
        field,
        fieldLabel: field,
        constituentField: null,
        duplicateRecordError: null,
    };
}

function faultOfAddress(): RecordFault | null {
    const named = new URLSearchParams(window.location.search).get('records')?.toLowerCase();
    return RECORD_FAULTS.find((fault) => fault === named) ?? null;
}
