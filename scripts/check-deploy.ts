/** `npm run check:deploy`: says, without an org, what an org would refuse of this project. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

import { checkBuiltProject } from './check-deploy/built-project';
import { untranslatedFields } from './check-deploy/object-translations';
import { type Problem, formatProblem } from './check-deploy/problem';
import { customLabels, readProject } from './check-deploy/project';
import { checkSources } from './check-deploy/sources';
import { translationsOf, untranslatedLabels } from './check-deploy/translations';
import { ensureDialNumbers } from './dial-numbers/static-resource';
import { STATIC_RESOURCE } from './dial-numbers/static-resource-path';
import { compileLwcBundles } from './lwc-compile';
import { updateLwcPaths } from './lwc-paths';
import { buildSimApp } from './sim-app/build';
import { SIM_APP } from './sim-app/stand-in-form';
import { PAGES_RESOURCE } from './visualforce/paths';
import { ensurePages } from './visualforce/static-resource';

const root = process.cwd();
updateLwcPaths(root);
// Other projects can be checked too: they have no such static resource, and no stand-ins.
if (existsSync(join(root, STATIC_RESOURCE.replace(/\.js$/, '.resource-meta.xml')))) {
    await ensureDialNumbers(root);
}
if (existsSync(join(root, `${PAGES_RESOURCE}.resource-meta.xml`))) {
    await ensurePages(root);
}
const hasSimApp = existsSync(join(root, SIM_APP));
if (hasSimApp) {
    await buildSimApp(root);
}
const folders = hasSimApp ? ['', SIM_APP] : [''];
const errors = folders.map((folder) => compileLwcBundles(join(root, folder)).errors).join('');
process.stderr.write(errors);

const problems = (await Promise.all(folders.map(checkProject))).flat();
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

/** @param folder of a project, from the root of this one */
async function checkProject(folder: string): Promise<Problem[]> {
    const project = join(root, folder);
    const found = [
        ...checkSources(project),
        ...(errors === '' ? await checkBuiltProject(project) : []),
    ];
    return found.map((problem) => ({ ...problem, file: posix.join(folder, problem.file) }));
}

/** No problem: what is not translated shows in English. */
function printUntranslated(): void {
    const project = readProject(root);
    const translations = translationsOf(project);
    for (const { file, names } of [
        ...untranslatedLabels(translations, customLabels(project)),
        ...untranslatedFields(project, translations),
    ]) {
        if (names.length > 0) {
            console.log(`${file}: ${names.length} stay English: ${names.join(', ')}`);
        }
    }
}
