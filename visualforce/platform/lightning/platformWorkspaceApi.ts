/**
 * `lightning/platformWorkspaceApi` for Visualforce: the tabs of the Classic console, through the
 * Salesforce Console Integration Toolkit. In Lightning a page in a frame has no such API.
 */
import { fixedWire } from '../fixedWire';
import { type ConsoleResult, type SforceConsole, sforceConsole } from '../sforce';

/** What is known about a tab. */
export interface TabInfo {
    readonly tabId: string;
    readonly isSubtab: boolean;
    readonly parentTabId: string | null;
}

/** What a tab shall show. */
export interface TabTarget {
    readonly recordId?: string;
    readonly url?: string;
    readonly focus?: boolean;
}

/** Wire adapter: whether there are tabs to work with. */
export const IsConsoleNavigation = fixedWire<boolean>(() => sforceConsole() !== null);

/** Wire adapter: console components are in no tab of their own. */
export const EnclosingTabId = fixedWire<undefined>(() => undefined);

/** Opens a primary tab. @returns its id @throws Error (rejects) when the console refuses */
export function openTab(target: TabTarget): Promise<string> {
    return ask('open a tab', (toolkit, callback) =>
        toolkit.openPrimaryTab(null, addressOf(target), true, undefined, callback),
    );
}

/** Opens a tab below another one. @returns its id @throws Error (rejects) */
export function openSubtab(parentTabId: string, target: TabTarget): Promise<string> {
    return ask('open a subtab', (toolkit, callback) =>
        toolkit.openSubtab(parentTabId, addressOf(target), true, undefined, null, callback),
    );
}

/** The primary tab that has the focus. @throws Error (rejects) when none is open */
export async function getFocusedTabInfo(): Promise<TabInfo> {
    const tabId = await ask('tell which tab has the focus', (toolkit, callback) =>
        toolkit.getFocusedPrimaryTabId(callback),
    );
    return { tabId, isSubtab: false, parentTabId: null };
}

/** Primary tabs are all that a page learns of. */
export async function getTabInfo(tabId: string): Promise<TabInfo> {
    return { tabId, isSubtab: false, parentTabId: null };
}

function addressOf({ recordId, url }: TabTarget): string {
    return recordId === undefined ? (url ?? '/') : `/${recordId}`;
}

function ask(
    what: string,
    run: (toolkit: SforceConsole, callback: (result: ConsoleResult) => void) => void,
): Promise<string> {
    return new Promise((resolve, reject) => {
        const toolkit = sforceConsole();
        if (toolkit === null) {
            reject(new Error('This page is not in a Classic console, so it has no tabs.'));
            return;
        }
        run(toolkit, ({ success, id = '' }) =>
            success ? resolve(id) : reject(new Error(`The console could not ${what}.`)),
        );
    });
}
