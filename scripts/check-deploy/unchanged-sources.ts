import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Conversion } from './conversion';
import type { Problem } from './problem';
import type { DeployProject } from './project';

/** What a path in a project is called once converted: the folder of its kind and what follows. */
const CONVERTED_PATH = /\/main\/default\/((?!labels\/).+)$/;

/**
 * Checks that what would travel is byte for byte what lies in the project, as far as a file travels
 * as it is: objects and labels are put together from their parts, and folders of static resources are
 * zipped.
 */
export function checkUnchangedSources(
    project: DeployProject,
    { folder, files }: Conversion,
): Problem[] {
    const travelling = new Set(files);
    return project.files.flatMap((file) => {
        const [, path = ''] = CONVERTED_PATH.exec(file) ?? [];
        const converted = [path, path.replace(/-meta\.xml$/, '')].find((each) =>
            travelling.has(each),
        );
        if (converted === undefined || !existsSync(join(project.root, file))) {
            return [];
        }
        const source = readFileSync(join(project.root, file));
        return source.equals(readFileSync(join(folder, converted)))
            ? []
            : [
                  {
                      file,
                      line: 1,
                      message: 'would travel with another content than it has here',
                      advice: 'see "replacements" in sfdx-project.json',
                  },
              ];
    });
}
