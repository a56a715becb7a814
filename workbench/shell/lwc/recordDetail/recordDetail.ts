import { LightningElement, api } from 'lwc';
import { findRecord } from '../../../platform/records';

/** Stand-in for `force:detailPanel`: the record's fields, without its page layout. */
export default class RecordDetail extends LightningElement {
    @api pageName = '';
    @api recordId = '';
    @api objectApiName = '';
    @api properties: Readonly<Record<string, unknown>> = {};

    get fields(): { name: string; value: string }[] {
        return Object.entries(findRecord(this.recordId)?.fields ?? {})
            .filter(([name]) => name !== 'Id')
            .map(([name, value]) => ({ name, value: textOf(value) }));
    }
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
