import { statSync } from 'node:fs';
import { join, posix } from 'node:path';

import { isDeveloperOnly } from '../lwc-bundles';
import type { Problem } from './problem';
import type { DeployProject } from './project';

/** Largest file of each kind that an org takes, in bytes. */
const MAX_BYTES: Readonly<Record<string, number>> = {
    '.js': 1_000_000,
    '.html': 131_072,
    '.css': 131_072,
};

/** Checks names and sizes of the files in Lightning web component bundles. */
export function checkBundleFiles(project: DeployProject): Problem[] {
    const problems: Problem[] = [];
    for (const { name, folder, files } of project.bundles) {
        const report = (file: string, message: string, advice: string): void => {
            problems.push({ file: posix.join(folder, file), line: 1, message, advice });
        };
        if (!/^[a-z](?!.*__)\w*(?<!_)$/.test(name)) {
            report('', `"${name}" is no name for a bundle`, 'camel case, letters and digits');
        }
        if (!files.some((file) => [`${name}.ts`, `${name}.js`, `${name}.css`].includes(file))) {
            report('', 'the bundle has no main file', `add ${name}.ts`);
        }
        for (const file of files.filter((each) => !isDeveloperOnly(each))) {
            const { size } = statSync(join(project.root, folder, file));
            const limit = MAX_BYTES[posix.extname(file)];
            if (limit !== undefined && size > limit) {
                report(file, `${size} bytes`, `an org takes ${limit} at most`);
            }
            if (size === 0 && file.endsWith('.css')) {
                report(file, 'an empty style sheet', 'an org refuses it: remove the file');
            }
        }
    }
    return problems;
}
