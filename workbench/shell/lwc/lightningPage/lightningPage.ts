import { LightningElement, api } from 'lwc';
import { provideArea } from '../../../platform/messaging/provideArea';
import type { TabContent } from '../../appDescription';

/** What a tab of the app shows, as its metadata says. */
export default class LightningPage extends LightningElement {
    /** Name of the page in the address. */
    @api page = '';
    @api content: TabContent = { kind: 'page', name: '' };

    constructor() {
        super();
        provideArea(this, () => ({ area: this.page }));
    }

    get isPage(): boolean {
        return this.content.kind === 'page';
    }

    get isComponent(): boolean {
        return this.content.kind === 'component';
    }
}
