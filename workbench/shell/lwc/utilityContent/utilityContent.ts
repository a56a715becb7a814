import { LightningElement, api } from 'lwc';
import { provideUtility } from '../../../platform/provideUtility';

/** What a utility's panel holds; tells the component in it which utility it is in. */
export default class UtilityContent extends LightningElement {
    @api utilityId = '';
    /** Name of the bundle. */
    @api component = '';
    /** What the admin has set. */
    @api properties: Readonly<Record<string, unknown>> = {};

    constructor() {
        super();
        provideUtility(this, () => ({ utilityId: this.utilityId }));
    }
}
