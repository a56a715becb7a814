import { LightningElement, api } from 'lwc';
import { findRecord } from '../../../platform/records';
import { recordName } from '../../recordName';

/** Stand-in for `force:highlightsPanel`: whose page it is. */
export default class HighlightsPanel extends LightningElement {
    @api pageName = '';
    @api recordId = '';
    @api objectApiName = '';
    @api properties: Readonly<Record<string, unknown>> = {};

    get icon(): string {
        return `standard:${this.objectApiName.toLowerCase()}`;
    }

    get title(): string {
        const record = findRecord(this.recordId);
        return record === undefined ? '' : recordName(record);
    }
}
