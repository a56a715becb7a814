/** All bundles of one folder as one module, because a page would load their files one by one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { init, parse } from 'es-module-lexer';
import { type BuildContext, context, type OnResolveResult, type Plugin } from 'esbuild';
import { listFiles } from '../../scripts/lwc-bundles';
import { findFile, isImplicit } from './bundleFiles';
import type { BundleCatalogue, BundleRoot } from './bundles';
import { compileFile } from './compile';
import type { ModuleDirectory } from './modules';

/** A module that holds many files, and what each of them exports. */
export interface BundledRoot {
    readonly code: string;
    /** Names of the exports by absolute path. */
    readonly exports: ReadonlyMap<string, readonly string[]>;
}

const SOURCES = /\.(ts|js)$/;

/** Bundles a root, again whenever it is asked for; what is equal is compiled once. */
export class RootBundle {
    readonly #root: BundleRoot;
    readonly #catalogue: BundleCatalogue;
    readonly #modules: ModuleDirectory;
    #context: { readonly files: string; readonly build: Promise<BuildContext> } | undefined;

    /**
     * @param root the folder
     * @param catalogue knows which bundle a file lies in
     * @param modules what module names mean
     */
    constructor(root: BundleRoot, catalogue: BundleCatalogue, modules: ModuleDirectory) {
        this.#root = root;
        this.#catalogue = catalogue;
        this.#modules = modules;
    }

    /** @throws when a file does not compile, or imports what does not exist */
    async build(): Promise<BundledRoot> {
        await init;
        const files = this.#sources();
        const exported = new Map(files.map((file) => [file, this.#exportsOf(file)] as const));
        const { outputFiles = [] } = await (await this.#contextFor(files)).rebuild();
        return { code: outputFiles[0]?.text ?? '', exports: exported };
    }

    async dispose(): Promise<void> {
        await (await this.#context?.build)?.dispose();
        this.#context = undefined;
    }

    /** Scripts of the bundles that imports of their names mean. */
    #sources(): string[] {
        const isUsed = (file: string): boolean => {
            const { namespace = '', name = '' } = this.#catalogue.ownerOf(file) ?? {};
            const used = this.#catalogue.find(namespace, name)?.dir;
            return used === path.join(this.#root.dir, name);
        };
        return listFiles(this.#root.dir)
            .filter((file) => SOURCES.test(file) && !file.includes('__tests__/'))
            .map((file) => path.join(this.#root.dir, file))
            .filter((file) => findFile(file) === file && isUsed(file));
    }

    /** Which files there are decides what is bundled; what is in them, the compilers see each time. */
    async #contextFor(files: readonly string[]): Promise<BuildContext> {
        const list = files.join('\n');
        if (this.#context?.files !== list) {
            await this.dispose();
            const contents = files
                .map((file) => `export * as ${memberOf(file, files)} from ${JSON.stringify(file)};`)
                .join('\n');
            const build = context({
                stdin: { contents, resolveDir: this.#root.dir, sourcefile: 'allBundles.js' },
                bundle: true,
                write: false,
                format: 'esm',
                target: 'esnext',
                logLevel: 'silent',
                plugins: [this.#plugin()],
            });
            this.#context = { files: list, build };
        }
        return this.#context.build;
    }

    #plugin(): Plugin {
        return {
            name: 'root-bundle',
            setup: (bundler) => {
                bundler.onResolve({ filter: /./ }, ({ path: source, importer }) => {
                    if (path.isAbsolute(source)) {
                        return { path: source };
                    }
                    if (source.startsWith('.')) {
                        return this.#resolveRelative(source, importer);
                    }
                    const [namespace = '', name = ''] = source.split('/');
                    const entry =
                        namespace === this.#root.namespace
                            ? this.#catalogue.find(namespace, name)?.entry
                            : undefined;
                    if (entry?.startsWith(this.#root.dir + path.sep)) {
                        return { path: entry };
                    }
                    const meaning = this.#modules.find(source);
                    return meaning?.kind === 'missing'
                        ? { errors: [{ text: `${source}: ${meaning.reason}` }] }
                        : { path: source, external: true };
                });
                bundler.onLoad({ filter: /./, namespace: 'empty' }, () => ({
                    contents: 'export default undefined;',
                }));
                bundler.onLoad({ filter: /./ }, ({ path: file }) => ({
                    contents: this.#compile(file),
                    loader: 'js',
                }));
            },
        };
    }

    #resolveRelative(source: string, importer: string): OnResolveResult {
        const [bare = source] = source.split('?');
        const target = path.resolve(path.dirname(importer), bare);
        const file = findFile(target);
        if (file === undefined && isImplicit(target, importer)) {
            return { path: target, namespace: 'empty' };
        }
        if (file === undefined) {
            return { errors: [{ text: `${target}: there is no such file` }] };
        }
        return file.startsWith(this.#root.dir + path.sep)
            ? { path: file }
            : { path: file, external: true };
    }

    #exportsOf(file: string): string[] {
        const code = this.#compile(file);
        const [imports, exported] = parse(code);
        const stars = imports
            .filter(({ ss, se }) => /^export\s*\*\s*from/.test(code.slice(ss, se)))
            .map(({ n = '' }) => findFile(path.resolve(path.dirname(file), n)))
            .filter((target) => target !== undefined);
        const inherited = stars
            .flatMap((target) => this.#exportsOf(target))
            .filter((name) => name !== 'default');
        return [...new Set([...exported.map(({ n }) => n), ...inherited])];
    }

    #compile(file: string): string {
        const owner = this.#catalogue.ownerOf(file);
        const source = readFileSync(file, 'utf8');
        return owner === undefined ? source : compileFile(source, file, owner);
    }
}

/**
 * The module that takes a file's exports out of the one that holds them all.
 *
 * @param file one of the bundled files
 * @param bundle what was built
 * @param bundleId how the module that holds all is imported
 */
export function takeOut(file: string, bundle: BundledRoot, bundleId: string): string {
    const member = memberOf(file, [...bundle.exports.keys()]);
    const names = bundle.exports.get(file) ?? [];
    const named = names.filter((name) => name !== 'default');
    return [
        `import { ${member} } from ${JSON.stringify(bundleId)};`,
        ...(names.includes('default') ? [`export default ${member}.default;`] : []),
        ...(named.length > 0 ? [`export const { ${named.join(', ')} } = ${member};`] : []),
    ].join('\n');
}

function memberOf(file: string, files: readonly string[]): string {
    return `file${files.indexOf(file)}`;
}
