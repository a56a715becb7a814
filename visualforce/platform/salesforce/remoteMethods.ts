/**
 * Apex methods that the pages can call. Lightning calls them by the names of their parameters,
 * JavaScript remoting in their order and through remote actions that pass on.
 */

/** How a page calls one. */
export interface RemoteMethod {
    /** Remote action of a page's controller that passes on to it. */
    readonly action: string;
    /** In order. */
    readonly parameters: readonly string[];
}

/** By `Class.method`, as Lightning web components import them. */
export const REMOTE_METHODS: Readonly<Record<string, RemoteMethod>> = {
    'DialLookUp.lookUp': { action: 'ConnectsPageDial.lookUp', parameters: ['queries', 'facts'] },
    'DialDecisionLog.store': { action: 'ConnectsPageDial.store', parameters: ['entries'] },
    'DialCounter.count': { action: 'ConnectsPageDial.count', parameters: ['dials'] },
    'DialRuleReader.rules': { action: 'ConnectsPageDial.rules', parameters: [] },
    'ConnectsPageRecords.findRecords': {
        action: 'ConnectsPageRecords.findRecords',
        parameters: ['queries'],
    },
    'ConnectsPageRecords.createRecord': {
        action: 'ConnectsPageRecords.createRecord',
        parameters: ['objectName', 'fieldValues'],
    },
    'ConnectsPageRecords.updateRecord': {
        action: 'ConnectsPageRecords.updateRecord',
        parameters: ['recordId', 'fieldValues'],
    },
    'ConnectsInteractionLog.save': {
        action: 'ConnectsInteractionLog.save',
        parameters: ['entry'],
    },
};
