/**
 * Builds the static resource `ConnectsDialNumbers` and prints its size. Run by `npm run build` and by
 * everything else that needs it, so that nobody has to; `--if-stale` does nothing when it is fresh.
 */
import { buildDialNumbers, ensureDialNumbers } from './dial-numbers/static-resource';
import { STATIC_RESOURCE } from './dial-numbers/static-resource-path';

const root = process.cwd();
const built = process.argv.includes('--if-stale')
    ? await ensureDialNumbers(root)
    : await buildDialNumbers(root);
if (built !== null) {
    const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
    console.log(`${STATIC_RESOURCE}: ${kib(built.bytes)}, ${kib(built.gzipped)} gzipped`);
    Object.entries(built.builtFrom).forEach(([name, version]) => {
        console.log(`  ${name} ${version}`);
    });
}
