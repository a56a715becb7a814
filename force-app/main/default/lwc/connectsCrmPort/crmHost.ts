/**
 * What lets a component reach records: Lightning's navigation, the console's tabs and a wire for
 * searches. All of it hangs on a component on the page, so it comes as a mixin.
 */
import { type LightningElement, wire } from 'lwc';
import { gql, graphql } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import {
    EnclosingTabId,
    getFocusedTabInfo,
    getTabInfo,
    IsConsoleNavigation,
    openSubtab,
    openTab,
} from 'lightning/platformWorkspaceApi';
import { CrmError } from './crmError';
import type { CrmPlace } from './crmPort';
import type { PageReference } from './pageReferences';
import { SearchLine, type WiredAnswer } from './searchLine';
import type { SearchHit, SearchOptions } from './search';
import type { Host } from './wishes';
import { workspaceTabOf } from './workspaceTabs';

type Constructor<T> = new () => T;

/** Under this name a host offers itself to the port. */
const PLACE = Symbol('ConnectsCrmPlace');

/** What this document has searched for: small texts, one for each different search of a session. */
const ASKED = new Set<string>();

/** A component whose class extends `CrmHost(…)`. */
export interface CrmHosting {
    readonly [PLACE]: CrmPlace;
    /** Ends the searches of a component that leaves the page. */
    disconnectedCallback(): void;
}

/** A class of components that hosts the port; its statics are those of the class below it. */
export type CrmHostClass<T extends Constructor<LightningElement>> = Constructor<
    InstanceType<T> & CrmHosting
> &
    Pick<T, keyof T>;

/**
 * Adds what `crmPortFor` needs: `class CallPanel extends CrmHost(LightningElement)`. It brings
 * `NavigationMixin` with it. A component with a `disconnectedCallback` of its own calls
 * `super.disconnectedCallback()`.
 */
export function CrmHost<T extends Constructor<LightningElement>>(Base: T): CrmHostClass<T> {
    class Hosting extends NavigationMixin(Base as Constructor<LightningElement>) {
        @wire(IsConsoleNavigation) crmIsConsole: boolean | undefined;
        @wire(EnclosingTabId) crmTabId: string | undefined;
        /** What the wire below answers; nothing while it is undefined. */
        crmQuery: object | undefined;

        private readonly crmSearches = new SearchLine({
            ask: (query) => {
                this.crmQuery =
                    query === null
                        ? undefined
                        : gql`
                              ${query}
                          `;
            },
            after: (ms, run) => {
                const id = setTimeout(run, ms);
                return () => clearTimeout(id);
            },
            asked: ASKED,
        });

        @wire(graphql, { query: '$crmQuery' })
        crmReceive(answer: WiredAnswer): void {
            this.crmSearches.receive(answer);
        }

        disconnectedCallback(): void {
            super.disconnectedCallback?.();
            this.crmSearches.leave();
        }

        get [PLACE](): CrmPlace {
            return {
                host: hostOf(this.isConnected, this.crmIsConsole),
                navigate: (page) => this.crmNavigate(page),
                openTab: (recordId) => openTab({ recordId, focus: true }),
                openSubtab: async (recordId) =>
                    openSubtab(await parentTabId(this.crmTabId), { recordId, focus: true }),
                search: (text, options) => this.crmSearch(text, options),
                read: (object, recordId, fields) => this.crmSearches.read(object, recordId, fields),
            };
        }

        private crmNavigate(page: PageReference): void {
            this[NavigationMixin.Navigate](page);
        }

        private crmSearch(text: string, options: SearchOptions): Promise<SearchHit[]> {
            return this.crmSearches.search(text, options);
        }
    }
    return Hosting as unknown as CrmHostClass<T>;
}

/** What a component offers; null unless its class extends `CrmHost(…)`. */
export function placeOf(component: object): CrmPlace | null {
    return PLACE in component ? (component as CrmHosting)[PLACE] : null;
}

/** Navigating from a component off the page has no defined result. */
function hostOf(isConnected: boolean, isConsole: boolean | undefined): Host {
    if (!isConnected) {
        return 'none';
    }
    return isConsole === true ? 'console' : 'standard';
}

/** A utility is in no tab: there the tab that has the focus counts. */
async function parentTabId(enclosingTabId: string | undefined): Promise<string> {
    const info = await (enclosingTabId ? getTabInfo(enclosingTabId) : getFocusedTabInfo());
    if (!info) {
        throw new CrmError('NOT_AVAILABLE', 'No tab is open to put a subtab under.');
    }
    return workspaceTabOf(info);
}
