import { LightningElement, api } from 'lwc';
import { PLAYED_AURA } from '../../appDescription';
import { provideUtility } from '../../../platform/provideUtility';

/** What a utility's panel holds; tells the component in it which utility it is in. */
export default class UtilityContent extends LightningElement {
    @api utilityId = '';
    /** Name of the bundle. */
    @api component = '';
    /** What the admin has set. */
    @api properties: Readonly<Record<string, unknown>> = {};

    get isAura(): boolean {
        return PLAYED_AURA.has(this.component);
    }

    constructor() {
        super();
        provideUtility(this, () => ({ utilityId: this.utilityId }));
    }
}
