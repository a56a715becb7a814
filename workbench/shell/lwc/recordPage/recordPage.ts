import { LightningElement, api } from 'lwc';
import { app } from 'virtual:app-description';
import { listRecords } from '../../../platform/records';
import { recordName } from '../../recordName';

/** The tab of an object: one of its records, on the record page that the app has for it. */
export default class RecordPage extends LightningElement {
    @api objectApiName = '';
    private chosen = '';

    get records(): { value: string; label: string }[] {
        return listRecords(this.objectApiName).map((record) => ({
            value: record.id,
            label: recordName(record),
        }));
    }

    get recordId(): string {
        return this.chosen || (this.records[0]?.value ?? '');
    }

    get pageName(): string {
        return app.recordPages[this.objectApiName] ?? '';
    }

    handleChoose(event: CustomEvent<{ value: string }>): void {
        this.chosen = event.detail.value;
    }
}
