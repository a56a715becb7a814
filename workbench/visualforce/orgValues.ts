/** What Visualforce pages find in the workbench's org, read from its metadata. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { customMetadataRecords } from '../server/customMetadata';
import { findLabel } from '../server/labels';
import { VENDOR_CHANNEL, VENDOR_RESOURCE, staticResourceFile } from '../server/salesforceModules';
import type { OrgValues } from './render/globals';
import { remoteActionParameters, type SourceFolders } from './sources';

/** Toolkit permissions begin so: granted unless the address says which ones are. */
const TOOLKIT = 'Connects_';

/** The user of the workbench; `@salesforce/user/Id` is the same one. */
const USER = {
    Id: '005000000000001AAA',
    FirstName: 'Alex',
    LastName: 'Muster',
    Username: 'alex.muster@example.com',
    Email: 'alex.muster@example.com',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    TimeZoneSidKey: 'Europe/Zurich',
} as const;
/** Labels of standard fields that pages show; an org has them all. */
const FIELD_LABELS: Readonly<Record<string, string | undefined>> = {
    'Task.Subject': 'Subject',
    'Task.Description': 'Comments',
    'Task.CallType': 'Call Type',
    'Task.CallObject': 'Call Object Identifier',
    'Task.CallDurationInSeconds': 'Call Duration',
    'Task.CallDisposition': 'Call Result',
};
const ORGANIZATION_ID = '00D000000000001EAA';

/**
 * @param page name of the page that asks
 * @param query its address's query
 * @param metadataDirs folders of metadata, the toolkit's and the user's
 * @param folders where remote actions are found
 */
export function orgValues(
    page: string,
    query: URLSearchParams,
    metadataDirs: readonly string[],
    folders: SourceFolders,
): OrgValues {
    const permissions = query.get('permissions')?.split(',');
    return {
        label: (name) => findLabel(name, metadataDirs),
        resource: (name) =>
            name === VENDOR_RESOURCE || staticResourceFile(name, metadataDirs) !== undefined
                ? `/resource/${name}`
                : undefined,
        hasMessageChannel: (name) =>
            name === VENDOR_CHANNEL ||
            metadataDirs.some((dir) =>
                existsSync(
                    path.join(
                        dir,
                        'messageChannels',
                        `${name.replace(/__c$/, '')}.messageChannel-meta.xml`,
                    ),
                ),
            ),
        hasRemoteAction: (className, method) =>
            remoteActionParameters(className, method, folders) !== undefined,
        hasPermission: (name) => permissions?.includes(name) ?? name.startsWith(TOOLKIT),
        customMetadata: (type, record) =>
            customMetadataRecords(type.replace(/__mdt$/, ''), metadataDirs).find(
                ({ DeveloperName }) => DeveloperName === record,
            ),
        fieldLabel: (objectName, field) => FIELD_LABELS[`${objectName}.${field}`],
        user: USER,
        organizationId: ORGANIZATION_ID,
        page: { name: page, parameters: Object.fromEntries(query) },
    };
}
