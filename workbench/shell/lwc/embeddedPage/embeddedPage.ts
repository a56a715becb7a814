import { LightningElement } from 'lwc';
import { sampleAddress, SAMPLE_ENTRY, SAMPLE_PAGES } from '../../../embedded/samplePages';
import { rememberInAddress } from '../../../panel/gadgetLink';
import { provideArea } from '../../../platform/messaging/provideArea';
import { readSampleName } from '../../address';

/** The bridge to embedded pages, with the pages of its documentation. */
export default class EmbeddedPage extends LightningElement {
    sample = readSampleName(window.location.search);

    constructor() {
        super();
        provideArea(this, () => ({ area: 'embedded' }));
    }

    get options(): { label: string; value: string }[] {
        return SAMPLE_PAGES.map(({ name, label }) => ({ label, value: name }));
    }

    /** Another page is another component: it reads its address when it comes to the screen. */
    get shown(): { key: string; properties: { pageUrl: string; heading: string } }[] {
        return SAMPLE_PAGES.filter(({ name }) => name === this.sample).map(({ name, label }) => ({
            key: name,
            properties: { pageUrl: sampleAddress(name, window.location), heading: label },
        }));
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        this.sample = event.detail.value;
        rememberInAddress({ [SAMPLE_ENTRY]: this.sample });
    }
}
