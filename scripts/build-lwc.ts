/** `npm run build`: makes what a deploy takes: compiled components and static resources. */
import { ensureDialNumbers } from './dial-numbers/static-resource';
import { compileLwcBundles } from './lwc-compile';
import { updateLwcPaths } from './lwc-paths';
import { sizesText } from './visualforce/budgets';
import { builtSizes } from './visualforce/built-sizes';
import { ensurePages } from './visualforce/static-resource';

const root = process.cwd();
updateLwcPaths(root);
await ensureDialNumbers(root);
const { written, removed, errors } = compileLwcBundles(root);
if (errors !== '') {
    process.stderr.write(errors);
    console.error('Nothing was built: the errors above come first.');
    process.exitCode = 1;
} else {
    removed.forEach((file) => console.log(`removed ${file}: its source is gone`));
    console.log(`${written.length} files compiled.`);
    await ensurePages(root);
    (await builtSizes(root)).forEach((sizes) => console.log(sizesText(sizes)));
}
