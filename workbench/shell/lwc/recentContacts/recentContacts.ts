import { LightningElement } from 'lwc';
import { listRecords } from '../../../platform/records';

/** A list as it stands on many agents' home pages; its numbers are there to be called. */
export default class RecentContacts extends LightningElement {
    readonly columns = [
        { label: 'Name', fieldName: 'Name', type: 'text' },
        { label: 'Phone', fieldName: 'Phone', type: 'phone' },
        { label: 'Email', fieldName: 'Email', type: 'email' },
    ];
    readonly contacts = listRecords('Contact').map(({ fields }) => fields);
}
