/**
 * Builds the static resource `ConnectsPages` and prints what its pages load. Run by `npm run build` and
 * by everything else that needs it; `--if-stale` does nothing when it is fresh.
 */
import { sizesText } from './visualforce/budgets';
import { builtSizes } from './visualforce/built-sizes';
import { buildPages, ensurePages } from './visualforce/static-resource';

const root = process.cwd();
const build = process.argv.includes('--if-stale') ? ensurePages : buildPages;
await build(root);
(await builtSizes(root)).forEach((sizes) => console.log(sizesText(sizes)));
