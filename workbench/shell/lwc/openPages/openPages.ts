import { LightningElement } from 'lwc';
import {
    closeWorkspaceTab,
    focusedTab,
    focusOn,
    listTabs,
    observeTabs,
    type WorkspaceTab,
} from '../../../platform/workspace';

interface PageView {
    readonly id: string;
    readonly label: string;
    readonly url: string;
    readonly kind: string;
    readonly icon: string;
    readonly className: string;
}

/** The pages that components have opened, as a console shows its tabs; nothing lies behind them. */
export default class OpenPages extends LightningElement {
    pages: readonly PageView[] = [];
    #stop = (): void => undefined;

    connectedCallback(): void {
        this.#stop = observeTabs(() => this.update());
        this.update();
    }

    disconnectedCallback(): void {
        this.#stop();
    }

    get hasPages(): boolean {
        return this.pages.length > 0;
    }

    /** The workbench has no page to go to. */
    handleFocus(event: Event): void {
        event.preventDefault();
        focusOn(idOf(event));
    }

    handleClose(event: Event): void {
        event.preventDefault();
        closeWorkspaceTab(idOf(event));
    }

    private update(): void {
        this.pages = listTabs().map(viewOf);
    }
}

function viewOf({ id, label, url, parentId }: WorkspaceTab): PageView {
    const isSubtab = parentId !== null;
    return {
        id,
        label,
        url,
        kind: isSubtab ? 'Subtab' : 'Tab',
        icon: isSubtab ? 'utility:level_down' : 'utility:tabset',
        className: focusedTab()?.id === id ? 'page page_focused' : 'page',
    };
}

function idOf(event: Event): string {
    return event.currentTarget instanceof HTMLElement ? (event.currentTarget.dataset.id ?? '') : '';
}
