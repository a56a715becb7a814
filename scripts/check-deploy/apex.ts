import type { DeployProject } from './project';
import { withoutCodeComments } from './text';

/**
 * Whether a Lightning web component may call a method of an own Apex class: it is static and
 * carries `@AuraEnabled`.
 */
export function isAuraEnabled(project: DeployProject, className: string, method: string): boolean {
    return annotatedStaticMethods(project, className, 'AuraEnabled').has(method);
}

/** Whether Visualforce remoting may call a method of an own Apex class. */
export function isRemoteAction(project: DeployProject, className: string, method: string): boolean {
    return annotatedStaticMethods(project, className, 'RemoteAction').has(method);
}

/** Annotations by which components, flows, pages and other systems call a method. */
const ENTRY_POINTS = [
    'AuraEnabled',
    'HttpDelete',
    'HttpGet',
    'HttpPatch',
    'HttpPost',
    'HttpPut',
    'InvocableMethod',
    'RemoteAction',
];

/** Whether users need access to a class: something that is no Apex calls one of its methods. */
export function isCalledFromOutside(project: DeployProject, className: string): boolean {
    return ENTRY_POINTS.some(
        (annotation) => annotatedStaticMethods(project, className, annotation).size > 0,
    );
}

function annotatedStaticMethods(
    project: DeployProject,
    className: string,
    annotation: string,
): Set<string> {
    const configuration = project.components.get('ApexClass')?.get(className);
    if (configuration === undefined) {
        return new Set();
    }
    const source = withoutCodeComments(project.read(configuration.file.replace('-meta.xml', '')));
    // The annotations before a method, then its modifiers and result, then its name.
    const methods = /((?:@\w+\s*(?:\([^)]*\))?\s*)+)([^@(){};=]*?)\b(\w+)\s*\(/g;
    const found = new Set<string>();
    for (const [, annotations = '', modifiers = '', name = ''] of source.matchAll(methods)) {
        const isAnnotated = new RegExp(`@${annotation}\\b`, 'i').test(annotations);
        if (isAnnotated && /\bstatic\b/i.test(modifiers)) {
            found.add(name);
        }
    }
    return found;
}
