import { LightningElement } from 'lwc';
import { observeGadget } from '../../gadgetLink';

/** Says what of the page's address made no sense, until it is closed. */
export default class AddressNotice extends LightningElement {
    problems: readonly string[] = [];
    isClosed = false;
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        this.#stopObserving = observeGadget(({ problems }) => {
            this.problems = problems;
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get isShown(): boolean {
        return this.problems.length > 0 && !this.isClosed;
    }

    handleClose(): void {
        this.isClosed = true;
    }
}
