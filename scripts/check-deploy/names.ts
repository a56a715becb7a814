import { definedField } from './field-permissions';
import type { DeployProject } from './project';
import { VENDOR_PACKAGE } from './vendor-package';

/** How a kind of metadata is called in messages, and what to do when a name of it is missing. */
const KINDS: Readonly<Record<string, { readonly noun: string; readonly where: string }>> = {
    ApexClass: { noun: 'Apex class', where: 'classes' },
    ApexPage: { noun: 'Visualforce page', where: 'pages' },
    AuraDefinitionBundle: { noun: 'Aura component', where: 'aura' },
    CustomApplication: { noun: 'application', where: 'applications' },
    CustomField: { noun: 'field', where: 'objects' },
    CustomLabel: { noun: 'custom label', where: 'labels' },
    CustomObject: { noun: 'object', where: 'objects' },
    CustomPermission: { noun: 'custom permission', where: 'customPermissions' },
    CustomTab: { noun: 'tab', where: 'tabs' },
    FlexiPage: { noun: 'Lightning page', where: 'flexipages' },
    Flow: { noun: 'flow', where: 'flows' },
    LightningComponentBundle: { noun: 'Lightning web component', where: 'lwc' },
    LightningMessageChannel: { noun: 'message channel', where: 'messageChannels' },
    PermissionSet: { noun: 'permission set', where: 'permissionsets' },
    StaticResource: { noun: 'static resource', where: 'staticresources' },
};

/** What is wrong with a name that something refers to. */
export interface Complaint {
    readonly message: string;
    readonly advice: string;
}

/** Answers whether the project, the platform or the vendor's package has a piece of metadata. */
export class Names {
    readonly #project: DeployProject;
    readonly #labels: ReadonlySet<string>;

    /** @param labels names of the project's custom labels */
    constructor(project: DeployProject, labels: Iterable<string>) {
        this.#project = project;
        this.#labels = new Set(labels);
    }

    /** Whether a deploy would find that name. */
    has(type: string, name: string): boolean {
        return (
            this.isOwn(type, name) ||
            VENDOR_PACKAGE[type]?.has(name) === true ||
            this.#isStandard(type, name)
        );
    }

    /** Whether the project itself defines that name. */
    isOwn(type: string, name: string): boolean {
        const defined = type === 'CustomField' ? definedField(name) : name;
        return type === 'CustomLabel'
            ? this.#labels.has(name)
            : this.#project.components.get(type)?.has(defined) === true;
    }

    /** The complaint about a name that a deploy would not find, undefined when it would. */
    complaintAbout(type: string, name: string): Complaint | undefined {
        if (this.has(type, name)) {
            return undefined;
        }
        const { noun, where } = KINDS[type] ?? { noun: type, where: 'the project' };
        return {
            message: `there is no ${noun} "${name}"`,
            advice: `correct the name or add it to ${where}`,
        };
    }

    #isStandard(type: string, name: string): boolean {
        switch (type) {
            case 'CustomObject':
                return !name.includes('__');
            case 'CustomField':
                return this.#isStandardField(name);
            case 'CustomTab':
                return name.startsWith('standard-') || this.isOwn('CustomObject', name);
            case 'CustomApplication':
                return name.startsWith('standard__');
            case 'LightningMessageChannel':
                return name.startsWith('lightning__');
            default:
                return false;
        }
    }

    /** `Contact.Phone`, `CallNote__c.Name`, and paths whose first step is a known relation. */
    #isStandardField(path: string): boolean {
        const [object, field, ...rest] = path.split('.');
        if (object === undefined || field === undefined || !this.has('CustomObject', object)) {
            return false;
        }
        if (rest.length > 0) {
            return field.endsWith('__r')
                ? this.has('CustomField', `${object}.${field.replace(/__r$/, '__c')}`)
                : !field.includes('__');
        }
        return !field.includes('__');
    }
}
