/** `npm run typecheck`: brings the module paths up to date, then runs the compiler over everything. */
import { updateLwcPaths } from './lwc-paths';
import { runInherited, toolPath } from './processes';

const root = process.cwd();
if (updateLwcPaths(root)) {
    console.log('tsconfig.paths.json written anew from the folder listing.');
}
process.exitCode = await runInherited(process.execPath, [
    // The native compiler checks the same in a seventh of the time; what compiles and lints needs the
    // programming interface of the other one.
    toolPath('typescript-native', 'bin/tsc'),
    '--project',
    root,
    '--pretty',
    'false',
]);
