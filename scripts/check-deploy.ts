/** `npm run check:deploy`: says, without an org, what an org would refuse of this project. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { checkBuiltProject } from './check-deploy/built-project';
import { formatProblem } from './check-deploy/problem';
import { customLabels, readProject } from './check-deploy/project';
import { checkSources } from './check-deploy/sources';
import { translationsOf, untranslatedLabels } from './check-deploy/translations';
import { ensureDialNumbers } from './dial-numbers/static-resource';
import { STATIC_RESOURCE } from './dial-numbers/static-resource-path';
import { compileLwcBundles } from './lwc-compile';
import { updateLwcPaths } from './lwc-paths';

const root = process.cwd();
updateLwcPaths(root);
// Other projects can be checked too: they have no such static resource.
if (existsSync(join(root, STATIC_RESOURCE.replace(/\.js$/, '.resource-meta.xml')))) {
    await ensureDialNumbers(root);
}
const { errors } = compileLwcBundles(root);
process.stderr.write(errors);

const problems = [...checkSources(root), ...(errors === '' ? await checkBuiltProject(root) : [])];
problems.forEach((problem) => console.log(formatProblem(problem)));
if (problems.length === 0) {
    printUntranslated();
}
if (errors !== '') {
    console.log('Type errors: neither compiled nor converted.');
}
console.log(
    problems.length === 0 && errors === ''
        ? 'Deploy check: everything that would travel is complete and resolves.'
        : `Deploy check: ${problems.length} problems${errors === '' ? '' : ' and type errors'}.`,
);
process.exitCode = problems.length === 0 && errors === '' ? 0 : 1;

/** No problem: what is not translated shows in English. */
function printUntranslated(): void {
    const project = readProject(root);
    for (const { file, names } of untranslatedLabels(
        translationsOf(project),
        customLabels(project),
    )) {
        if (names.length > 0) {
            console.log(`${file}: ${names.length} labels stay English: ${names.join(', ')}`);
        }
    }
}
