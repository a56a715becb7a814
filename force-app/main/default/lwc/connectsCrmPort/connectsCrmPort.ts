/**
 * The one way from components to Salesforce's records: opens, searches, creates and updates them.
 *
 *     export default class CallPanel extends CrmHost(LightningElement) {
 *         handleOpen() {
 *             return crmPortFor(this, { client: this.client }).openRecord(this.recordId);
 *         }
 *     }
 *
 * The decisions lie in the modules beside this one; only this one and `crmHost` know the platform.
 */
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { invalidInput } from './crmError';
import { placeOf } from './crmHost';
import { CrmPort, type RecordApi } from './crmPort';
import type { GadgetScreen } from './gadgetFallback';

export { CrmError } from './crmError';
export type { CrmErrorCode, FieldProblem } from './crmError';
export { crmErrorText } from './crmErrorText';
export { CrmHost } from './crmHost';
export type { CrmHostClass, CrmHosting } from './crmHost';
export type { CrmPort, Opened, OpenOptions } from './crmPort';
export type { GadgetScreen } from './gadgetFallback';
export { isPersonId, isRecordId, isSameRecord, keyPrefixOf, readRecordId } from './recordId';
export { DEFAULT_OBJECTS } from './search';
export type { SearchedObject, SearchHit, SearchOptions } from './search';
export type { NewTask } from './taskFields';
export type { FieldValues, FlowInputs, Host, Place, Way } from './wishes';

/** Options of `crmPortFor`. */
export interface CrmPortOptions {
    /** A client of the service, for the gadget's own requests where nothing else leads there. */
    readonly client?: GadgetScreen | null;
}

const RECORDS: RecordApi = {
    createRecord,
    updateRecord,
    encodeDefaults: encodeDefaultFieldValues,
};

/**
 * The port of a component. It keeps nothing: ask for it whenever it is needed.
 *
 * @param component the component itself (`this`). Its class extends `CrmHost(LightningElement)` to
 *     navigate and to search; without that only records can be created and updated, and pages be
 *     opened through the client
 * @throws CrmError INVALID_INPUT for an argument of another kind
 */
export function crmPortFor(component: object, { client = null }: CrmPortOptions = {}): CrmPort {
    if (typeof component !== 'object' || component === null) {
        throw invalidInput('crmPortFor takes the component itself (this) as its first argument.');
    }
    return new CrmPort(placeOf(component), RECORDS, client);
}
