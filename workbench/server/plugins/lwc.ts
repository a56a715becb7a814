/** Vite plugin: serves Lightning web component bundles and everything they may import. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { bundleFileId, fileOfId, findFile, isBundleFileId, isImplicit } from '../bundleFiles';
import type { BundleCatalogue } from '../bundles';
import { CompileError, compileFile } from '../compile';
import type { ModuleDirectory } from '../modules';
import { takeLabelsFromOneModule } from './labels';

const GENERATED = '\0generated:';
const EMPTY = '\0empty-implicit-file';

/**
 * @param catalogue the bundles to compile
 * @param modules what module names mean
 * @param metadataDirs folders that may hold a `labels` folder
 */
export function lwcPlugin(
    catalogue: BundleCatalogue,
    modules: ModuleDirectory,
    metadataDirs: readonly string[],
): Plugin {
    const resolveModule = (specifier: string): string | undefined => {
        const meaning = modules.find(specifier);
        switch (meaning?.kind) {
            case 'url':
                return meaning.url;
            case 'bundle':
                return bundleFileId(meaning.file);
            case 'file':
                return meaning.file;
            case 'generated':
                return GENERATED + specifier;
            case 'missing':
                throw new Error(`${specifier}: ${meaning.reason}.`);
            default:
                return undefined;
        }
    };

    return {
        name: 'workbench:lwc',
        enforce: 'pre',
        resolveId(source, importer) {
            if (isBundleFileId(source) || source.startsWith('\0')) {
                return source;
            }
            if (importer !== undefined && isBundleFileId(importer) && source.startsWith('.')) {
                return resolveRelative(source, fileOfId(importer), catalogue);
            }
            return source.startsWith('.')
                ? resolveIntoBundle(source, importer, catalogue)
                : resolveModule(source);
        },
        load(id) {
            if (id === EMPTY || modules.isBaseUrl(id)) {
                // Browsers get the base components from their own folder; Vite has no work with them.
                return 'export default undefined;';
            }
            if (id.startsWith(GENERATED)) {
                const meaning = modules.find(id.slice(GENERATED.length));
                return meaning?.kind === 'generated' ? meaning.code : undefined;
            }
            return isBundleFileId(id) ? readFileSync(fileOfId(id), 'utf8') : undefined;
        },
        transform(source, id) {
            const file = fileOfId(id);
            const bundle = isBundleFileId(id) ? catalogue.ownerOf(file) : undefined;
            if (!bundle) {
                return undefined;
            }
            try {
                const code = compileFile(source, file, bundle);
                return { code: takeLabelsFromOneModule(code, metadataDirs), map: null };
            } catch (error) {
                if (error instanceof CompileError) {
                    this.error({
                        message: error.message,
                        id: file,
                        ...(error.line === undefined
                            ? {}
                            : { loc: { file, line: error.line, column: 0 } }),
                    });
                }
                throw error;
            }
        },
    };
}

function resolveRelative(
    source: string,
    importer: string,
    catalogue: BundleCatalogue,
): string | undefined {
    const [bare = source] = source.split('?');
    const target = path.resolve(path.dirname(importer), bare);
    const file = findFile(target);
    if (file === undefined) {
        // The compiler imports a template and style sheets beside every component, there or not.
        return isImplicit(target, importer) ? EMPTY : undefined;
    }
    return catalogue.ownerOf(file) ? bundleFileId(file) : file;
}

/** What is no bundle's gets the modules of bundles as the components of the page get them. */
function resolveIntoBundle(
    source: string,
    importer: string | undefined,
    catalogue: BundleCatalogue,
): string | undefined {
    const [importingFile = ''] = importer?.split('?') ?? [];
    const file = findFile(path.resolve(path.dirname(importingFile), source));
    return file !== undefined && catalogue.ownerOf(file) ? bundleFileId(file) : undefined;
}
