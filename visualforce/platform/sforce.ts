/** What Salesforce puts into a Visualforce page: `sforce.one` in Lightning, `sforce.console` in Classic. */

/** Navigation and messages of a page in Lightning Experience. */
export interface SforceOne {
    publish(channel: string, message: unknown): void;
    subscribe(
        channel: string,
        listener: (message: unknown) => void,
        options: { readonly scope: 'APPLICATION' },
    ): object;
    unsubscribe(subscription: object): void;
    navigateToSObject(recordId: string): void;
    navigateToURL(url: string): void;
}

/** What the Console Integration Toolkit calls back with. */
export interface ConsoleResult {
    readonly success: boolean;
    readonly id?: string;
}

/** The Salesforce Console Integration Toolkit for Classic, as far as it is needed. */
export interface SforceConsole {
    isInConsole(): boolean;
    openPrimaryTab(
        id: string | null,
        url: string,
        active: boolean,
        label: string | undefined,
        callback: (result: ConsoleResult) => void,
    ): void;
    openSubtab(
        primaryTabId: string,
        url: string,
        active: boolean,
        label: string | undefined,
        id: string | null,
        callback: (result: ConsoleResult) => void,
    ): void;
    getFocusedPrimaryTabId(callback: (result: ConsoleResult) => void): void;
}

interface Sforce {
    readonly one?: Partial<SforceOne>;
    readonly console?: SforceConsole;
}

/** Lightning's, with Lightning Message Service; null elsewhere. */
export function sforceOne(): SforceOne | null {
    const { one } = sforce();
    return typeof one?.subscribe === 'function' ? (one as SforceOne) : null;
}

/** The console's; null outside of a Classic console or without `integration.js`. */
export function sforceConsole(): SforceConsole | null {
    const { console: toolkit } = sforce();
    return toolkit?.isInConsole() === true ? toolkit : null;
}

function sforce(): Sforce {
    return (window as { readonly sforce?: Sforce }).sforce ?? {};
}
