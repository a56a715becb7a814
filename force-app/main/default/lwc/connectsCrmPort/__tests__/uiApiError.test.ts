import { CrmError, type CrmErrorCode } from '../crmError';
import { crmErrorOf } from '../uiApiError';

const refused = (errors: object[], fieldErrors: object = {}): object => ({
    ok: false,
    status: 400,
    statusText: 'Bad Request',
    body: {
        message: 'An error occurred while trying to update the record.',
        statusCode: 400,
        enhancedErrorType: 'RecordError',
        output: { errors, fieldErrors },
    },
});

it.each<[string, object, CrmErrorCode]>([
    [
        'a lack of access',
        refused([{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }]),
        'NO_PERMISSION',
    ],
    [
        'a field that may not be written',
        refused([{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' }]),
        'NO_PERMISSION',
    ],
    ['a deleted record', refused([{ errorCode: 'ENTITY_IS_DELETED' }]), 'NOT_FOUND'],
    [
        'a validation rule',
        refused([{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }]),
        'VALIDATION_FAILED',
    ],
    ['a text that is too long', refused([{ errorCode: 'STRING_TOO_LONG' }]), 'VALIDATION_FAILED'],
    ['an error with an unknown code', refused([{ errorCode: 'UNABLE_TO_LOCK_ROW' }]), 'FAILED'],
    [
        'a list of errors',
        { status: 403, body: [{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }] },
        'NO_PERMISSION',
    ],
    ['a status without a code', { status: 404, body: { message: 'gone' } }, 'NOT_FOUND'],
    [
        'an object that components get no records of',
        {
            status: 400,
            body: { errorCode: 'INVALID_TYPE', message: 'Object Task is not supported in UI API' },
        },
        'NOT_SUPPORTED',
    ],
    ['a server that is away', { status: 503, body: { message: 'try later' } }, 'NETWORK'],
    ['a request that reached nobody', new TypeError('Failed to fetch'), 'NETWORK'],
    [
        'a lost connection in words',
        { status: 400, body: { message: 'Disconnected or offline' } },
        'NETWORK',
    ],
])('tells %s apart', (_, error, code) => {
    const read = crmErrorOf(error, 'Updating');
    expect(read).toBeInstanceOf(CrmError);
    expect(read.code).toBe(code);
    expect(read.cause).toBe(error);
});

it('names the fields that have no value', () => {
    const error = crmErrorOf(
        refused([], {
            LastName: [
                {
                    errorCode: 'REQUIRED_FIELD_MISSING',
                    message: 'Required fields are missing: [LastName]',
                    field: 'LastName',
                    fieldLabel: 'Last Name',
                },
            ],
        }),
        'Creating a Contact',
    );

    expect(error.code).toBe('REQUIRED_FIELD_MISSING');
    expect(error.fields).toEqual([
        {
            field: 'LastName',
            label: 'Last Name',
            message: 'Required fields are missing: [LastName]',
        },
    ]);
    expect(error.message).toContain('Creating a Contact failed. A required field has no value.');
    expect(error.message).toContain('Last Name: Required fields are missing');
});

it('gives the records that a duplicate rule found, once each', () => {
    const duplicateRecordError = {
        matchResults: [
            { matchRecords: [{ record: { id: '003000000000002AAA' } }, { id: '003000000000002' }] },
            { matchRecords: [{ record: { id: '00Q000000000007EAA' } }], name: 'abcdefghijklmno' },
        ],
    };
    const error = crmErrorOf(
        refused([{ errorCode: 'DUPLICATES_DETECTED', message: 'Use one?', duplicateRecordError }]),
        'Creating a Contact',
    );

    expect(error.code).toBe('DUPLICATE_FOUND');
    expect(error.duplicateIds).toEqual(['003000000000002AAA', '00Q000000000007EAA']);
});

it('takes refused fields without a known code for a failed validation', () => {
    const error = crmErrorOf(
        refused([], { Level__c: [{ message: 'Too high.', errorCode: 'SOMETHING_NEW' }] }),
        'Updating',
    );
    expect(error.code).toBe('VALIDATION_FAILED');
    expect(error.fields).toEqual([{ field: 'Level__c', label: 'Level__c', message: 'Too high.' }]);
});

it.each([[undefined], [null], ['no'], [7], [{}], [{ body: null }]])(
    'makes an error of anything, %j too',
    (thrown) => {
        expect(crmErrorOf(thrown, 'Updating').code).toBe('FAILED');
    },
);

it('lets an error of its own through', () => {
    const error = new CrmError('NETWORK', 'late');
    expect(crmErrorOf(error, 'Updating')).toBe(error);
});
