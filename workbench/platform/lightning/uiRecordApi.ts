/** Stand-in for `lightning/uiRecordApi`, over the workbench's records in memory. */
import { giveNotice } from '../notices';
import { failingRecords, failure, requiredFieldMissing, type UiError } from '../recordFaults';
import {
    changeRecord,
    findRecord,
    insertRecord,
    notify,
    observeRecords,
    removeRecord,
    type FieldValues,
    type StoredRecord,
} from '../records';

/** A field as a component names it: imported from `@salesforce/schema`, or `Object.Field`. */
export type FieldName = string | { readonly fieldApiName: string; readonly objectApiName: string };

interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
}

/** A record in the shape of the User Interface API. */
export interface UiRecord {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
    readonly lastModifiedDate: string;
}

/** Fields without which an org creates no record. */
const REQUIRED_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: ['Name'],
    Contact: ['LastName'],
    Lead: ['LastName', 'Company'],
};

interface WireResult<T> {
    readonly data: T | undefined;
    readonly error: UiError | undefined;
}

interface GetRecordConfig {
    readonly recordId?: string;
}

/** Wire adapter: one record; it is read again after every change of it. */
export class getRecord {
    readonly #emit: (result: WireResult<UiRecord>) => void;
    #recordId: string | undefined;
    #stop = (): void => undefined;

    constructor(dataCallback: (result: WireResult<UiRecord>) => void) {
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#stop = observeRecords((id) => {
            if (this.#recordId !== undefined && findRecord(this.#recordId)?.id === id) {
                this.#read();
            }
        });
        this.#emit({ data: undefined, error: undefined });
    }

    update({ recordId }: GetRecordConfig): void {
        this.#recordId = recordId;
        this.#read();
    }

    disconnect(): void {
        this.#stop();
    }

    #read(): void {
        if (this.#recordId === undefined) {
            return;
        }
        const record = findRecord(this.#recordId);
        this.#emit(
            record
                ? { data: toUiRecord(record), error: undefined }
                : { data: undefined, error: notFound(this.#recordId) },
        );
    }
}

/** Creates a record. Rejects when a required field has no value. */
export async function createRecord({
    apiName,
    fields,
}: {
    apiName: string;
    fields: FieldValues;
}): Promise<UiRecord> {
    throwIfFailing();
    const missing = (REQUIRED_FIELDS[apiName] ?? []).find((field) => isEmpty(fields[field]));
    if (missing !== undefined) {
        throw requiredFieldMissing(missing);
    }
    const record = insertRecord(apiName, withName(fields));
    giveNotice('Record created', `${apiName} ${record.id}: ${JSON.stringify(fields)}`);
    return toUiRecord(record);
}

/** Changes a record; `fields` holds its `Id`. Rejects for an unknown id. */
export async function updateRecord(input: {
    fields: FieldValues & { readonly Id?: string };
}): Promise<UiRecord> {
    throwIfFailing();
    const { Id: id = '', ...changes } = input.fields;
    const { apiName, fields = {} } = findRecord(id) ?? {};
    const emptied = (REQUIRED_FIELDS[apiName ?? ''] ?? []).find(
        (field) => field in changes && isEmpty(changes[field]),
    );
    if (emptied !== undefined) {
        throw requiredFieldMissing(emptied);
    }
    const record = changeRecord(id, withName({ ...fields, ...changes }));
    if (!record) {
        throw notFound(id);
    }
    giveNotice('Record updated', `${record.apiName} ${record.id}: ${JSON.stringify(changes)}`);
    return toUiRecord(record);
}

/** Deletes a record. Rejects for an unknown id. */
export async function deleteRecord(recordId: string): Promise<void> {
    throwIfFailing();
    if (!removeRecord(recordId)) {
        throw notFound(recordId);
    }
}

/** A field's value; undefined while the record or the field is not there. */
export function getFieldValue(record: UiRecord | undefined, field: FieldName): unknown {
    return fieldOf(record, field)?.value;
}

/** A field's value as text for the screen. */
export function getFieldDisplayValue(
    record: UiRecord | undefined,
    field: FieldName,
): string | null | undefined {
    return fieldOf(record, field)?.displayValue;
}

/** Tells that records were changed elsewhere, so that wires read them again. */
export async function notifyRecordUpdateAvailable(
    items: readonly { recordId: string }[],
): Promise<void> {
    items.forEach(({ recordId }) => notify(findRecord(recordId)?.id ?? recordId));
}

/** The older form of `notifyRecordUpdateAvailable`. */
export function getRecordNotifyChange(items: readonly { recordId: string }[]): void {
    void notifyRecordUpdateAvailable(items);
}

function fieldOf(record: UiRecord | undefined, field: FieldName): FieldValue | undefined {
    const name =
        typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName;
    return record?.fields[name];
}

function toUiRecord({ id, apiName, fields, lastModified }: StoredRecord): UiRecord {
    return {
        id,
        apiName,
        fields: Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [name, { value, displayValue: null }]),
        ),
        lastModifiedDate: new Date(lastModified).toISOString(),
    };
}

function notFound(recordId: string): UiError {
    return failure(404, 'NOT_FOUND', `The workbench has no record with the id "${recordId}".`);
}

/** The platform rejects with plain objects. */
function throwIfFailing(): void {
    const error = failingRecords();
    if (error) {
        throw error;
    }
}

/** People are called by first and last name. */
function withName(fields: FieldValues): FieldValues {
    const { FirstName, LastName } = fields;
    const names = [FirstName, LastName].filter((name) => typeof name === 'string' && name !== '');
    return names.length === 0 ? fields : { ...fields, Name: names.join(' ') };
}

function isEmpty(value: unknown): boolean {
    return value === undefined || value === null || value === '';
}
