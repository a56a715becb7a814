import { LightningElement, api } from 'lwc';
import { app } from 'virtual:app-description';

interface ShownTab {
    readonly key: string;
    readonly label: string;
    readonly body: string;
}

/** What Lightning calls its own tabs. */
const STANDARD_TITLES: Readonly<Record<string, string>> = {
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.relatedLists': 'Related',
};

/** Stand-in for `flexipage:tabset`: the tabs of its facet, each of which shows a facet. */
export default class PageTabset extends LightningElement {
    @api pageName = '';
    @api recordId = '';
    @api objectApiName = '';
    /** Has the name of the facet as `tabs`. */
    @api properties: Readonly<Record<string, unknown>> = {};

    get tabs(): ShownTab[] {
        const regions = app.pages.find(({ name }) => name === this.pageName)?.regions ?? [];
        const facet = regions.find(({ name }) => name === this.properties['tabs']);
        return (facet?.components ?? []).map(({ id, properties: { title = '', body = '' } }) => ({
            key: id,
            label: STANDARD_TITLES[String(title)] ?? String(title),
            body: String(body),
        }));
    }
}
