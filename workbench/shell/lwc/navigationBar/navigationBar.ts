import { LightningElement, api } from 'lwc';
import { PAGES, type PageInfo, type PageName } from '../../pages';

/** The app's name and its navigation tabs. */
export default class NavigationBar extends LightningElement {
    @api page: PageName = PAGES[0].name;

    get tabs(): (PageInfo & { className: string; current: string | null })[] {
        return PAGES.map((tab) => {
            const isActive = tab.name === this.page;
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
