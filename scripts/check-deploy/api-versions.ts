import { sourceApiVersion } from '../lwc-bundles';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { childOf } from './xml';

/**
 * Checks that nothing asks for a newer API version than the project: an org that takes the project
 * would refuse it.
 */
export function checkApiVersions(project: DeployProject): Problem[] {
    const wanted = sourceApiVersion(project.root);
    return project.files
        .filter((file) => file.endsWith('-meta.xml'))
        .flatMap((file) => {
            const version = childOf(project.xml(file), 'apiVersion');
            return version === undefined || Number(version.text) <= Number(wanted)
                ? []
                : [
                      {
                          file,
                          line: version.line,
                          message: `API version ${version.text}, the project has ${wanted}`,
                          advice: 'take that of sfdx-project.json',
                      },
                  ];
        });
}
