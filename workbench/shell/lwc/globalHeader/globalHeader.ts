import { LightningElement, api } from 'lwc';

/** The bar at the top; its button opens and closes the simulator's panel. */
export default class GlobalHeader extends LightningElement {
    @api isPanelOpen = false;

    get panelLabel(): string {
        return this.isPanelOpen ? 'Hide simulator' : 'Show simulator';
    }

    handleTogglePanel(): void {
        this.dispatchEvent(new CustomEvent('togglepanel'));
    }
}
