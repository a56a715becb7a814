import { LightningElement, api } from 'lwc';
import type { PageName } from '../../address';

interface Tab {
    readonly page: PageName;
    readonly label: string;
    readonly icon: string;
}

const TABS: readonly Tab[] = [
    { page: 'agent', label: 'Agent', icon: 'standard:household' },
    { page: 'components', label: 'Your components', icon: 'standard:custom_component_task' },
];

/** The app's name and its navigation tabs. */
export default class NavigationBar extends LightningElement {
    @api page: PageName = 'agent';

    get tabs(): (Tab & { className: string; current: string | null })[] {
        return TABS.map((tab) => {
            const isActive = tab.page === this.page;
            return {
                ...tab,
                className: `slds-context-bar__item${isActive ? ' slds-is-active' : ''}`,
                current: isActive ? 'page' : null,
            };
        });
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const page = (event.currentTarget as HTMLElement).dataset['page'];
        this.dispatchEvent(new CustomEvent('openpage', { detail: { page } }));
    }
}
