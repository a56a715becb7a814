import type { DeployProject } from './project';
import { textOf } from './xml';

/** Types of fields that are always there for everybody, so that no permission can be given. */
const ALWAYS_VISIBLE_TYPES: ReadonlySet<string> = new Set(['MasterDetail']);

/**
 * Whether a permission set can say who sees a field of the project: an org refuses that for required
 * fields, which everybody sees who sees the object.
 */
export function hasFieldPermission(project: DeployProject, name: string): boolean {
    const definition = project.components.get('CustomField')?.get(definedField(name));
    if (definition === undefined) {
        return true;
    }
    const field = project.xml(definition.file);
    return textOf(field, 'required') !== 'true' && !ALWAYS_VISIBLE_TYPES.has(textOf(field, 'type'));
}

/**
 * Where a field is defined. Those of activities are defined on Activity, and named after Task or Event
 * by whoever uses them.
 */
export function definedField(name: string): string {
    return name.replace(/^(?:Task|Event)\.(?=\w+__c$)/, 'Activity.');
}
