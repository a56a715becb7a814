import { isCalledFromOutside } from './apex';
import { CLOSED_OBJECTS } from './closed-objects';
import { definedField, hasFieldPermission } from './field-permissions';
import type { Problem } from './problem';
import { type DeployProject, type Location, metadataFiles } from './project';
import { type XmlElement, elementsAt, textOf } from './xml';

/** One kind of metadata that nobody but an administrator can use without a permission. */
interface Coverage {
    readonly type: string;
    readonly noun: string;
    /** Path of the elements in a permission set that give access. */
    readonly path: string;
    /** Element that names what is opened. */
    readonly names: string;
    readonly isOpen: (access: XmlElement) => boolean;
    /** Leaves out what needs no permission, or must have none. */
    readonly needs: (project: DeployProject, name: string, location: Location) => boolean;
}

const isEnabled = (access: XmlElement): boolean => textOf(access, 'enabled') === 'true';
const isVisible = (access: XmlElement): boolean => textOf(access, 'visible') === 'true';
const always = (): boolean => true;
const isOpenObject = (name: string): boolean => name.endsWith('__c') && !CLOSED_OBJECTS.has(name);
const hasOpenFields = (name: string): boolean => name === 'Activity' || isOpenObject(name);

const COVERAGES: readonly Coverage[] = [
    {
        type: 'CustomApplication',
        noun: 'app',
        path: 'applicationVisibilities',
        names: 'application',
        isOpen: isVisible,
        needs: always,
    },
    {
        type: 'ApexClass',
        noun: 'Apex class',
        path: 'classAccesses',
        names: 'apexClass',
        isOpen: isEnabled,
        needs: isCalledFromOutside,
    },
    {
        type: 'ApexPage',
        noun: 'Visualforce page',
        path: 'pageAccesses',
        names: 'apexPage',
        isOpen: isEnabled,
        needs: always,
    },
    {
        type: 'CustomPermission',
        noun: 'custom permission',
        path: 'customPermissions',
        names: 'name',
        isOpen: isEnabled,
        needs: always,
    },
    {
        type: 'CustomTab',
        noun: 'tab',
        path: 'tabSettings',
        names: 'tab',
        isOpen: (access) => textOf(access, 'visibility') !== 'None',
        needs: always,
    },
    {
        type: 'CustomObject',
        noun: 'custom metadata type',
        path: 'customMetadataTypeAccesses',
        names: 'name',
        isOpen: isEnabled,
        needs: (_project, name) => name.endsWith('__mdt'),
    },
    {
        type: 'CustomObject',
        noun: 'object',
        path: 'objectPermissions',
        names: 'object',
        isOpen: (access) => textOf(access, 'allowRead') === 'true',
        needs: (_project, name) => isOpenObject(name),
    },
    {
        type: 'CustomField',
        noun: 'field',
        path: 'fieldPermissions',
        names: 'field',
        isOpen: (access) => textOf(access, 'readable') === 'true',
        needs: (project, name) =>
            hasOpenFields(name.split('.')[0] ?? '') && hasFieldPermission(project, name),
    },
];

/**
 * Checks that the permission sets together open everything that users need, and nothing that is
 * closed on purpose: what no set opens works for administrators only, which no test by one finds.
 */
export function checkPermissionCoverage(project: DeployProject): Problem[] {
    return [
        ...COVERAGES.flatMap((coverage) => uncovered(project, coverage)),
        ...openedOnPurposeClosed(project),
    ];
}

function uncovered(project: DeployProject, coverage: Coverage): Problem[] {
    const { type, noun, path, names, isOpen, needs } = coverage;
    const open = new Set(
        metadataFiles(project, 'PermissionSet')
            .flatMap((file) => elementsAt(project.xml(file), path))
            .filter(isOpen)
            .map((access) => definedField(textOf(access, names))),
    );
    return [...(project.components.get(type) ?? [])]
        .filter(([name, location]) => needs(project, name, location) && !open.has(name))
        .map(([name, location]) => ({
            ...location,
            message: `no permission set opens the ${noun} "${name}"`,
            advice: `add it to <${path}> of those who need it`,
        }));
}

function openedOnPurposeClosed(project: DeployProject): Problem[] {
    return metadataFiles(project, 'PermissionSet').flatMap((file) =>
        [
            ...elementsAt(project.xml(file), 'objectPermissions.object'),
            ...elementsAt(project.xml(file), 'fieldPermissions.field'),
        ]
            .filter(({ text }) => CLOSED_OBJECTS.has(text.split('.')[0] ?? ''))
            .map(({ text, line }) => ({
                file,
                line,
                message: `"${text}" is closed on purpose`,
                advice: 'remove the permission: only Apex reads and writes that object',
            })),
    );
}
