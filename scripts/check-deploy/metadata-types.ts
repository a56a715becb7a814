import { posix } from 'node:path';

/** A piece of metadata as the Metadata API names it. */
export interface MetadataName {
    /** For example `FlexiPage`; also the root element of its file. */
    readonly type: string;
    /** Full name, for example `CallNote__c.Number__c` for a field. */
    readonly name: string;
}

/** Types by the middle of their file names: `X.<suffix>-meta.xml`. */
export const TYPE_OF_SUFFIX: Readonly<Record<string, string>> = {
    cls: 'ApexClass',
    compactLayout: 'CompactLayout',
    component: 'ApexComponent',
    cspTrustedSite: 'CspTrustedSite',
    customPermission: 'CustomPermission',
    field: 'CustomField',
    flexipage: 'FlexiPage',
    flow: 'Flow',
    globalValueSet: 'GlobalValueSet',
    iframeWhiteListUrlSettings: 'IframeWhiteListUrlSettings',
    labels: 'CustomLabels',
    layout: 'Layout',
    listView: 'ListView',
    md: 'CustomMetadata',
    messageChannel: 'LightningMessageChannel',
    notiftype: 'CustomNotificationType',
    object: 'CustomObject',
    objectTranslation: 'CustomObjectTranslation',
    page: 'ApexPage',
    permissionset: 'PermissionSet',
    permissionsetgroup: 'PermissionSetGroup',
    quickAction: 'QuickAction',
    recordType: 'RecordType',
    remoteSite: 'RemoteSiteSetting',
    resource: 'StaticResource',
    tab: 'CustomTab',
    translation: 'Translations',
    trigger: 'ApexTrigger',
    validationRule: 'ValidationRule',
    webLink: 'WebLink',
};

/** Types whose files lie below `objects/<Object>/` and carry the object in their full name. */
const PARTS_OF_OBJECTS: ReadonlySet<string> = new Set([
    'CompactLayout',
    'CustomField',
    'ListView',
    'RecordType',
    'ValidationRule',
    'WebLink',
]);

/**
 * Says which metadata a `-meta.xml` file describes.
 * @param path with forward slashes
 * @returns undefined for a suffix that the table above does not list
 */
export function metadataNameOf(path: string): MetadataName | undefined {
    const match = /^(.+)\.([^.]+)-meta\.xml$/.exec(posix.basename(path));
    const [, name, suffix] = match ?? [];
    if (name === undefined || suffix === undefined) {
        return undefined;
    }
    const folders = posix.dirname(path).split('/');
    if (folders.includes('lwc')) {
        return { type: 'LightningComponentBundle', name };
    }
    if (folders.includes('aura')) {
        return { type: 'AuraDefinitionBundle', name };
    }
    // `.app` is an application here and an Aura application above.
    const type = suffix === 'app' ? 'CustomApplication' : TYPE_OF_SUFFIX[suffix];
    if (type === undefined) {
        return undefined;
    }
    const object = folders[folders.lastIndexOf('objects') + 1];
    return PARTS_OF_OBJECTS.has(type) && object !== undefined
        ? { type, name: `${object}.${name}` }
        : { type, name };
}
