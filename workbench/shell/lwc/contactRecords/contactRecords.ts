import { LightningElement } from 'lwc';
import { app } from 'virtual:app-description';
import { listRecords } from '../../../platform/records';
import { recordName } from '../../recordName';

const OBJECTS = ['Contact', 'Lead', 'Account', 'Case'] as const;

/** What the app's record page has beside the record, for any record that is chosen. */
export default class ContactRecords extends LightningElement {
    readonly records = OBJECTS.flatMap((object) =>
        listRecords(object).map((record) => ({
            value: record.id,
            label: `${object}: ${recordName(record)}`,
            object,
        })),
    );
    /** Other objects have no page of their own: theirs would be laid out alike. */
    readonly pageName = app.recordPages['Contact'] ?? '';
    recordId = this.records[0]?.value ?? '';

    get objectApiName(): string {
        return this.records.find(({ value }) => value === this.recordId)?.object ?? '';
    }

    handleChoose(event: CustomEvent<{ value: string }>): void {
        this.recordId = event.detail.value;
    }
}
