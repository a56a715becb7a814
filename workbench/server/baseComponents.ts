/**
 * Bundles the real `lightning-base-components` with the LWC engine into plain ES modules, once per
 * version: compiling their thousands of files at every start would cost half a minute.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import {
    BASE_PACKAGE_VERSION,
    BASE_SOURCE_DIR,
    baseComponentFile,
    isLeftOut,
    scopedModuleFile,
} from './basePackage';
import { compileFile } from './compile';
import { SERVER_DIR } from './project';
import { withoutNativeShadowRules } from './syntheticStyles';

/** How the engine runs: `development` explains mistakes, as Salesforce's debug mode does. */
export type EngineMode = 'production' | 'development';

const require = createRequire(import.meta.url);
/** Where the page finds the workbench's own `lightning/navigation`, which the platform provides. */
const NAVIGATION_URL = '/platform/lightning/navigation.ts';

/**
 * Makes sure that the bundle of the base components exists.
 *
 * @param cacheDir folder for bundles of all versions
 * @param mode how the engine in it runs
 * @returns the folder that holds `lwc.js`, `synthetic-shadow.js` and `lightning/<name>.js`
 */
export async function prepareBaseComponents(cacheDir: string, mode: EngineMode): Promise<string> {
    const target = path.join(cacheDir, `base-components-${mode}-${await cacheKey()}`);
    if (existsSync(target)) {
        return target;
    }
    // Built beside and renamed, so that an interrupted build never looks like a finished one.
    const unfinished = `${target}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await bundle(unfinished, mode);
    try {
        await rename(unfinished, target);
    } catch (error) {
        // Another workbench may have been quicker; then its bundle is as good.
        await rm(unfinished, { recursive: true, force: true });
        if (!existsSync(target)) {
            throw error;
        }
    }
    return target;
}

/** Changes with everything that the bundle is made from and by. */
async function cacheKey(): Promise<string> {
    const hash = createHash('sha1').update(BASE_PACKAGE_VERSION);
    for (const file of [
        path.join(SERVER_DIR, 'baseComponents.ts'),
        path.join(SERVER_DIR, 'basePackage.ts'),
        path.join(SERVER_DIR, 'compile.ts'),
        path.join(SERVER_DIR, 'syntheticStyles.ts'),
        require.resolve('@lwc/compiler/package.json'),
        require.resolve('@lwc/engine-dom/package.json'),
    ]) {
        hash.update(await readFile(file));
    }
    return hash.digest('hex').slice(0, 12);
}

/**
 * One file holds the engine and all components, and each module name has a file that takes its part
 * out of it: a page then asks for a few files instead of hundreds. Icons stay apart; they are
 * loaded when the first one is shown.
 */
async function bundle(outdir: string, mode: EngineMode): Promise<void> {
    const names = (await readdir(BASE_SOURCE_DIR)).filter(
        (name) =>
            !isLeftOut(name) &&
            !name.startsWith('iconSvgTemplates') &&
            baseComponentFile(name).endsWith('.js'),
    );
    const modules = new Map([
        ['lwc', moduleFile('@lwc/engine-dom')],
        ...names.map((name) => [`lightning/${name}`, baseComponentFile(name)] as const),
    ]);
    const exported = await listExports(modules, mode);
    await build({
        ...buildOptions(mode),
        stdin: {
            contents: coreSource(modules),
            resolveDir: BASE_SOURCE_DIR,
            sourcefile: 'core.js',
        },
        outdir,
        splitting: true,
        chunkNames: 'chunks/[name]-[hash]',
        entryNames: 'core',
    });
    await build({
        ...buildOptions(mode),
        entryPoints: { 'synthetic-shadow': moduleFile('@lwc/synthetic-shadow') },
        outdir,
    });
    await mkdir(path.join(outdir, 'lightning'), { recursive: true });
    await Promise.all(
        [...exported].map(([name, members]) =>
            writeFile(path.join(outdir, `${name}.js`), partSource(name, members)),
        ),
    );
}

function buildOptions(mode: EngineMode): BuildOptions {
    return {
        bundle: true,
        format: 'esm',
        target: 'esnext',
        minifyWhitespace: true,
        // Not the syntax: folding constants would write every selector of a style sheet out twice.
        minifyIdentifiers: mode === 'production',
        logLevel: 'error',
        define: {
            'process.env.NODE_ENV': JSON.stringify(mode),
            'import.meta.env.SSR': 'false',
        },
        plugins: [baseComponentsPlugin()],
    };
}

/** Names that each module exports. */
async function listExports(
    modules: ReadonlyMap<string, string>,
    mode: EngineMode,
): Promise<Map<string, string[]>> {
    const { metafile } = await build({
        ...buildOptions(mode),
        entryPoints: Object.fromEntries(modules),
        outdir: 'exports',
        splitting: true,
        write: false,
        metafile: true,
    });
    return new Map(
        Object.entries(metafile.outputs).flatMap(([file, { entryPoint, exports }]) => {
            const name = file.slice('exports/'.length, -'.js'.length);
            return entryPoint !== undefined && modules.has(name) ? [[name, exports]] : [];
        }),
    );
}

/** `lightning/button` is the member `lightning_button` of the core. */
function memberName(moduleName: string): string {
    return moduleName.replace('/', '_');
}

function coreSource(modules: ReadonlyMap<string, string>): string {
    return [...modules]
        .map(([name, file]) => `export * as ${memberName(name)} from ${JSON.stringify(file)};`)
        .join('\n');
}

function partSource(moduleName: string, members: readonly string[]): string {
    const core = moduleName.includes('/') ? '../core.js' : './core.js';
    const member = memberName(moduleName);
    const named = members.filter((name) => name !== 'default');
    return [
        `import { ${member} } from '${core}';`,
        ...(members.includes('default') ? [`export default ${member}.default;`] : []),
        `export const { ${named.join(', ')} } = ${member};`,
        '',
    ].join('\n');
}

/** The ES module of a package of the engine; `require.resolve` would give the CommonJS one. */
function moduleFile(packageName: string): string {
    const file = require.resolve(`${packageName}/package.json`);
    const { module } = require(file) as { module: string };
    return path.join(path.dirname(file), module);
}

function baseComponentsPlugin(): Plugin {
    return {
        name: 'base-components',
        setup(bundler) {
            bundler.onResolve({ filter: /^(lwc|@lwc\/engine-dom)$/ }, () => ({
                path: moduleFile('@lwc/engine-dom'),
            }));
            bundler.onResolve({ filter: /^lightning\// }, ({ path: specifier }) => {
                const name = specifier.slice('lightning/'.length);
                if (name === 'navigation') {
                    return { path: NAVIGATION_URL, external: true };
                }
                return isLeftOut(name)
                    ? { path: specifier, external: true }
                    : { path: baseComponentFile(name) };
            });
            bundler.onResolve({ filter: /^(@salesforce\/|assert$)/ }, ({ path: specifier }) => {
                const file = scopedModuleFile(specifier);
                return file ? { path: file } : undefined;
            });
            // A component without a template or stylesheet imports one all the same.
            bundler.onResolve(
                { filter: /\.(html|css)(\?scoped=true)?$/ },
                ({ path: file, resolveDir }) => {
                    const [name = file] = path.resolve(resolveDir, file).split('?');
                    return existsSync(name) ? { path: name } : { path: name, namespace: 'empty' };
                },
            );
            bundler.onLoad({ filter: /./, namespace: 'empty' }, () => ({
                contents: 'export default undefined;',
            }));
            bundler.onLoad(
                { filter: /src[\\/]lightning[\\/].*\.(js|html|css)$/ },
                async ({ path: file }) => ({
                    contents: await compileBaseFile(file),
                    loader: 'js',
                }),
            );
        },
    };
}

/** Most scripts of the package are no components; the compiler would only cost time there. */
async function compileBaseFile(file: string): Promise<string> {
    const text = await readFile(file, 'utf8');
    const source = file.endsWith('.css') ? withoutNativeShadowRules(text) : text;
    const needsCompiler =
        !file.endsWith('.js') || /^\s*@(api|track|wire)\b|^export default class/m.test(source);
    const [name = ''] = path.relative(BASE_SOURCE_DIR, file).split(path.sep);
    return needsCompiler ? compileFile(source, file, { namespace: 'lightning', name }) : source;
}
