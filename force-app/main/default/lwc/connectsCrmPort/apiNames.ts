/** API names of objects, fields and flows, checked before they get into a query or an address. */
import { invalidInput } from './crmError';

/** Letters, digits and single underscores; begins with a letter, does not end with an underscore. */
const NAME = '[A-Za-z](?:_?[A-Za-z0-9])*';
/** A namespace before it, a kind (`__c`, `__mdt`, `__r`, …) after it. */
const OBJECT_OR_FIELD = new RegExp(`^(?:${NAME}__)?${NAME}(?:__[A-Za-z]+)?$`);
const FLOW = new RegExp(`^(?:${NAME}__)?${NAME}$`);
const VARIABLE = new RegExp(`^${NAME}$`);

/** Where the name of a record is not in `Name`. */
const NAME_FIELDS: Readonly<Record<string, string>> = {
    Case: 'CaseNumber',
    Contract: 'ContractNumber',
    Event: 'Subject',
    Order: 'OrderNumber',
    ServiceAppointment: 'AppointmentNumber',
    Task: 'Subject',
    WorkOrder: 'WorkOrderNumber',
};

/** @throws CrmError INVALID_INPUT for what can be no object */
export function readObjectName(value: unknown): string {
    return read(value, OBJECT_OR_FIELD, 'the API name of an object, such as Contact or Visit__c');
}

/** @throws CrmError INVALID_INPUT for what can be no field */
export function readFieldName(value: unknown): string {
    return read(value, OBJECT_OR_FIELD, 'the API name of a field, such as Phone or Level__c');
}

/** @throws CrmError INVALID_INPUT for what can be no flow */
export function readFlowName(value: unknown): string {
    return read(value, FLOW, 'the API name of a flow, such as Log_Callback');
}

/** @throws CrmError INVALID_INPUT for what can be no variable of a flow */
export function readVariableName(value: unknown): string {
    return read(value, VARIABLE, 'the API name of an input variable of the flow');
}

/** The field that holds what people call the record. */
export function nameFieldOf(objectApiName: string): string {
    return NAME_FIELDS[objectApiName] ?? 'Name';
}

function read(value: unknown, pattern: RegExp, what: string): string {
    if (typeof value !== 'string' || !pattern.test(value)) {
        throw invalidInput(`Expected ${what}, not ${JSON.stringify(value) ?? String(value)}.`);
    }
    return value;
}
