/**
 * What Open CTI has, and what takes its place. The names are those of Salesforce's "Open CTI Developer
 * Guide" (version 66.0): the methods for Lightning Experience and for Salesforce Classic.
 */

/** What helps, and the page of the docs that says how; null where the toolkit has nothing. */
export interface Replacement {
    readonly instead: string;
    readonly page: string | null;
}

/** Salesforce, "Open CTI Retirement", knowledge article 005306437. */
export const RETIREMENT = '2028-02-28';

const by = (instead: string, page: string): Replacement => ({ instead, page });
const none = (instead: string): Replacement => ({ instead, page: null });

const OPEN = by('c/connectsCrmPort opens records, pages and flows', 'docs/crm-port.md');
const SEARCH = by('c/connectsScreenPop searches and opens by rules', 'docs/screen-pop.md');
const LOG = by('c/connectsActivityLog writes each call once', 'docs/activities.md');
const APEX = none('import the method from @salesforce/apex, or use remoting in Visualforce');
const REFRESH = none('RefreshEvent of lightning/refresh; records of Lightning Data Service renew');
const PLACE = none('CurrentPageReference of lightning/navigation');
const DIAL = by(
    'c/connectsContactNumbers shows numbers to call; makeCall of the service dials',
    'docs/contact-numbers.md',
);
const SETTINGS = by('getCustomSettings of the service', 'docs/integration-api.md');
const PANEL = none("ask the softphone's vendor what takes its place");
const UTILITY = none('lightning/platformUtilityBarApi, for components of yours');
const MESSAGES = by('Lightning Message Service; calls by the service', 'docs/service.md');
const SALES = none('Sales Engagement works with Salesforce Voice');
const FEED = none('case feed publishers of Salesforce Classic have no successor');

/** Methods of `sforce.opencti`. */
const LIGHTNING: Readonly<Record<string, Replacement>> = {
    disableClickToDial: DIAL,
    enableClickToDial: DIAL,
    getAppViewInfo: PLACE,
    getCallCenterSettings: SETTINGS,
    getSoftphoneLayout: SEARCH,
    isSoftphonePanelVisible: PANEL,
    notifyInitializationComplete: PANEL,
    onClickToDial: DIAL,
    onNavigationChange: PLACE,
    refreshView: REFRESH,
    runApex: APEX,
    saveLog: LOG,
    screenPop: OPEN,
    searchAndScreenPop: SEARCH,
    setSoftphoneItemIcon: UTILITY,
    setSoftphoneItemLabel: UTILITY,
    setSoftphonePanelHeight: PANEL,
    setSoftphonePanelIcon: PANEL,
    setSoftphonePanelLabel: PANEL,
    setSoftphonePanelVisibility: PANEL,
    setSoftphonePanelWidth: PANEL,
    publish: MESSAGES,
    subscribe: MESSAGES,
    unsubscribe: MESSAGES,
    'hvs.onWorkStart': SALES,
    'hvs.completeWork': SALES,
};

/** Methods of `sforce.interaction`. */
const CLASSIC: Readonly<Record<string, Replacement>> = {
    getPageInfo: PLACE,
    isInConsole: none('EnclosingTabId, IsConsoleNavigation of lightning/platformWorkspaceApi'),
    isVisible: PANEL,
    notifyInitializationComplete: PANEL,
    onFocus: PLACE,
    onObjectUpdate: REFRESH,
    refreshObject: REFRESH,
    refreshPage: REFRESH,
    refreshRelatedList: REFRESH,
    reloadFrame: REFRESH,
    runApex: APEX,
    saveLog: LOG,
    screenPop: OPEN,
    searchAndGetScreenPopUrl: SEARCH,
    searchAndScreenPop: SEARCH,
    setVisible: PANEL,
    'cti.disableClickToDial': DIAL,
    'cti.enableClickToDial': DIAL,
    'cti.getCallCenterSettings': SETTINGS,
    'cti.getDirectoryNumbers': none('keep the numbers as contacts'),
    'cti.getSoftphoneLayout': SEARCH,
    'cti.onClickToDial': DIAL,
    'cti.setSoftphoneHeight': PANEL,
    'cti.setSoftphoneWidth': PANEL,
};

/** Every method of an object, by its name there. */
export const METHODS: Readonly<Record<string, Readonly<Record<string, Replacement>>>> = {
    'sforce.opencti': LIGHTNING,
    'sforce.interaction': CLASSIC,
};

/** Components that dial through Open CTI, or show the softphone. */
export const COMPONENTS: Readonly<Record<string, Replacement>> = {
    'lightning:clickToDial': DIAL,
    'lightning-click-to-dial': DIAL,
    'support:clickToDial': DIAL,
    'opencti:softPhone': PANEL,
};

/** @returns what takes the place of a method; unknown ones are of a newer version, or misspelt */
export function replacementOf(object: string, method: string): Replacement {
    return (
        METHODS[object]?.[method] ??
        (object === 'sforce.interaction' && method.startsWith('entityFeed.')
            ? FEED
            : none('not among the methods of version 66.0: look it up'))
    );
}

/** An object that is given to other code, or whose methods are called by another name. */
export const HANDED_ON = none('see what the code does with it');
/** A script of Salesforce that defines one of the objects. */
export const SCRIPT = none('take the reference out with the calls');
export const CALL_CENTER = none('take it out when the softphone has gone');
/** Requests that the guide says are passed on to Open CTI, or are of their kind. */
export const GADGET_REQUESTS: Readonly<Record<string, Replacement>> = {
    screenPop: OPEN,
    screenPopToSearch: OPEN,
    screenPopToFlow: OPEN,
    setGadgetVisibility: PANEL,
};
/** The Classic console's own calls about telephony: another toolkit, but somebody has to fire them. */
export const CONSOLE_CTI = by('events of calls by the service', 'docs/visualforce.md');
