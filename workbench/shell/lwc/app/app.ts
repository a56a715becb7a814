import { LightningElement } from 'lwc';
import { setActiveArea } from '../../../platform/messaging/navigationArea';
import { setPageReference } from '../../../platform/pageReference';
import { changeAddress, readPage, type PageName } from '../../address';

/** The whole page: header, navigation, the pages, the simulator's panel and the utility bar. */
export default class App extends LightningElement {
    page: PageName = readPage(window.location.search);
    /** Pages that were opened stay alive behind the others, as Lightning keeps them. */
    #opened = new Set<PageName>([this.page]);
    isPanelOpen = true;

    connectedCallback(): void {
        this.show(this.page);
    }

    get heading(): string {
        return this.page === 'agent' ? 'Agent' : 'Your components';
    }

    get showsAgentPage(): boolean {
        return this.#opened.has('agent');
    }

    get showsComponentsPage(): boolean {
        return this.#opened.has('components');
    }

    get agentPageClass(): string {
        return this.pageClass('agent');
    }

    get componentsPageClass(): string {
        return this.pageClass('components');
    }

    get panelClass(): string {
        return this.isPanelOpen ? 'panel' : 'panel panel_closed';
    }

    handleNavigate(event: CustomEvent<{ page: PageName }>): void {
        this.show(event.detail.page);
    }

    handleTogglePanel(): void {
        this.isPanelOpen = !this.isPanelOpen;
    }

    private show(page: PageName): void {
        this.#opened.add(page);
        this.page = page;
        setActiveArea(page);
        setPageReference({
            type: 'standard__navItemPage',
            attributes: { apiName: page },
            state: {},
        });
        window.history.replaceState(null, '', changeAddress(window.location.search, { page }));
    }

    private pageClass(page: PageName): string {
        return page === this.page ? 'page' : 'page slds-hide';
    }
}
