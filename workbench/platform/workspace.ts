/** The pages that components have opened, as tabs: the workbench's own console. */
import { findRecord } from './records';

/** An open page. */
export interface WorkspaceTab {
    readonly id: string;
    readonly label: string;
    readonly url: string;
    /** The tab it lies under; null for one of its own. */
    readonly parentId: string | null;
    readonly recordId: string | null;
}

/** What is to be opened. */
export interface NewTab {
    readonly label: string;
    readonly url: string;
    readonly recordId?: string | null;
    readonly parentId?: string | null;
}

let tabs: readonly WorkspaceTab[] = [];
let focusedId: string | null = null;
let count = 0;
let chosen: boolean | undefined;
const observers = new Set<() => void>();

/** Whether the app has console navigation: `?console=true` in the page's address. */
export function isConsole(): boolean {
    return chosen ?? new URLSearchParams(window.location.search).get('console') === 'true';
}

/** For tests: an app with console navigation or without, and no tabs. */
export function startWorkspace(withConsole: boolean): void {
    chosen = withConsole;
    tabs = [];
    focusedId = null;
    notify();
}

export function listTabs(): readonly WorkspaceTab[] {
    return tabs;
}

/** The tab with the focus; undefined when none is open. */
export function focusedTab(): WorkspaceTab | undefined {
    return findTab(focusedId ?? '');
}

/** @returns undefined for an unknown id */
export function findTab(id: string): WorkspaceTab | undefined {
    return tabs.find((tab) => tab.id === id);
}

/** Opens a page and gives it the focus; one that is open already only gets the focus. */
export function showTab({ label, url, recordId = null, parentId = null }: NewTab): WorkspaceTab {
    const open = tabs.find((tab) => tab.url === url && tab.parentId === parentId);
    if (open) {
        focusOn(open.id);
        return open;
    }
    count += 1;
    const tab: WorkspaceTab = { id: `ctab${count}`, label, url, parentId, recordId };
    tabs = [...tabs, tab];
    focusOn(tab.id);
    return tab;
}

/** @returns whether there is such a tab */
export function focusOn(id: string): boolean {
    if (!findTab(id)) {
        return false;
    }
    focusedId = id;
    notify();
    return true;
}

/** Closes a tab and those under it. @returns whether there was one */
export function closeWorkspaceTab(id: string): boolean {
    const tab = findTab(id);
    if (!tab) {
        return false;
    }
    tabs = tabs.filter((other) => other.id !== id && other.parentId !== id);
    if (!findTab(focusedId ?? '')) {
        focusedId =
            (tab.parentId === null ? undefined : findTab(tab.parentId))?.id ??
            tabs.at(-1)?.id ??
            null;
    }
    notify();
    return true;
}

/** Gives a tab another label. @returns whether there is such a tab */
export function relabelTab(id: string, label: string): boolean {
    const found = findTab(id) !== undefined;
    tabs = tabs.map((tab) => (tab.id === id ? { ...tab, label } : tab));
    notify();
    return found;
}

/** @returns stops observing */
export function observeTabs(observer: () => void): () => void {
    observers.add(observer);
    return () => {
        observers.delete(observer);
    };
}

/** What a tab of a record is called: the object and the record's own name. */
export function recordLabel(recordId: string): string {
    const record = findRecord(recordId);
    if (!record) {
        return recordId;
    }
    const { Name, CaseNumber, Subject } = record.fields;
    const name = [Name, CaseNumber, Subject].find((value) => typeof value === 'string');
    return `${record.apiName} ${String(name ?? recordId)}`;
}

function notify(): void {
    for (const observer of [...observers]) {
        observer();
    }
}
