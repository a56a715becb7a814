import { LightningElement, api } from 'lwc';
import { attachFrame, observeGadget } from '../../../panel/gadgetLink';
import { listUtilities, updateUtility, type Utility } from '../../../platform/utilities';

type UtilitySize = Pick<Utility, 'width' | 'height'>;

/** Size of the utility in px when a colleague is beside the agent. */
const TOGETHER = { width: 740, height: 560 };

/** The simulated gadget in a frame of its own: only messages cross, as with the real one. */
export default class GadgetFrame extends LightningElement {
    /** The page's own options (`?platform=CCX&seed=7`) are the gadget's. */
    source = `/gadget/index.html${window.location.search}`;
    /** The item of the utility bar that it is in. */
    @api utilityId = '';
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        const find = (): UtilitySize | undefined =>
            listUtilities().find(({ id }) => id === this.utilityId);
        const { width = 0, height = 0 } = find() ?? {};
        this.#stopObserving = observeGadget(({ colleague }) => {
            const size = colleague === null ? { width, height } : TOGETHER;
            if (find()?.width !== size.width) {
                updateUtility(this.utilityId, size);
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
