import { LightningElement, api } from 'lwc';

/** Stand-in for `force:relatedListContainer`. */
export default class RelatedLists extends LightningElement {
    @api pageName = '';
    @api recordId = '';
    @api objectApiName = '';
    @api properties: Readonly<Record<string, unknown>> = {};
}
