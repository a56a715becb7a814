/**
 * Stand-in for `lightning/platformWorkspaceApi`: the workbench's navigation is not a console, which
 * components have to cope with in an org as well. Opening tabs is told, not done.
 */
import { giveNotice } from '../notices';
import type { PageReference } from '../pageReference';

/** Wire adapter: whether the app has console navigation. */
export class IsConsoleNavigation {
    readonly #emit: (isConsole: boolean) => void;

    constructor(dataCallback: (isConsole: boolean) => void) {
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#emit(false);
    }

    update(): void {
        // The answer never changes.
    }

    disconnect(): void {
        // Nothing to release.
    }
}

/** Wire adapter: the tab that the component is in; there is none outside of a console. */
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
}

/** @returns an id that names no real tab */
export async function openTab(target: TabTarget): Promise<string> {
    giveNotice('Workspace', `Lightning would open a tab: ${JSON.stringify(target)}`);
    return 'ctab0';
}

/** @returns an id that names no real tab */
export async function openSubtab(parentTabId: string, target: TabTarget): Promise<string> {
    giveNotice(
        'Workspace',
        `Lightning would open a subtab of ${parentTabId}: ${JSON.stringify(target)}`,
    );
    return 'ctab0_1';
}

export async function getAllTabInfo(): Promise<object[]> {
    return [];
}

export async function getFocusedTabInfo(): Promise<object> {
    throw noConsole();
}

export async function getTabInfo(_tabId: string): Promise<object> {
    throw noConsole();
}

export async function focusTab(_tabId: string): Promise<never> {
    throw noConsole();
}

export async function closeTab(_tabId: string): Promise<never> {
    throw noConsole();
}

export async function refreshTab(_tabId: string): Promise<never> {
    throw noConsole();
}

export async function setTabLabel(_tabId: string, _label: string): Promise<never> {
    throw noConsole();
}

export async function setTabIcon(_tabId: string, _icon: string): Promise<never> {
    throw noConsole();
}

export async function setTabHighlighted(_tabId: string, _highlighted: boolean): Promise<never> {
    throw noConsole();
}

export async function disableTabClose(_tabId: string, _disabled: boolean): Promise<never> {
    throw noConsole();
}

function noConsole(): Error {
    return new Error('This app has no console navigation, so it has no workspace tabs.');
}
