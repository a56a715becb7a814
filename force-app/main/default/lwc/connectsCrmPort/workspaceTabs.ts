/** The tab that a subtab belongs under (Console Developer Guide, "tabInfo"). */

/** What the Workspace API tells about a tab. */
export interface TabInfo {
    readonly tabId: string;
    /** Whether it lies under another one. */
    readonly isSubtab?: boolean;
    /** The tab above it. */
    readonly parentTabId?: string | null;
}

/** Subtabs have no subtabs: next to one, a new one goes under the same tab. */
export function workspaceTabOf({ tabId, isSubtab, parentTabId }: TabInfo): string {
    return isSubtab === true && typeof parentTabId === 'string' && parentTabId !== ''
        ? parentTabId
        : tabId;
}
