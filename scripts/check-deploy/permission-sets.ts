import { hasFieldPermission } from './field-permissions';
import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { childrenOf, textOf } from './xml';

/** Checks that no permission set gives field access where an org refuses to take it. */
export function checkPermissionSets(project: DeployProject): Problem[] {
    return metadataFiles(project, 'PermissionSet').flatMap((file) =>
        childrenOf(project.xml(file), 'fieldPermissions')
            .filter((permission) => !hasFieldPermission(project, textOf(permission, 'field')))
            .map((permission) => ({
                file,
                line: permission.line,
                message: `the field "${textOf(permission, 'field')}" is required`,
                advice: 'remove its permission: an org refuses field access to required fields',
            })),
    );
}
