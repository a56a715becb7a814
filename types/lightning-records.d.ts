/**
 * Types of the platform modules about pages, tabs and records that `@salesforce/lightning-types`
 * leaves out. Shapes follow the Lightning Web Components developer guide and the Console Developer
 * Guide.
 */

declare module 'lightning/navigation' {
    import type { LightningElement } from 'lwc';

    interface NavigationPage {
        readonly type: string;
        readonly attributes?: Readonly<Record<string, unknown>>;
        readonly state?: Readonly<Record<string, unknown>>;
    }
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    export interface Navigation {
        [Navigate](page: NavigationPage, replace?: boolean): void;
        [GenerateUrl](page: NavigationPage): Promise<string>;
    }
    export const NavigationMixin: {
        <T extends new () => LightningElement>(Base: T): new () => InstanceType<T> & Navigation;
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
}

declare module 'lightning/pageReferenceUtils' {
    export function encodeDefaultFieldValues(
        values: Readonly<Record<string, string | number | boolean>>,
    ): string;
    export function decodeDefaultFieldValues(text: string): Record<string, string>;
}

declare module 'lightning/graphql' {
    interface GraphqlAnswer {
        readonly data?: unknown;
        readonly errors?: unknown;
        readonly refresh?: () => Promise<unknown>;
    }
    /** An opaque query, made by `gql`. */
    export type GraphqlQuery = object;
    export const graphql: new (dataCallback: (answer: GraphqlAnswer) => void) => {
        update(config: { query?: GraphqlQuery }): void;
        connect(): void;
        disconnect(): void;
    };
    export function gql(texts: TemplateStringsArray, ...values: readonly string[]): GraphqlQuery;
}

declare module 'lightning/platformWorkspaceApi' {
    interface TabTarget {
        readonly recordId?: string;
        readonly url?: string;
        readonly pageReference?: object;
        readonly focus?: boolean;
    }
    interface TabInfo {
        readonly tabId: string;
        readonly isSubtab?: boolean;
        readonly parentTabId?: string | null;
    }
    interface WorkspaceWire {
        update(config: object): void;
        connect(): void;
        disconnect(): void;
    }
    export const IsConsoleNavigation: new (
        dataCallback: (isConsole: boolean) => void,
    ) => WorkspaceWire;
    export const EnclosingTabId: new (
        dataCallback: (tabId: string | undefined) => void,
    ) => WorkspaceWire;
    export function openTab(target: TabTarget): Promise<string>;
    export function openSubtab(parentTabId: string, target: TabTarget): Promise<string>;
    export function getTabInfo(tabId: string): Promise<TabInfo | undefined>;
    export function getFocusedTabInfo(): Promise<TabInfo | undefined>;
}

declare module 'lightning/uiRecordApi' {
    type FieldInputs = Readonly<Record<string, unknown>>;
    interface UiApiRecord {
        readonly id: string;
        readonly apiName: string;
    }
    export function createRecord(input: {
        apiName: string;
        fields: FieldInputs;
    }): Promise<UiApiRecord>;
    export function updateRecord(input: { fields: FieldInputs }): Promise<UiApiRecord>;
}
