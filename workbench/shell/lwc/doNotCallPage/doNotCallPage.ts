import { LightningElement } from 'lwc';
import { provideArea } from '../../../platform/messaging/provideArea';

/** What a compliance officer tries out: records and calls, a number, and what the org knows of it. */
export default class DoNotCallPage extends LightningElement {
    constructor() {
        super();
        provideArea(this, () => ({ area: 'do-not-call' }));
    }
}
