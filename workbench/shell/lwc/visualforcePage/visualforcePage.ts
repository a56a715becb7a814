import { LightningElement, api } from 'lwc';
import { pageAddress } from '../../../visualforce/pageAddress';

/** What an admin sets in App Builder; all of it is text there. */
interface PlacedPage {
    /** Developer name of the page. */
    readonly pageName?: string;
    readonly label?: string;
    /** In px. */
    readonly height?: string | number;
}

const DEFAULT_HEIGHT = 300;

/** A Visualforce page as App Builder places it (`flexipage:visualforcePage`): a frame of another origin. */
export default class VisualforcePage extends LightningElement {
    @api properties: PlacedPage = {};

    get source(): string {
        return pageAddress(this.properties.pageName ?? '', 'lightning', window.location);
    }

    get heading(): string {
        const { label, pageName } = this.properties;
        return label || pageName || '';
    }

    get size(): string {
        const height = Number(this.properties.height ?? DEFAULT_HEIGHT);
        return `height: ${Number.isFinite(height) ? height : DEFAULT_HEIGHT}px`;
    }
}
