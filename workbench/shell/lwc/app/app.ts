import { LightningElement } from 'lwc';
import { app } from 'virtual:app-description';
import AgentPage from 'workbench/agentPage';
import DoNotCallPage from 'workbench/doNotCallPage';
import EmbeddedPage from 'workbench/embeddedPage';
import LightningPage from 'workbench/lightningPage';
import StatesPage from 'workbench/statesPage';
import VisualforceTab from 'workbench/visualforceTab';
import YourComponentsPage from 'workbench/yourComponentsPage';
import { rememberInAddress } from '../../../panel/gadgetLink';
import { setActiveArea } from '../../../platform/messaging/navigationArea';
import { setPageReference } from '../../../platform/pageReference';
import { replaySession } from '../../../recording/replaySession';
import { changeAddress, missingOptions, readPage, readPanel } from '../../address';
import { PAGES, pageInfo, type PageName } from '../../pages';

/** A page that is alive, for the template. */
interface OpenedPage {
    readonly name: PageName;
    readonly component: typeof LightningElement;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly className: string;
    readonly hasDemo: boolean;
}

/** What the guided demo is about. */
const DEMO_PAGE = 'desk';

/** The workbench's own pages; what the tabs of the app show is in the app's metadata. */
const OWN_PAGES: Readonly<Record<PageName, typeof LightningElement>> = {
    agent: AgentPage,
    'do-not-call': DoNotCallPage,
    states: StatesPage,
    visualforce: VisualforceTab,
    embedded: EmbeddedPage,
    components: YourComponentsPage,
};

/** The whole page: header, navigation, the pages, the simulator's panel and the utility bar. */
export default class App extends LightningElement {
    readonly problems = app.problems;
    page: PageName = readPage(window.location.search);
    isPanelOpen = readPanel(window.location.search);
    /** Pages that were opened stay alive behind the others, as Lightning keeps them. */
    #opened = new Set<PageName>([this.page]);

    connectedCallback(): void {
        this.show(this.page);
    }

    get heading(): string {
        return pageInfo(this.page).label;
    }

    get openedPages(): OpenedPage[] {
        return PAGES.filter(({ name }) => this.#opened.has(name)).map(({ name, content }) => ({
            name,
            component: OWN_PAGES[name] ?? LightningPage,
            properties: content === null ? {} : { page: name, content },
            className: name === this.page ? 'page' : 'page slds-hide',
            // A replay has a gadget of its own, which nobody can play on.
            hasDemo: name === DEMO_PAGE && replaySession() === null,
        }));
    }

    get panelClass(): string {
        return this.isPanelOpen ? 'panel' : 'panel panel_closed';
    }

    handleNavigate(event: CustomEvent<{ page: PageName }>): void {
        const { page } = event.detail;
        // Who goes to the supervisor's page wants to be one, whatever the address said before.
        const search = changeAddress(window.location.search, {
            page,
            ...(page === 'supervisor' ? { supervisor: undefined } : {}),
        });
        const isOther = Object.keys(missingOptions(search, page)).length > 0;
        if (isOther && replaySession() === null) {
            // Another agent, or another contact center: that is another session, as in an org.
            window.location.assign(search);
        } else {
            this.show(page);
        }
    }

    handleTogglePanel(): void {
        this.isPanelOpen = !this.isPanelOpen;
        rememberInAddress({ panel: this.isPanelOpen });
    }

    private show(page: PageName): void {
        this.#opened.add(page);
        this.page = page;
        this.isPanelOpen = readPanel(changeAddress(window.location.search, { page }));
        setActiveArea(page);
        setPageReference({
            type: 'standard__navItemPage',
            attributes: { apiName: pageInfo(page).apiName },
            state: {},
        });
        rememberInAddress({ page });
    }
}
