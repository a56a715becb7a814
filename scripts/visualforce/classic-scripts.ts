/** Bundles scripts that pages load with a plain script tag, one file each. */
import { dirname, join, resolve } from 'node:path';

import { build, type OnResolveResult, type Plugin } from 'esbuild';

import { findFile } from '../../workbench/server/bundleFiles';
import { LIBRARY_LOADER, PAGES_FOLDER, TOOLKIT_FOLDER } from './paths';

/** What was bundled. */
export interface ClassicScripts {
    /** Contents by path inside of the static resource. */
    readonly files: ReadonlyMap<string, Uint8Array>;
    /** What went in, as esbuild names it. */
    readonly inputs: readonly string[];
}

const SOURCES = `${PAGES_FOLDER}/classic`;

/** Beside the pages' own scripts, which are modules and lie at the top. */
const TARGET = 'library';

/**
 * Equal sources make equal files.
 * @param root folder of the project
 * @throws when something does not compile, or imports what such pages have not
 */
export async function bundleClassicScripts(root: string): Promise<ClassicScripts> {
    const { outputFiles, metafile } = await build({
        absWorkingDir: root,
        entryPoints: [`${SOURCES}/connectsIntegrationLibrary.ts`],
        outdir: TARGET,
        outExtension: { '.js': '.min.js' },
        bundle: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        charset: 'ascii',
        legalComments: 'none',
        minify: true,
        metafile: true,
        write: false,
        tsconfigRaw: {},
        logLevel: 'silent',
        plugins: [classicModules(root)],
    });
    const prefix = `${root}/`;
    return {
        files: new Map(
            outputFiles.map(({ path, contents }) => [path.slice(prefix.length), contents]),
        ),
        inputs: Object.keys(metafile.inputs),
    };
}

/**
 * What module names mean: the toolkit's services, as they are. Not as the compiler of Lightning web
 * components makes them, which would bring the engine along; and the engine changes the page.
 */
function classicModules(root: string): Plugin {
    const bundles = join(root, TOOLKIT_FOLDER, 'lwc');
    const loader = join(bundles, LIBRARY_LOADER);
    return {
        name: 'classic-modules',
        setup(bundler) {
            bundler.onResolve({ filter: /^c\// }, ({ path: specifier }) => {
                const name = specifier.slice('c/'.length);
                return { path: join(bundles, name, `${name}.ts`) };
            });
            bundler.onResolve({ filter: /^\./ }, ({ path: specifier, importer }) =>
                findFile(resolve(dirname(importer), specifier)) === loader
                    ? { path: join(root, SOURCES, 'vendorLibrary.ts') }
                    : undefined,
            );
            bundler.onResolve({ filter: /^(?:lwc|@lwc|lightning|@salesforce)\b/ }, ({ path }) =>
                unknownModule(path),
            );
        },
    };
}

function unknownModule(specifier: string): OnResolveResult {
    const text = `${specifier}: classic scripts have no such module; keep what imports it off them.`;
    return { errors: [{ text }] };
}
