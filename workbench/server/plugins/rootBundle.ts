/** Vite plugin: serves the bundles of one folder out of one module. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { bundleFileId, fileOfId, isBundleFileId } from '../bundleFiles';
import type { BundleCatalogue, BundleRoot } from '../bundles';
import type { ModuleDirectory } from '../modules';
import { type BundledRoot, RootBundle, takeOut } from '../rootBundle';
import { takeLabelsFromOneModule } from './labels';

const TAKEN_OUT = '\0taken-out:';
const BUNDLED = '\0bundled:';
/** Vite's own map would lead nowhere but into this module, and be most of what a page loads. */
const NO_MAP = { mappings: '' } as const;

/**
 * While a file of the folder does not compile, all of them are served one by one, so that a page
 * tells which one it is and shows the others.
 *
 * @param root the folder
 * @param catalogue knows which bundle a file lies in
 * @param modules what module names mean
 * @param metadataDirs folders that may hold a `labels` folder
 */
export function rootBundlePlugin(
    root: BundleRoot,
    catalogue: BundleCatalogue,
    modules: ModuleDirectory,
    metadataDirs: readonly string[],
): Plugin {
    const bundle = new RootBundle(root, catalogue, modules);
    const bundleId = `${BUNDLED}${root.dir}`;
    let built: Promise<BundledRoot | null> | undefined;
    const current = (): Promise<BundledRoot | null> => {
        built ??= bundle.build().catch(() => null);
        return built;
    };
    return {
        name: `workbench:root-bundle:${path.basename(path.dirname(root.dir))}`,
        enforce: 'pre',
        async resolveId(source, importer, options) {
            if (source === bundleId) {
                return source;
            }
            if (source.startsWith('\0') || isFromOneByOne(source, importer, root, catalogue)) {
                return undefined;
            }
            const id =
                path.isAbsolute(source) && catalogue.ownerOf(source) !== undefined
                    ? bundleFileId(source)
                    : (await this.resolve(source, importer, { ...options, skipSelf: true }))?.id;
            if (id === undefined || !isBundleFileId(id)) {
                return undefined;
            }
            const exported = (await current())?.exports;
            return exported?.has(fileOfId(id)) === true ? TAKEN_OUT + fileOfId(id) : id;
        },
        async load(id) {
            if (id !== bundleId && !id.startsWith(TAKEN_OUT)) {
                return undefined;
            }
            const all = await current();
            if (id === bundleId) {
                return all === null
                    ? undefined
                    : { code: takeLabelsFromOneModule(all.code, metadataDirs), map: NO_MAP };
            }
            const file = id.slice(TAKEN_OUT.length);
            return all?.exports.has(file) === true ? takeOut(file, all, bundleId) : undefined;
        },
        hotUpdate() {
            built = undefined;
        },
        async buildEnd() {
            await bundle.dispose();
        },
    };
}

/**
 * Whether an import leads to a copy of its own: from what is outside of bundles, by path. The stand-ins
 * of the platform do so; the bundled module imports them, and must not be needed before it has run.
 */
function isFromOneByOne(
    source: string,
    importer: string | undefined,
    root: BundleRoot,
    catalogue: BundleCatalogue,
): boolean {
    if (importer === undefined || !source.startsWith('.')) {
        return false;
    }
    const from = catalogue.ownerOf(fileOfId(importer));
    return from === undefined || importer.startsWith(root.dir + path.sep);
}
