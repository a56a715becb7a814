/** The app as its metadata describes it: tabs, Lightning pages and utility bar, as plain data. */

/** Something in a metadata file that the page could not be built from. */
export interface MetadataProblem {
    /** Path from the project root. */
    readonly file: string;
    /** Line from 1. */
    readonly line: number;
    /** What is wrong, and what to do about it. */
    readonly message: string;
}

/** One component on a Lightning page or in the utility bar, with what the admin has set. */
export interface PlacedComponent {
    /** Unique on its page. */
    readonly id: string;
    /** Name of the bundle, or of a component of the platform, e.g. `flexipage:tabset`. */
    readonly component: string;
    /** In the types that the component's configuration gives them. */
    readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** A place of a template, or a facet: what a tab shows. */
export interface PageRegion {
    readonly name: string;
    /** From top to bottom. */
    readonly components: readonly PlacedComponent[];
}

/** A Lightning page. */
export interface LightningPageDescription {
    readonly name: string;
    readonly file: string;
    readonly label: string;
    /** E.g. `flexipage:appHomeTemplateThreeColumns`. */
    readonly template: string;
    readonly regions: readonly PageRegion[];
    readonly problems: readonly MetadataProblem[];
}

/** What a tab shows: a Lightning page, one component, or the records of an object. */
export interface TabContent {
    readonly kind: 'page' | 'component' | 'records';
    /** Of the page, of the bundle, or of the object. */
    readonly name: string;
}

/** A navigation tab of the app. */
export interface AppTab {
    readonly name: string;
    readonly label: string;
    /** Icon in Lightning's notation, e.g. `custom:custom21`. */
    readonly icon: string;
    readonly content: TabContent;
}

/** An item of the utility bar. */
export interface UtilityDescription extends PlacedComponent {
    readonly label: string;
    readonly icon: string;
    /** Size of the open panel, in px. */
    readonly width: number;
    readonly height: number;
    /** Whether it runs from the start of the app. */
    readonly isEager: boolean;
}

/** See the file's head. */
export interface AppDescription {
    readonly label: string;
    /** Those that the workbench can show, in the order of the app. */
    readonly tabs: readonly AppTab[];
    readonly pages: readonly LightningPageDescription[];
    /** Names of the record pages, by object. */
    readonly recordPages: Readonly<Record<string, string>>;
    readonly utilities: readonly UtilityDescription[];
    /** About the app, its tabs and its utility bar; pages carry their own. */
    readonly problems: readonly MetadataProblem[];
}

/** An Aura component as its files describe it: what the workbench needs to run its controller. */
export interface AuraBundle {
    readonly name: string;
    /** Application events that it handles. */
    readonly handlers: readonly { readonly event: string; readonly action: string }[];
    readonly children: readonly {
        readonly tag: string;
        /** `aura:id`, if it has one. */
        readonly id: string | null;
        readonly attributes: Readonly<Record<string, string>>;
    }[];
    readonly controller: string;
    readonly helper: string;
}

/** Aura components whose controllers run in the utility bar. */
export const PLAYED_AURA: ReadonlySet<string> = new Set(['connectsPresenceUtility']);

/** The workbench's own utility beside them: Omni-Channel, for the hand. */
export const OMNI_CHANNEL = 'workbench:omniChannel';

/** The component of the platform in which the softphone runs: here the simulated gadget. */
export const SOFTPHONE = 'opencti:softPhone';

/** Components of the platform that the page plays. */
export const PLAYED_COMPONENTS: ReadonlySet<string> = new Set([
    SOFTPHONE,
    'flexipage:tab',
    'flexipage:tabset',
    'flexipage:visualforcePage',
    'force:detailPanel',
    'force:highlightsPanel',
    'force:relatedListContainer',
]);
