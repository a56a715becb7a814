/** Builds the static resource `ConnectsPages`, and knows whether it has to be built anew. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { ensureDialNumbers } from '../dial-numbers/static-resource';
import { listFiles } from '../lwc-bundles';
import { overBudget, type PageSizes } from './budgets';
import { sizesOf } from './built-sizes';
import { bundlePages } from './bundle';
import { labelComponent } from './label-component';
import { bundledVersions, licenceTexts } from './notices';
import { LABELS_COMPONENT, PAGES_FOLDER, PAGES_RESOURCE, TOOLKIT_FOLDER } from './paths';

/** What a build made. */
export interface BuiltPages {
    readonly sizes: readonly PageSizes[];
    readonly labels: number;
}

/** In the static resource: what it was built from. */
const STAMP = 'build.json';
const UNFINISHED = '.cache/visualforce';
/** Sources of what compiles and bundles. */
const COMPILERS = ['basePackage', 'bundleFiles', 'bundles', 'compile'].map(
    (name) => `workbench/server/${name}.ts`,
);
/** Sources of the pages and of this build. */
const SOURCES: readonly (readonly [folder: string, endings: RegExp])[] = [
    [PAGES_FOLDER, /\.(?:ts|css)$/],
    ['scripts/visualforce', /\.ts$/],
];
const BUNDLES = `${TOOLKIT_FOLDER}/lwc`;
const BUNDLE_SOURCES = /\.(?:ts|html|css)$/;

let building: Promise<BuiltPages> | null = null;

/** Scripts of a page are more than they may be. */
export class OverBudgetError extends Error {
    override readonly name = 'OverBudgetError';
}

/**
 * Builds the static resource and the component of its labels unless they were built from the same
 * sources and packages before.
 * @param root folder of the project
 * @returns null when nothing had to be done
 * @throws as `buildPages`
 */
export async function ensurePages(root: string): Promise<BuiltPages | null> {
    if (building === null && isFresh(root)) {
        return null;
    }
    building ??= buildPages(root).finally(() => {
        building = null;
    });
    return building;
}

/**
 * Builds both. The same sources and packages make the same files.
 * @param root folder of the project
 * @throws OverBudgetError, and esbuild's error when something does not compile or has no stand-in
 */
export async function buildPages(root: string): Promise<BuiltPages> {
    await ensureDialNumbers(root);
    const { files, inputs, labels } = await bundlePages(root);
    const stamp = stampText(root, bundlesAmong(inputs));
    const sizes = await sizesOf(root, files);
    const excess = overBudget(sizes);
    if (excess.length > 0) {
        throw new OverBudgetError(
            `${excess.join('\n')}\nWhat loads later belongs behind an import() in visualforce/page.`,
        );
    }
    const licences = licenceTexts(root, inputs);
    const styles = readFileSync(join(root, PAGES_FOLDER, 'page/page.css'), 'utf8');
    replaceFolder(
        root,
        new Map<string, string | Uint8Array>([
            ...files,
            ['page.css', styles],
            ['LICENSES.txt', licences],
            [STAMP, stamp],
        ]),
    );
    replaceFile(join(root, LABELS_COMPONENT), labelComponent(labels));
    return { sizes, labels: labels.length };
}

/** Whoever reads it meanwhile sees the old files or the new ones. */
function replaceFolder(root: string, files: ReadonlyMap<string, string | Uint8Array>): void {
    const target = join(root, PAGES_RESOURCE);
    const unfinished = join(root, UNFINISHED, String(process.pid));
    rmSync(unfinished, { recursive: true, force: true });
    files.forEach((contents, name) => {
        const file = join(unfinished, 'new', name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, contents);
    });
    mkdirSync(dirname(target), { recursive: true });
    if (existsSync(target)) {
        renameSync(target, join(unfinished, 'old'));
    }
    renameSync(join(unfinished, 'new'), target);
    rmSync(unfinished, { recursive: true, force: true });
}

function replaceFile(file: string, contents: string): void {
    mkdirSync(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}.tmp`;
    writeFileSync(unfinished, contents);
    renameSync(unfinished, file);
}

/** A build knows which of the toolkit's bundles went in; the others may change. */
function isFresh(root: string): boolean {
    const file = join(root, PAGES_RESOURCE, STAMP);
    if (!existsSync(file) || !existsSync(join(root, LABELS_COMPONENT))) {
        return false;
    }
    const text = readFileSync(file, 'utf8');
    const { bundles = [] } = JSON.parse(text) as { bundles?: readonly string[] };
    return text === stampText(root, bundles);
}

function bundlesAmong(inputs: readonly string[]): readonly string[] {
    const names = inputs
        .filter((file) => file.startsWith(`${BUNDLES}/`))
        .map((file) => file.slice(BUNDLES.length + 1).split('/')[0] ?? '');
    return [...new Set(names)].sort();
}

function stampText(root: string, bundles: readonly string[]): string {
    const hash = createHash('sha256');
    const sourcesIn = (folder: string, endings: RegExp): string[] =>
        listFiles(join(root, folder))
            .filter((file) => endings.test(file) && !file.includes('__tests__/'))
            .map((file) => `${folder}/${file}`);
    [
        ...SOURCES.flatMap(([folder, endings]) => sourcesIn(folder, endings)),
        ...bundles.flatMap((name) => sourcesIn(`${BUNDLES}/${name}`, BUNDLE_SOURCES)),
        ...COMPILERS,
    ].forEach((file) => hash.update(file).update(readFileSync(join(root, file))));
    const builtFrom = bundledVersions(root);
    const sources = hash.digest('hex').slice(0, 16);
    return `${JSON.stringify({ sources, builtFrom, bundles }, null, 4)}\n`;
}
