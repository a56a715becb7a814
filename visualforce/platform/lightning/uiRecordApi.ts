/**
 * `lightning/uiRecordApi` for Visualforce, which has no User Interface API: records are saved by Apex
 * (`ConnectsPageRecords`), and what it refuses is rejected in the form of that API.
 */
import { currentPage } from '../../page/currentPage';
import { apexMethod } from '../salesforce/apex';

/** Something that Apex complains about. */
interface Complaint {
    readonly errorCode: string;
    readonly message: string;
    readonly fields: readonly string[];
    readonly duplicateIds: readonly string[];
}

/** What the Apex class `ConnectsPageSave` tells. */
interface Saved {
    readonly recordId?: string | null;
    readonly complaints: readonly Complaint[];
}

type Values = Readonly<Record<string, unknown>>;

const CREATE = 'ConnectsPageRecords.createRecord';
const UPDATE = 'ConnectsPageRecords.updateRecord';

/**
 * @returns the id of the new record
 * @throws object (rejects) in the form of the User Interface API
 */
export function createRecord({
    apiName,
    fields,
}: {
    readonly apiName: string;
    readonly fields: Values;
}): Promise<{ readonly id: string }> {
    return save(CREATE, { objectName: apiName, fieldValues: JSON.stringify(fields) });
}

/**
 * @param input fields to change, among them `Id`
 * @throws object (rejects) in the form of the User Interface API
 */
export function updateRecord({
    fields: { Id: recordId, ...others },
}: {
    readonly fields: Values;
}): Promise<{ readonly id: string }> {
    return save(UPDATE, { recordId, fieldValues: JSON.stringify(others) });
}

async function save(method: string, parameters: Values): Promise<{ readonly id: string }> {
    if (currentPage().remoteActions[method] === undefined) {
        // A page of somebody's own. Callers open Salesforce's page for the record then.
        throw refusal([
            {
                errorCode: 'OPERATION_NOT_SUPPORTED',
                message: `This page does not offer ${method}. See docs/visualforce.md.`,
                fields: [],
                duplicateIds: [],
            },
        ]);
    }
    const { recordId, complaints } = (await apexMethod(method)(parameters)) as Saved;
    if (typeof recordId !== 'string') {
        throw refusal(complaints);
    }
    return { id: recordId };
}

/** What the User Interface API rejects with ("Error with Output"). */
function refusal(complaints: readonly Complaint[]): object {
    const ofRecord = complaints.filter(({ fields }) => fields.length === 0);
    const ofFields = complaints.flatMap((complaint) =>
        complaint.fields.map((field) => ({ field, error: errorOf(complaint, field) })),
    );
    return {
        status: 400,
        statusText: 'Bad Request',
        body: {
            message: complaints.map(({ message }) => message).join(' '),
            output: {
                errors: ofRecord.map((complaint) => errorOf(complaint, null)),
                fieldErrors: Object.fromEntries(
                    ofFields.map(({ field }) => [
                        field,
                        ofFields.filter((other) => other.field === field).map(({ error }) => error),
                    ]),
                ),
            },
        },
    };
}

function errorOf({ errorCode, message, duplicateIds }: Complaint, field: string | null): object {
    const duplicateRecordError =
        duplicateIds.length === 0
            ? null
            : { matchResults: [{ matchRecords: duplicateIds.map((id) => ({ recordId: id })) }] };
    return { errorCode, message, field, fieldLabel: null, duplicateRecordError };
}
