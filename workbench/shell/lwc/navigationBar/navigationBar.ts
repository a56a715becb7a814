import { LightningElement, api } from 'lwc';
import { app } from 'virtual:app-description';
import { PAGES, type PageInfo, type PageName } from '../../pages';

/** A page, for the template. */
interface ShownTab extends PageInfo {
    readonly className: string;
    readonly current: string | null;
}

/** The app's name and its navigation tabs; after them the workbench's own pages. */
export default class NavigationBar extends LightningElement {
    @api page: PageName = '';
    readonly appName = app.label;

    get groups(): { key: string; title: string; tabs: ShownTab[] }[] {
        const shown = PAGES.map((tab) => this.shownTab(tab));
        return [
            { key: 'app', title: '', tabs: shown.filter(({ content }) => content !== null) },
            {
                key: 'workbench',
                title: 'Workbench',
                tabs: shown.filter(({ content }) => content === null),
            },
        ];
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const page = (event.currentTarget as HTMLElement).dataset['page'];
        this.dispatchEvent(new CustomEvent('openpage', { detail: { page } }));
    }

    private shownTab(tab: PageInfo): ShownTab {
        const isActive = tab.name === this.page;
        return {
            ...tab,
            className: `slds-context-bar__item${isActive ? ' slds-is-active' : ''}`,
            current: isActive ? 'page' : null,
        };
    }
}
