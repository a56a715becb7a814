/**
 * The global variables of Visualforce (`$Label`, `$Resource` and so on) in the workbench's org, and
 * properties of controllers.
 */
import type { Names } from './formula';
import type { Value } from './value';

/** What the workbench's org has. Each look-up gives undefined for what there is not. */
export interface OrgValues {
    label(name: string): string | undefined;
    /** Address of a static resource. */
    resource(name: string): string | undefined;
    hasMessageChannel(name: string): boolean;
    /** Whether the class has that `@RemoteAction`. */
    hasRemoteAction(className: string, method: string): boolean;
    hasPermission(name: string): boolean;
    /** A record of a custom metadata type, its fields by API name. */
    customMetadata(type: string, record: string): Readonly<Record<string, unknown>> | undefined;
    /** Label of a field of an object. */
    fieldLabel(objectName: string, field: string): string | undefined;
    /** A property of the page's controller; undefined for what its class does not declare. */
    controllerValue(name: string): Value | undefined;
    /** Fields of the user. */
    readonly user: Readonly<Record<string, string>>;
    readonly organizationId: string;
    readonly page: {
        readonly name: string;
        readonly parameters: Readonly<Record<string, string>>;
    };
}

type Global = (path: readonly string[], org: OrgValues) => Value | undefined;

const GLOBALS: Readonly<Record<string, Global | undefined>> = {
    $Label: ([first = '', second], org) => org.label(first === 'c' ? (second ?? '') : first),
    $Resource: ([name = ''], org) => org.resource(name),
    // An id that stands for the channel; here it is its name.
    $MessageChannel: ([name = ''], org) => (org.hasMessageChannel(name) ? name : undefined),
    $RemoteAction: ([className = '', method = ''], org) =>
        org.hasRemoteAction(className, method) ? `${className}.${method}` : undefined,
    $Permission: ([name = ''], org) => org.hasPermission(name),
    $CustomMetadata: ([type = '', record = '', field = ''], org) => {
        const value = org.customMetadata(type, record)?.[field];
        return ['string', 'number', 'boolean'].includes(typeof value) || value === null
            ? (value as Value)
            : undefined;
    },
    $ObjectType: ([objectName = '', fields, field = '', member], org) =>
        fields?.toLowerCase() === 'fields' && member?.toLowerCase() === 'label'
            ? org.fieldLabel(objectName, field)
            : undefined,
    $User: ([field = ''], org) => own(org.user, field),
    $Organization: ([field = ''], org) => (field === 'Id' ? org.organizationId : undefined),
    $CurrentPage: ([member = '', parameter], { page }) => {
        if (member === 'parameters' && parameter !== undefined) {
            return own(page.parameters, parameter) ?? null;
        }
        return member === 'Name' ? page.name : undefined;
    },
};

/** @returns finds the values of global variables, and throws naming those that there are not */
export function globalNames(org: OrgValues): Names {
    return (path) => {
        const [variable = '', ...rest] = path;
        const given = rest.length === 0 ? org.controllerValue(variable) : undefined;
        if (given !== undefined) {
            return given;
        }
        const find = Object.hasOwn(GLOBALS, variable) ? GLOBALS[variable] : undefined;
        if (find === undefined) {
            throw new Error(
                variable.startsWith('$')
                    ? `the workbench does not play ${variable}; it plays ${Object.keys(GLOBALS).join(', ')}.`
                    : `${path.join('.')} is neither a global variable nor an attribute of this component, nor a property of the controller that the workbench plays.`,
            );
        }
        const value = find(rest, org);
        if (value === undefined) {
            throw new Error(`there is no ${path.join('.')} in the workbench's org.`);
        }
        return value;
    };
}

function own(fields: Readonly<Record<string, string>>, name: string): string | undefined {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
