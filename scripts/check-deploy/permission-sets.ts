import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { childrenOf, textOf } from './xml';

/** Types of fields that are always there for everybody, so that no permission can be given. */
const ALWAYS_VISIBLE_TYPES: ReadonlySet<string> = new Set(['MasterDetail']);

/** Checks that no permission set gives field access where an org refuses to take it. */
export function checkPermissionSets(project: DeployProject): Problem[] {
    return metadataFiles(project, 'PermissionSet').flatMap((file) =>
        childrenOf(project.xml(file), 'fieldPermissions')
            .filter((permission) => isRequiredField(project, textOf(permission, 'field')))
            .map((permission) => ({
                file,
                line: permission.line,
                message: `the field "${textOf(permission, 'field')}" is required`,
                advice: 'remove its permission: an org refuses field access to required fields',
            })),
    );
}

function isRequiredField(project: DeployProject, name: string): boolean {
    const definition = project.components.get('CustomField')?.get(name);
    if (definition === undefined) {
        return false;
    }
    const field = project.xml(definition.file);
    return textOf(field, 'required') === 'true' || ALWAYS_VISIBLE_TYPES.has(textOf(field, 'type'));
}
