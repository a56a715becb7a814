import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** One folder below an `lwc` folder. */
export interface LwcBundle {
    readonly name: string;
    /** Path from the project root, with forward slashes. */
    readonly folder: string;
    /** Every file of the bundle, paths from its folder with forward slashes, sorted. */
    readonly files: readonly string[];
}

interface SfdxProject {
    readonly sourceApiVersion?: string;
    readonly packageDirectories: readonly { readonly path: string }[];
}

/**
 * Reads the package directories that a deploy of the project takes its metadata from.
 * @param root folder of `sfdx-project.json`
 * @throws Error when the file is missing or no JSON
 */
export function packageDirectories(root: string): string[] {
    return readSfdxProject(root).packageDirectories.map(({ path }) => posix.normalize(path));
}

/**
 * Reads the API version that a deploy of the project asks an org for, such as `66.0`.
 * @param root folder of `sfdx-project.json`
 * @throws Error when the file is missing, no JSON, or names none
 */
export function sourceApiVersion(root: string): string {
    const { sourceApiVersion: version } = readSfdxProject(root);
    if (version === undefined) {
        throw new Error('sfdx-project.json names no sourceApiVersion.');
    }
    return version;
}

function readSfdxProject(root: string): SfdxProject {
    return JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as SfdxProject;
}

/**
 * Lists every file below a folder, sorted, so that whatever is made from the list is the same on
 * every machine.
 * @returns paths from `folder`, with forward slashes; empty when the folder does not exist
 */
export function listFiles(folder: string): string[] {
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(folder, path)).isFile())
        .map((path) => path.replaceAll('\\', '/'))
        .sort();
}

/**
 * Lists the Lightning web component bundles of all package directories, by name.
 * @param root folder of `sfdx-project.json`
 */
export function listLwcBundles(root: string): LwcBundle[] {
    const bundles = new Map<string, { folder: string; files: string[] }>();
    for (const directory of packageDirectories(root)) {
        for (const path of listFiles(join(root, directory))) {
            const match = /^(?:.*\/)?lwc\/([^/]+)\/(.+)$/.exec(path);
            const [, name, file] = match ?? [];
            if (name === undefined || file === undefined || name.startsWith('__')) {
                continue;
            }
            const folder = posix.join(directory, path.slice(0, -file.length - 1));
            const bundle = bundles.get(folder) ?? { folder, files: [] };
            bundle.files.push(file);
            bundles.set(folder, bundle);
        }
    }
    return [...bundles.values()]
        .map(({ folder, files }) => ({ name: posix.basename(folder), folder, files }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a file of a bundle is a TypeScript module that runs on the platform (no test, no types). */
export function isPlatformSource(file: string): boolean {
    return file.endsWith('.ts') && !file.endsWith('.d.ts') && !isDeveloperOnly(file);
}

/** Whether a file of a bundle lies in one of its `__tests__`-like folders. */
export function isDeveloperOnly(file: string): boolean {
    return /(^|\/)__[^/]+__\//.test(file);
}
