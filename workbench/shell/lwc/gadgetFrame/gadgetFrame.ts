import { LightningElement } from 'lwc';
import { attachFrame } from '../../../panel/gadgetLink';

/** The simulated gadget in a frame of its own: only messages cross, as with the real one. */
export default class GadgetFrame extends LightningElement {
    /** The page's own options (`?platform=CCX&seed=7`) are the gadget's. */
    source = `/gadget/index.html${window.location.search}`;

    renderedCallback(): void {
        const frame = this.template?.querySelector('iframe');
        attachFrame(frame?.contentWindow ?? null);
    }

    disconnectedCallback(): void {
        attachFrame(null);
    }
}
