/** `npm run check:deploy`: says, without an org, what an org would refuse of this project. */
import { checkBuiltProject } from './check-deploy/built-project';
import { formatProblem } from './check-deploy/problem';
import { checkSources } from './check-deploy/sources';
import { ensureDialNumbers } from './dial-numbers/static-resource';
import { compileLwcBundles } from './lwc-compile';
import { updateLwcPaths } from './lwc-paths';

const root = process.cwd();
updateLwcPaths(root);
await ensureDialNumbers(root);
const { errors } = compileLwcBundles(root);
process.stderr.write(errors);

const problems = [...checkSources(root), ...(errors === '' ? await checkBuiltProject(root) : [])];
problems.forEach((problem) => console.log(formatProblem(problem)));
if (errors !== '') {
    console.log('Type errors: neither compiled nor converted.');
}
console.log(
    problems.length === 0 && errors === ''
        ? 'Deploy check: everything that would travel is complete and resolves.'
        : `Deploy check: ${problems.length} problems${errors === '' ? '' : ' and type errors'}.`,
);
process.exitCode = problems.length === 0 && errors === '' ? 0 : 1;
