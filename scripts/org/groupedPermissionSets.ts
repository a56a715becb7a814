import { metadataFiles, readProject } from '../check-deploy/project';
import { childrenOf } from '../check-deploy/xml';

/**
 * The permission sets that the project's permission set groups give, each once. A scratch org gets
 * them one by one, because a new group takes a while until it can be assigned.
 * @param root folder of `sfdx-project.json`
 */
export function groupedPermissionSets(root: string): string[] {
    const project = readProject(root);
    const names = metadataFiles(project, 'PermissionSetGroup').flatMap((file) =>
        childrenOf(project.xml(file), 'permissionSets').map(({ text }) => text),
    );
    return [...new Set(names)].sort();
}
