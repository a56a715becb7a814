/** The primary tabs of the Classic console, with their subtabs. */

/** A tab. */
export interface ConsoleTab {
    readonly id: string;
    readonly label: string;
    readonly url: string;
    /** Id of the record that it shows; null for other pages. */
    readonly recordId: string | null;
    /** The primary tab of a subtab. */
    readonly parentId: string | null;
    readonly hasUnsavedChanges: boolean;
}

type Result = Readonly<Record<string, unknown>>;

const RECORD_URL = /^\/?([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)(?:[/?#]|$)/;
const FAILURE: Result = { success: false };

/** The tabs; every method answers as the toolkit's method of the same name does. */
export class ConsoleTabs {
    readonly #tabs = new Map<string, ConsoleTab>();
    readonly #onChange: () => void;
    #focused: string | null = null;
    #count = 0;

    /** @param onChange called after anything changed */
    constructor(onChange: () => void) {
        this.#onChange = onChange;
    }

    get list(): readonly ConsoleTab[] {
        return [...this.#tabs.values()];
    }

    get focused(): ConsoleTab | null {
        return this.#focused === null ? null : (this.#tabs.get(this.#focused) ?? null);
    }

    openPrimaryTab(id: unknown, url: unknown, isActive: unknown, label: unknown): Result {
        const known = typeof id === 'string' ? this.#tabs.get(id) : undefined;
        const tab = this.#put(known?.id ?? null, url, label, null);
        if (isActive !== false || this.#focused === null) {
            this.#focused = tab.id;
        }
        this.#onChange();
        return { success: true, id: tab.id };
    }

    openSubtab(primaryTabId: unknown, url: unknown, isActive: unknown, label: unknown): Result {
        const parent = typeof primaryTabId === 'string' ? this.#tabs.get(primaryTabId) : undefined;
        if (parent === undefined) {
            return FAILURE;
        }
        const tab = this.#put(null, url, label, parent.id);
        this.#focused = isActive === false ? this.#focused : parent.id;
        this.#onChange();
        return { success: true, id: tab.id };
    }

    closeTab(id: unknown): Result {
        if (typeof id !== 'string' || !this.#tabs.has(id)) {
            return FAILURE;
        }
        for (const tab of this.list) {
            if (tab.id === id || tab.parentId === id) {
                this.#tabs.delete(tab.id);
            }
        }
        if (this.#focused === id) {
            this.#focused = this.list.find(({ parentId }) => parentId === null)?.id ?? null;
        }
        this.#onChange();
        return { success: true };
    }

    focusPrimaryTabById(id: unknown): Result {
        if (typeof id !== 'string' || !this.#tabs.has(id)) {
            return FAILURE;
        }
        this.#focused = id;
        this.#onChange();
        return { success: true };
    }

    getFocusedPrimaryTabId(): Result {
        return { success: this.focused !== null, id: this.focused?.id ?? null };
    }

    getFocusedPrimaryTabObjectId(): Result {
        return { success: this.focused !== null, id: this.focused?.recordId ?? null };
    }

    getPrimaryTabIds(): Result {
        const ids = this.list.filter(({ parentId }) => parentId === null).map(({ id }) => id);
        return { success: true, ids };
    }

    /** Without an id the change is about the tab that has the focus. */
    change(id: unknown, change: Partial<Pick<ConsoleTab, 'label' | 'hasUnsavedChanges'>>): Result {
        const tab = typeof id === 'string' ? this.#tabs.get(id) : this.focused;
        if (!tab) {
            return FAILURE;
        }
        this.#tabs.set(tab.id, { ...tab, ...change });
        this.#onChange();
        return { success: true };
    }

    #put(id: string | null, url: unknown, label: unknown, parentId: string | null): ConsoleTab {
        this.#count += id === null ? 1 : 0;
        const address = String(url);
        const tab: ConsoleTab = {
            id: id ?? `scc-pt-${this.#count}`,
            label: typeof label === 'string' && label !== '' ? label : address,
            url: address,
            recordId: RECORD_URL.exec(address)?.[1] ?? null,
            parentId,
            hasUnsavedChanges: false,
        };
        this.#tabs.set(tab.id, tab);
        return tab;
    }
}
