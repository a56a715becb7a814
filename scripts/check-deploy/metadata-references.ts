import type { Names } from './names';
import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { type XmlElement, elementsAt, textOf } from './xml';

/** An element whose text is the name of other metadata. */
interface Reference {
    /** Path of element names from the root of the file. */
    readonly path: string;
    /** Type of what it names. */
    readonly to: string;
    /** Limits the rule to elements for which this holds; gets the parent of the naming element. */
    readonly when?: (parent: XmlElement) => boolean;
}

const isFlexipageAction = (action: XmlElement): boolean => textOf(action, 'type') === 'Flexipage';

/** What metadata files say by name about each other, by the type of the file. */
const REFERENCES: Readonly<Record<string, readonly Reference[]>> = {
    CustomApplication: [
        { path: 'utilityBar', to: 'FlexiPage' },
        { path: 'tabs', to: 'CustomTab' },
        { path: 'defaultLandingTab', to: 'CustomTab' },
        { path: 'workspaceConfig.mappings.tab', to: 'CustomTab' },
        { path: 'actionOverrides.content', to: 'FlexiPage', when: isFlexipageAction },
        { path: 'profileActionOverrides.content', to: 'FlexiPage', when: isFlexipageAction },
    ],
    CustomTab: [
        { path: 'flexiPage', to: 'FlexiPage' },
        { path: 'lwcComponent', to: 'LightningComponentBundle' },
        { path: 'auraComponent', to: 'AuraDefinitionBundle' },
        { path: 'page', to: 'ApexPage' },
    ],
    CustomField: [{ path: 'referenceTo', to: 'CustomObject' }],
    CustomObject: [{ path: 'actionOverrides.content', to: 'FlexiPage', when: isFlexipageAction }],
    FlexiPage: [{ path: 'sobjectType', to: 'CustomObject' }],
    PermissionSet: [
        { path: 'applicationVisibilities.application', to: 'CustomApplication' },
        { path: 'classAccesses.apexClass', to: 'ApexClass' },
        { path: 'customMetadataTypeAccesses.name', to: 'CustomObject' },
        { path: 'customPermissions.name', to: 'CustomPermission' },
        { path: 'customSettingAccesses.name', to: 'CustomObject' },
        { path: 'fieldPermissions.field', to: 'CustomField' },
        { path: 'flowAccesses.flow', to: 'Flow' },
        { path: 'objectPermissions.object', to: 'CustomObject' },
        { path: 'pageAccesses.apexPage', to: 'ApexPage' },
        { path: 'tabSettings.tab', to: 'CustomTab' },
    ],
    PermissionSetGroup: [{ path: 'permissionSets', to: 'PermissionSet' }],
    QuickAction: [
        { path: 'lightningWebComponent', to: 'LightningComponentBundle' },
        { path: 'lightningComponent', to: 'AuraDefinitionBundle' },
        { path: 'page', to: 'ApexPage' },
        { path: 'targetObject', to: 'CustomObject' },
    ],
    Translations: [
        { path: 'customLabels.name', to: 'CustomLabel' },
        { path: 'customTabs.name', to: 'CustomTab' },
    ],
};

/** Checks that what apps, tabs, permission sets and the like name exists once deployed. */
export function checkMetadataReferences(project: DeployProject, names: Names): Problem[] {
    const problems: Problem[] = [];
    for (const [type, references] of Object.entries(REFERENCES)) {
        for (const file of metadataFiles(project, type)) {
            for (const { element, to } of namingElements(project.xml(file), references)) {
                const complaint = names.complaintAbout(to, element.text);
                if (complaint !== undefined) {
                    problems.push({ file, line: element.line, ...complaint });
                }
            }
        }
    }
    return [...problems, ...checkCustomMetadataRecords(project, names)];
}

function namingElements(
    root: XmlElement,
    references: readonly Reference[],
): { element: XmlElement; to: string }[] {
    return references.flatMap(({ path, to, when }) => {
        const parentPath = path.split('.').slice(0, -1);
        const parents = parentPath.length > 0 ? elementsAt(root, parentPath.join('.')) : [root];
        return parents
            .filter((parent) => when?.(parent) ?? true)
            .flatMap((parent) => elementsAt(parent, path.split('.').at(-1) ?? ''))
            .map((element) => ({ element, to }));
    });
}

/** A record `Type.Record.md-meta.xml` belongs to `Type__mdt` and fills its fields. */
function checkCustomMetadataRecords(project: DeployProject, names: Names): Problem[] {
    return metadataFiles(project, 'CustomMetadata').flatMap((file) => {
        const type = `${file.split('/').at(-1)?.split('.')[0]}__mdt`;
        const missing = names.complaintAbout('CustomObject', type);
        if (missing !== undefined) {
            return [{ file, line: 1, ...missing }];
        }
        return elementsAt(project.xml(file), 'values.field').flatMap((field) => {
            const complaint = names.complaintAbout('CustomField', `${type}.${field.text}`);
            return complaint ? [{ file, line: field.line, ...complaint }] : [];
        });
    });
}
