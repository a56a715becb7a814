import { LightningElement, api } from 'lwc';
import { app } from 'virtual:app-description';
import ComponentTile from 'workbench/componentTile';
import HighlightsPanel from 'workbench/highlightsPanel';
import PageTabset from 'workbench/pageTabset';
import RecordDetail from 'workbench/recordDetail';
import RelatedLists from 'workbench/relatedLists';
import VisualforcePage from 'workbench/visualforcePage';
import { observeGadget } from '../../../panel/gadgetLink';
import type {
    LightningPageDescription,
    MetadataProblem,
    PlacedComponent,
} from '../../appDescription';
import { TEMPLATE_ROWS, type TemplateCell, type TemplateRow } from '../../pageTemplates';

/** A component in its place, for the template. */
interface Place {
    readonly key: string;
    readonly component: typeof LightningElement;
    readonly properties: Readonly<Record<string, unknown>>;
}

interface ShownCell {
    readonly key: string;
    readonly style: string;
    readonly places: readonly Place[];
}

/** The narrowest that a region of a third of the page gets before it goes below the others. */
const THIRD_REM = 22;

/** Components of the platform that pages hold; the classes are there once the page is shown. */
const platformComponent = (name: string): typeof LightningElement | undefined =>
    (
        ({
            'flexipage:tabset': PageTabset,
            'flexipage:visualforcePage': VisualforcePage,
            'force:highlightsPanel': HighlightsPanel,
            'force:detailPanel': RecordDetail,
            'force:relatedListContainer': RelatedLists,
        }) as Readonly<Record<string, typeof LightningElement>>
    )[name];

/** The components of a Lightning page, where its template puts them. */
export default class PageRegions extends LightningElement {
    /** Developer name of the page. */
    @api pageName = '';
    /** The only region to show, without the template; all of them when it is empty. */
    @api region = '';
    /** Of a record page: whose it is. */
    @api recordId = '';
    @api objectApiName = '';
    /** An admin knows the contact center; the softphone does not tell which one it is. */
    platform = 'CCE';
    private stopObserving?: () => void;

    connectedCallback(): void {
        this.stopObserving = observeGadget(({ platform }) => {
            if (platform !== this.platform) {
                this.platform = platform;
            }
        });
    }

    disconnectedCallback(): void {
        this.stopObserving?.();
    }

    get problems(): readonly MetadataProblem[] {
        const { page } = this;
        if (page === undefined) {
            const message = `There is no Lightning page "${this.pageName}".`;
            return [{ file: 'force-app/main/default/flexipages', line: 1, message }];
        }
        // Once, and not again for each part of the page.
        return this.region === '' ? page.problems : [];
    }

    get rows(): { key: string; cells: ShownCell[] }[] {
        return this.templateRows.map((row, index) => ({
            key: String(index),
            cells: row.map((cell) => this.shownCell(cell)),
        }));
    }

    private get page(): LightningPageDescription | undefined {
        return app.pages.find(({ name }) => name === this.pageName);
    }

    private get templateRows(): readonly TemplateRow[] {
        return this.region === ''
            ? (TEMPLATE_ROWS[this.page?.template ?? ''] ?? [])
            : [[{ regions: [this.region], share: 1 }]];
    }

    private shownCell({ regions, share }: TemplateCell): ShownCell {
        const placed = (this.page?.regions ?? [])
            .filter(({ name }) => regions.includes(name))
            .flatMap(({ components }) => components);
        return {
            key: regions.join(' '),
            style: `flex: ${share} 1 ${share * THIRD_REM}rem`,
            places: placed.map((each) => this.place(each)),
        };
    }

    private place({ id, component, properties }: PlacedComponent): Place {
        const record =
            this.recordId === ''
                ? {}
                : { recordId: this.recordId, objectApiName: this.objectApiName };
        const standIn = platformComponent(component);
        if (standIn) {
            const pageName = this.pageName;
            return { key: id, component: standIn, properties: { ...record, pageName, properties } };
        }
        const site = 'platform' in properties ? { platform: this.platform } : {};
        return {
            key: id,
            component: ComponentTile,
            properties: {
                name: component,
                isBare: true,
                properties: { ...properties, ...site, ...record },
            },
        };
    }
}
