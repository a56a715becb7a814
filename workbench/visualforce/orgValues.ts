/** What Visualforce pages find in the workbench's org, read from its metadata. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { customMetadataRecords } from '../server/customMetadata';
import { findLabel } from '../server/labels';
import { VENDOR_CHANNEL, VENDOR_RESOURCE, staticResourceFile } from '../server/salesforceModules';
import type { OrgValues } from './render/globals';
import { hasControllerProperty, remoteActionParameters, type SourceFolders } from './sources';

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

/** A page, and where it is shown. */
export interface ShownPage {
    readonly name: string;
    /** Class of its controller; undefined without one. */
    readonly controller: string | undefined;
    /** Query of its address. */
    readonly query: URLSearchParams;
    /** Origin of the workbench's own page, which stands for Lightning. */
    readonly workbench: string;
}

/**
 * @param page that asks
 * @param metadataDirs folders of metadata, the toolkit's and the user's
 * @param folders where remote actions are found
 */
export function orgValues(
    { name, controller, query, workbench }: ShownPage,
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
        controllerValue: (property) =>
            property === 'lightningOrigin' &&
            controller !== undefined &&
            hasControllerProperty(controller, property, folders)
                ? workbench
                : undefined,
        user: USER,
        organizationId: ORGANIZATION_ID,
        page: { name, parameters: Object.fromEntries(query) },
    };
}
