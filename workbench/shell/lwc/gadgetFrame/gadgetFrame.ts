import { LightningElement } from 'lwc';
import { attachFrame, observeGadget } from '../../../panel/gadgetLink';
import { listUtilities, updateUtility } from '../../../platform/utilities';

const UTILITY = 'gadget';
/** Sizes of the utility in px: one agent, or a colleague beside it. */
const ALONE = { width: 360, height: 520 };
const TOGETHER = { width: 740, height: 560 };

/** The simulated gadget in a frame of its own: only messages cross, as with the real one. */
export default class GadgetFrame extends LightningElement {
    /** The page's own options (`?platform=CCX&seed=7`) are the gadget's. */
    source = `/gadget/index.html${window.location.search}`;
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        this.#stopObserving = observeGadget(({ colleague }) => {
            const size = colleague === null ? ALONE : TOGETHER;
            const present = listUtilities().find(({ id }) => id === UTILITY);
            if (present?.width !== size.width) {
                updateUtility(UTILITY, size);
            }
        });
    }

    renderedCallback(): void {
        const frame = this.template?.querySelector('iframe');
        attachFrame(frame?.contentWindow ?? null);
    }

    disconnectedCallback(): void {
        this.#stopObserving();
        attachFrame(null);
    }
}
