/**
 * What module names mean in a Visualforce page: the toolkit's bundles, the open-source engine and
 * base components, and the stand-ins of `visualforce/platform` for what only Lightning has.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

import type { OnResolveResult, Plugin } from 'esbuild';

import {
    baseComponentFile,
    BASE_SOURCE_DIR,
    isLeftOut,
    scopedModuleFile,
} from '../../workbench/server/basePackage';
import { findFile, isImplicit } from '../../workbench/server/bundleFiles';
import { BundleCatalogue } from '../../workbench/server/bundles';
import { compileFile } from '../../workbench/server/compile';
import { iconSetCategory, iconSetCode, type IconNames } from './icon-sets';
import { PLATFORM_FOLDER, REPLACED_FILES, TOOLKIT_FOLDER } from './paths';
import { salesforceModuleCode } from './salesforce-modules';

const require = createRequire(import.meta.url);

/** Resource files and code that esbuild shall take as they are. */
const GENERATED = 'generated';
const ICONS = 'icons';
const EMPTY = 'empty';

/** What components are made of, and what has to be there before it starts. */
const ENGINE = '@lwc/engine-dom';
const SYNTHETIC_SHADOW = '@lwc/synthetic-shadow';

/**
 * @param root folder of the project
 * @param icons names of the icons to bundle; all others show nothing
 */
export function pageModules(root: string, icons: IconNames): Plugin {
    const bundles = join(root, TOOLKIT_FOLDER, 'lwc');
    const catalogue = new BundleCatalogue([{ dir: bundles, namespace: 'c', origin: 'toolkit' }]);
    const platform = join(root, PLATFORM_FOLDER);
    return {
        name: 'page-modules',
        setup(bundler) {
            bundler.onResolve({ filter: /^[^./]/ }, ({ path: specifier, importer, kind }) =>
                kind === 'entry-point'
                    ? undefined
                    : resolveModule(specifier, importer, platform, catalogue),
            );
            bundler.onResolve({ filter: /^\./ }, ({ path: specifier, importer }) =>
                resolveRelative(specifier, importer, bundles, platform),
            );
            bundler.onLoad({ filter: /./, namespace: EMPTY }, () => ({
                contents: 'export default undefined;',
            }));
            bundler.onLoad({ filter: /./, namespace: GENERATED }, ({ path: specifier }) => ({
                contents: salesforceModuleCode(specifier) ?? '',
                resolveDir: platform,
            }));
            bundler.onLoad({ filter: /./, namespace: ICONS }, ({ path: category }) => ({
                contents: iconSetCode(root, category, icons),
                resolveDir: BASE_SOURCE_DIR,
            }));
            const engine = engineFile(ENGINE);
            bundler.onLoad({ filter: /\.(js|ts|html|css)$/ }, ({ path: file }) => {
                if (file === engine) {
                    return { contents: afterSyntheticShadow(engine), loader: 'js' };
                }
                const owner = catalogue.ownerOf(file) ?? baseOwnerOf(file);
                return owner === undefined
                    ? undefined
                    : { contents: compiled(file, owner), loader: 'js' };
            });
        },
    };
}

function resolveModule(
    specifier: string,
    importer: string,
    platform: string,
    catalogue: BundleCatalogue,
): OnResolveResult | undefined {
    const [namespace = '', name = ''] = specifier.split('/');
    switch (namespace) {
        case 'lwc':
            return { path: engineFile(ENGINE) };
        case '@lwc':
            return { path: engineFile(specifier) };
        case 'assert':
            return fileOrError(scopedModuleFile(specifier), specifier);
        case 'c':
            return fileOrError(catalogue.find('c', name)?.entry, specifier);
        case 'lightning':
            return resolveLightning(name, platform);
        case '@salesforce':
            return resolveSalesforce(specifier, importer);
        default:
            return undefined;
    }
}

function resolveLightning(name: string, platform: string): OnResolveResult {
    const standIn = join(platform, 'lightning', `${name}.ts`);
    if (existsSync(standIn)) {
        return { path: standIn };
    }
    const category = iconSetCategory(name);
    if (category !== undefined) {
        return { path: category, namespace: ICONS };
    }
    const file = isLeftOut(name) ? undefined : baseComponentFile(name);
    return fileOrError(file, `lightning/${name}`);
}

/** The base components have settings and texts of their own, which belong together. */
function resolveSalesforce(specifier: string, importer: string): OnResolveResult {
    if (baseOwnerOf(importer) === undefined && salesforceModuleCode(specifier) !== undefined) {
        return { path: specifier, namespace: GENERATED };
    }
    return fileOrError(scopedModuleFile(specifier), specifier);
}

function fileOrError(file: string | undefined, specifier: string): OnResolveResult {
    return file !== undefined && existsSync(file)
        ? { path: file }
        : {
              errors: [
                  {
                      text:
                          `${specifier}: Visualforce pages have no such module. Give it a ` +
                          `stand-in in ${PLATFORM_FOLDER}, or keep what imports it off the pages.`,
                  },
              ],
          };
}

function resolveRelative(
    specifier: string,
    importer: string,
    bundles: string,
    platform: string,
): OnResolveResult | undefined {
    const [bare = specifier] = specifier.split('?');
    const target = resolve(dirname(importer), bare);
    const file = findFile(target);
    const replaced = REPLACED_FILES.find((name) => file === join(bundles, name));
    if (replaced !== undefined) {
        return { path: join(platform, basename(replaced)) };
    }
    if (file !== undefined) {
        return { path: file };
    }
    return isImplicit(target, importer) ? { path: target, namespace: EMPTY } : undefined;
}

/** The ES module of a package of the engine; `require.resolve` would give the CommonJS one. */
function engineFile(packageName: string): string {
    const file = require.resolve(`${packageName}/package.json`);
    const { module } = require(file) as { module: string };
    return join(dirname(file), module);
}

/**
 * Only with synthetic shadow do the design system's styles reach into components, as in Lightning.
 * The engine looks for it when it starts, so it is the engine that imports it.
 */
function afterSyntheticShadow(engine: string): string {
    return `import '${SYNTHETIC_SHADOW}';\n${readFileSync(engine, 'utf8')}`;
}

function baseOwnerOf(file: string): { namespace: string; name: string } | undefined {
    const [name] = file.startsWith(BASE_SOURCE_DIR)
        ? file.slice(BASE_SOURCE_DIR.length + 1).split('/')
        : [];
    return name === undefined ? undefined : { namespace: 'lightning', name };
}

/** Most scripts of the base components are no components; the compiler would only cost time there. */
function compiled(file: string, owner: { namespace: string; name: string }): string {
    const source = readFileSync(file, 'utf8');
    const isPlain =
        owner.namespace === 'lightning' &&
        file.endsWith('.js') &&
        !/^\s*@(api|track|wire)\b|^export default class/m.test(source);
    return isPlain ? source : compileFile(source, file, owner);
}
