/** The workbench's stand-in for the Apex class `ConnectsPageRecords`. */
import type { PageQuery } from '../../visualforce/platform/recordQueries';
import { createRecord, updateRecord } from './lightning/uiRecordApi';
import type { FieldValues } from './records';
import { failingRecords, type UiError } from './recordFaults';
import { recordsThatFit } from './recordQuery';

type Parameters = Readonly<Record<string, unknown>>;

/** As the Apex class `ConnectsPageSave` tells. */
interface Saved {
    readonly recordId: string | null;
    readonly complaints: readonly object[];
}

/** By remote action. */
export const PAGE_RECORDS: Readonly<Record<string, (parameters: Parameters) => unknown>> = {
    'ConnectsPageRecords.findRecords': ({ queries }) =>
        (queries as readonly PageQuery[]).map((query) => JSON.stringify(recordsOf(query))),
    'ConnectsPageRecords.createRecord': ({ objectName, fieldValues }) =>
        saved(createRecord({ apiName: String(objectName), fields: read(fieldValues) })),
    'ConnectsPageRecords.updateRecord': ({ recordId, fieldValues }) =>
        saved(updateRecord({ fields: { ...read(fieldValues), Id: String(recordId) } })),
};

/** Apex leaves out fields that have no value. */
function recordsOf({
    objectName,
    selected,
    lookedIn,
    comparison,
    text,
    maxRecords,
}: PageQuery): readonly object[] {
    const failure = failingRecords();
    if (failure) {
        throw failure;
    }
    const where = { or: lookedIn.map((field) => ({ [field]: { [comparison]: text } })) };
    return recordsThatFit(objectName, where)
        .slice(0, maxRecords)
        .map(({ id, fields }) =>
            Object.fromEntries(
                ['Id', ...selected].flatMap((name) => {
                    const value = name === 'Id' ? id : (fields[name] ?? null);
                    return value === null ? [] : [[name, value] as const];
                }),
            ),
        );
}

function read(fieldValues: unknown): FieldValues {
    return JSON.parse(String(fieldValues)) as FieldValues;
}

/** What the User Interface API rejects with for reasons of the record, Apex tells as its result. */
async function saved(record: Promise<{ readonly id: string }>): Promise<Saved> {
    try {
        return { recordId: (await record).id, complaints: [] };
    } catch (error) {
        const { output } = (error as UiError).body;
        if (output === undefined) {
            throw error;
        }
        return {
            recordId: null,
            complaints: [...output.errors, ...Object.values(output.fieldErrors).flat()].map(
                ({ errorCode, message, field, duplicateRecordError }) => ({
                    errorCode,
                    message,
                    fields: field === null ? [] : [field],
                    duplicateIds: JSON.stringify(duplicateRecordError).match(/\w{18}/g) ?? [],
                }),
            ),
        };
    }
}
