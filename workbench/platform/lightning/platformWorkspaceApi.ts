/**
 * Stand-in for `lightning/platformWorkspaceApi`, over the workbench's own tabs. The app has console
 * navigation only with `?console=true` in the page's address; without it there are no tabs to work
 * with, which components have to cope with in an org as well.
 */
import { giveNotice } from '../notices';
import type { PageReference } from '../pageReference';
import { pageTab } from '../pageTab';
import {
    closeWorkspaceTab,
    findTab,
    focusedTab,
    focusOn,
    isConsole,
    listTabs,
    type NewTab,
    recordLabel,
    relabelTab,
    showTab,
    type WorkspaceTab,
} from '../workspace';

/** What is known about a tab. */
export interface TabInfo {
    readonly tabId: string;
    readonly title: string;
    readonly url: string;
    readonly focused: boolean;
    readonly isSubtab: boolean;
    readonly parentTabId: string | null;
    readonly recordId: string | null;
    readonly subtabs: readonly TabInfo[];
}

/** Wire adapter: whether the app has console navigation. */
export class IsConsoleNavigation {
    readonly #emit: (isConsole: boolean) => void;

    constructor(dataCallback: (isConsole: boolean) => void) {
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#emit(isConsole());
    }

    update(): void {
        // The answer never changes.
    }

    disconnect(): void {
        // Nothing to release.
    }
}

/** Wire adapter: the tab that the component is in; the workbench's components are in none. */
export class EnclosingTabId {
    readonly #emit: (tabId: string | undefined) => void;

    constructor(dataCallback: (tabId: string | undefined) => void) {
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#emit(undefined);
    }

    update(): void {
        // The answer never changes.
    }

    disconnect(): void {
        // Nothing to release.
    }
}

interface TabTarget {
    readonly recordId?: string;
    readonly url?: string;
    readonly pageReference?: PageReference;
    readonly label?: string;
}

/** Opens a tab, or focuses the one that shows the same. @returns its id */
export async function openTab(target: TabTarget): Promise<string> {
    assertConsole();
    const { id, label } = showTab(tabOf(target));
    giveNotice('Workspace', `Tab ${id}: ${label}`);
    return id;
}

/** Opens a tab under another one. @returns its id */
export async function openSubtab(parentTabId: string, target: TabTarget): Promise<string> {
    const parent = known(parentTabId);
    if (parent.parentId !== null) {
        throw new Error(`Tab ${parentTabId} is a subtab: it has no subtabs.`);
    }
    const { id, label } = showTab({ ...tabOf(target), parentId: parent.id });
    giveNotice('Workspace', `Subtab ${id} of ${parent.label}: ${label}`);
    return id;
}

export async function getAllTabInfo(): Promise<TabInfo[]> {
    assertConsole();
    return listTabs()
        .filter(({ parentId }) => parentId === null)
        .map(describe);
}

export async function getFocusedTabInfo(): Promise<TabInfo> {
    assertConsole();
    const tab = focusedTab();
    if (!tab) {
        throw new Error('No tab has the focus: none is open.');
    }
    return describe(tab);
}

export async function getTabInfo(tabId: string): Promise<TabInfo> {
    return describe(known(tabId));
}

export async function focusTab(tabId: string): Promise<TabInfo> {
    const tab = known(tabId);
    focusOn(tab.id);
    return describe(tab);
}

export async function closeTab(tabId: string): Promise<boolean> {
    return closeWorkspaceTab(known(tabId).id);
}

/** The workbench's tabs show no pages: there is nothing to load anew. */
export async function refreshTab(tabId: string): Promise<boolean> {
    giveNotice('Workspace', `Tab ${known(tabId).id} would be loaded anew`);
    return true;
}

export async function setTabLabel(tabId: string, label: string): Promise<TabInfo> {
    relabelTab(known(tabId).id, label);
    return describe(known(tabId));
}

/** The workbench's tabs have no icons; it says so. */
export async function setTabIcon(tabId: string, icon: string): Promise<TabInfo> {
    giveNotice('Workspace', `Tab ${known(tabId).id}: icon ${icon}`);
    return describe(known(tabId));
}

/** The workbench's tabs are not highlighted; it says so. */
export async function setTabHighlighted(tabId: string, highlighted: boolean): Promise<TabInfo> {
    giveNotice('Workspace', `Tab ${known(tabId).id}: highlight ${highlighted ? 'on' : 'off'}`);
    return describe(known(tabId));
}

/** The workbench's tabs can always be closed; it says so. */
export async function disableTabClose(tabId: string, disabled: boolean): Promise<TabInfo> {
    giveNotice('Workspace', `Tab ${known(tabId).id}: closing ${disabled ? 'off' : 'on'}`);
    return describe(known(tabId));
}

/** Page reference, record and address count in that order. */
function tabOf({ pageReference, recordId, url, label }: TabTarget): NewTab {
    if (pageReference) {
        return pageTab(pageReference);
    }
    if (recordId !== undefined) {
        return {
            label: label ?? recordLabel(recordId),
            url: `/lightning/r/sObject/${recordId}/view`,
            recordId,
        };
    }
    return { label: label ?? url ?? '', url: url ?? '' };
}

function describe(tab: WorkspaceTab): TabInfo {
    return {
        tabId: tab.id,
        title: tab.label,
        url: tab.url,
        focused: focusedTab()?.id === tab.id,
        isSubtab: tab.parentId !== null,
        parentTabId: tab.parentId,
        recordId: tab.recordId,
        subtabs: listTabs()
            .filter(({ parentId }) => parentId === tab.id)
            .map(describe),
    };
}

function known(tabId: string): WorkspaceTab {
    assertConsole();
    const tab = findTab(tabId);
    if (!tab) {
        throw new Error(`There is no tab with the id "${tabId}".`);
    }
    return tab;
}

function assertConsole(): void {
    if (!isConsole()) {
        throw new Error('This app has no console navigation, so it has no workspace tabs.');
    }
}
