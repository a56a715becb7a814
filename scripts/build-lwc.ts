/** `npm run build`: compiles the Lightning web components to the JavaScript that a deploy takes. */
import { compileLwcBundles } from './lwc-compile';
import { updateLwcPaths } from './lwc-paths';

const root = process.cwd();
updateLwcPaths(root);
const { written, removed, errors } = compileLwcBundles(root);
if (errors !== '') {
    process.stderr.write(errors);
    console.error('Nothing was built: the errors above come first.');
    process.exitCode = 1;
} else {
    removed.forEach((file) => console.log(`removed ${file}: its source is gone`));
    console.log(`${written.length} files compiled.`);
}
