import { LightningElement } from 'lwc';
import { rememberInAddress } from '../../../panel/gadgetLink';
import { provideArea } from '../../../platform/messaging/provideArea';
import { consolePageAddress, PAGE_ENTRY } from '../../../visualforce/pageAddress';
import { changeAddress } from '../../address';

/** In px. */
const PAGE_HEIGHT = 480;

/** A Lightning page with one Visualforce page on it, and the ways to see it elsewhere. */
export default class VisualforceTab extends LightningElement {
    pageName = new URLSearchParams(window.location.search).get(PAGE_ENTRY) ?? '';
    private names: readonly string[] = [];

    constructor() {
        super();
        provideArea(this, () => ({ area: 'visualforce' }));
    }

    connectedCallback(): void {
        void this.load();
    }

    get hasPages(): boolean {
        return this.names.length > 0;
    }

    get options(): { label: string; value: string }[] {
        return this.names.map((name) => ({ label: name, value: name }));
    }

    /** Another page is another frame. */
    get shown(): { pageName: string; height: number }[] {
        return this.pageName === '' ? [] : [{ pageName: this.pageName, height: PAGE_HEIGHT }];
    }

    get consoleAddress(): string {
        return consolePageAddress(
            changeAddress(window.location.search, { page: undefined, [PAGE_ENTRY]: this.pageName }),
        );
    }

    get toolbarAddress(): string {
        return changeAddress(window.location.search, {
            page: 'agent',
            toolbar: this.pageName,
            [PAGE_ENTRY]: undefined,
        });
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        this.pageName = event.detail.value;
        rememberInAddress({ [PAGE_ENTRY]: this.pageName });
    }

    private async load(): Promise<void> {
        const response = await fetch('/visualforce-pages');
        this.names = (await response.json()) as readonly string[];
        this.pageName ||= this.names[0] ?? '';
    }
}
