import { LightningElement } from 'lwc';
import { observeGadget } from '../../../panel/gadgetLink';
import { provideArea } from '../../../platform/messaging/provideArea';

/** The supervisor's page: the wall of the teams, beside it the queues and what is to be told. */
export default class SupervisorPage extends LightningElement {
    readonly wall = { layout: 'wall' };
    /** An admin knows the contact center; the softphone does not tell which one it is. */
    queues = { platform: 'CCE' };
    private stopObserving?: () => void;

    constructor() {
        super();
        provideArea(this, () => ({ area: 'supervisor' }));
    }

    connectedCallback(): void {
        this.stopObserving = observeGadget(({ platform }) => {
            if (platform !== this.queues.platform) {
                this.queues = { platform };
            }
        });
    }

    disconnectedCallback(): void {
        this.stopObserving?.();
    }
}
