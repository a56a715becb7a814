/** Vite plugin: serves Lightning web component bundles and everything they may import. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { BundleCatalogue } from '../bundles';
import { CompileError, compileFile } from '../compile';
import type { ModuleDirectory } from '../modules';

/**
 * Ending of the ids of bundle files. Vite would treat `.css` as a style sheet of its own, `.html`
 * as a page and `.ts` as plain TypeScript; under this ending they are just modules.
 */
const SUFFIX = '.lwc.js';
const GENERATED = '\0generated:';
const EMPTY = '\0empty-implicit-file';

/**
 * @param catalogue the bundles to compile
 * @param modules what module names mean
 */
export function lwcPlugin(catalogue: BundleCatalogue, modules: ModuleDirectory): Plugin {
    const resolveModule = (specifier: string): string | undefined => {
        const meaning = modules.find(specifier);
        switch (meaning?.kind) {
            case 'url':
                return meaning.url;
            case 'bundle':
                return meaning.file + SUFFIX;
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
            if (source.endsWith(SUFFIX) || source.startsWith('\0')) {
                return source;
            }
            if (importer?.endsWith(SUFFIX) && source.startsWith('.')) {
                return resolveRelative(source, importer.slice(0, -SUFFIX.length), catalogue);
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
            return id.endsWith(SUFFIX)
                ? readFileSync(id.slice(0, -SUFFIX.length), 'utf8')
                : undefined;
        },
        transform(source, id) {
            if (!id.endsWith(SUFFIX)) {
                return undefined;
            }
            const file = id.slice(0, -SUFFIX.length);
            const bundle = catalogue.ownerOf(file);
            if (!bundle) {
                return undefined;
            }
            try {
                return { code: compileFile(source, file, bundle), map: null };
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
    return catalogue.ownerOf(file) ? file + SUFFIX : file;
}

/** What is no bundle's gets the modules of bundles as the components of the page get them. */
function resolveIntoBundle(
    source: string,
    importer: string | undefined,
    catalogue: BundleCatalogue,
): string | undefined {
    const [importingFile = ''] = importer?.split('?') ?? [];
    const file = findFile(path.resolve(path.dirname(importingFile), source));
    return file !== undefined && catalogue.ownerOf(file) ? file + SUFFIX : undefined;
}

/**
 * The file that a relative import means. TypeScript wins over the JavaScript compiled from it.
 *
 * @param target absolute path, with or without an ending
 */
export function findFile(target: string): string | undefined {
    const bare = target.replace(/\.(js|ts)$/, '');
    return [`${bare}.ts`, `${bare}.js`, target].find(
        (file) => existsSync(file) && path.extname(file) !== '',
    );
}

/** Whether a missing file is one that the compiler asks for without being told so by the source. */
export function isImplicit(target: string, importer: string): boolean {
    const name = path.basename(importer).replace(/\.\w+$/, '');
    return [`${name}.html`, `${name}.css`, `${name}.scoped.css`].includes(path.basename(target));
}
