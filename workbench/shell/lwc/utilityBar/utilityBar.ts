import { LightningElement } from 'lwc';
import {
    listUtilities,
    minimizeUtility,
    observeUtilities,
    openUtility,
    type Utility,
} from '../../../platform/utilities';
import { OMNI_CHANNEL, SOFTPHONE } from '../../appDescription';

/** A utility with what the template needs to know. */
interface ShownUtility extends Utility {
    readonly itemClass: string;
    readonly expanded: string;
    readonly minimizeText: string;
    readonly panelClass: string;
    readonly panelStyle: string;
    readonly isGadget: boolean;
    readonly isOmniChannel: boolean;
}

/** The bar at the bottom: eager utilities run from the start, the others once they were opened. */
export default class UtilityBar extends LightningElement {
    utilities: ShownUtility[] = [];
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        this.#stopObserving = observeUtilities(() => this.update());
        this.update();
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get created(): ShownUtility[] {
        return this.utilities.filter(({ isCreated }) => isCreated);
    }

    handleToggle(event: Event): void {
        const id = idOf(event);
        const isOpen = this.utilities.some((utility) => utility.id === id && utility.isOpen);
        if (isOpen) {
            minimizeUtility(id);
        } else {
            openUtility(id);
        }
    }

    handleMinimize(event: Event): void {
        minimizeUtility(idOf(event));
    }

    private update(): void {
        this.utilities = listUtilities().map((utility) => ({
            ...utility,
            itemClass: itemClassOf(utility),
            expanded: String(utility.isOpen),
            minimizeText: `Minimize ${utility.label}`,
            panelClass: utility.isOpen ? 'panel' : 'panel slds-hide',
            panelStyle: `width: ${utility.width}px; height: ${utility.height}px`,
            isGadget: utility.component === SOFTPHONE,
            isOmniChannel: utility.component === OMNI_CHANNEL,
        }));
    }
}

function itemClassOf({ isOpen, isHighlighted }: Utility): string {
    return `item${isOpen ? ' item_open' : ''}${isHighlighted ? ' item_highlighted' : ''}`;
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset['id'] ?? '';
}
