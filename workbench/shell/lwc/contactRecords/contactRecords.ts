import { LightningElement } from 'lwc';
import { listRecords } from '../../../platform/records';

const OBJECTS = ['Contact', 'Lead', 'Account', 'Case'] as const;

/** A record page in small: the numbers of the record that is chosen. */
export default class ContactRecords extends LightningElement {
    readonly records = OBJECTS.flatMap((object) =>
        listRecords(object).map(({ id, fields }) => ({
            value: id,
            label: `${object}: ${String(fields['Name'] ?? fields['CaseNumber'])}`,
            object,
        })),
    );
    recordId = this.records[0]?.value ?? '';

    get properties(): Readonly<Record<string, unknown>> {
        const record = this.records.find(({ value }) => value === this.recordId);
        return { recordId: this.recordId, objectApiName: record?.object ?? '' };
    }

    handleChoose(event: CustomEvent<{ value: string }>): void {
        this.recordId = event.detail.value;
    }
}
