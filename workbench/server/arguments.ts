/** Command line of `npm start`. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { EngineMode } from './baseComponents';

/** What the workbench is started with. */
export interface StartOptions {
    readonly port: number;
    /** Folders of Lightning web component bundles, absolute. */
    readonly lwcDirs: readonly string[];
    /** Folders of JSON answers for Apex methods, absolute. */
    readonly fixtureDirs: readonly string[];
    /** Folders of Visualforce pages, absolute. */
    readonly pageDirs: readonly string[];
    readonly mode: EngineMode;
    /** Whether pages are built once from the sources as they are, instead of following each edit. */
    readonly isBuilt: boolean;
}

/** A mistake on the command line, in words to print. */
export class UsageError extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'UsageError';
    }
}

export const USAGE =
    'Usage: npm start -- [--lwc <folder>]... [--fixtures <folder>]... [--pages <folder>]... [--debug | --built]   (PORT=3000)';
const DEFAULT_PORT = 3000;

/**
 * Reads the command line and the environment.
 *
 * @param args arguments after the script's name
 * @param env environment variables; `PORT` is read
 * @param cwd folder that relative paths start from
 * @throws UsageError naming the argument that is wrong
 */
export function readArguments(
    args: readonly string[],
    env: Readonly<Record<string, string | undefined>>,
    cwd: string,
): StartOptions {
    const { lwc, fixtures, pages, debug, built } = parse(args);
    if (debug && built) {
        throw new UsageError('--debug and --built: choose one of them.');
    }
    return {
        port: readPort(env['PORT']),
        lwcDirs: lwc.map((dir) => findBundleFolder(path.resolve(cwd, dir), '--lwc')),
        fixtureDirs: fixtures.map((dir) => existingFolder(path.resolve(cwd, dir), '--fixtures')),
        pageDirs: pages.map((dir) => findPageFolder(path.resolve(cwd, dir), '--pages')),
        mode: debug ? 'development' : 'production',
        isBuilt: built,
    };
}

function parse(args: readonly string[]): {
    lwc: string[];
    fixtures: string[];
    pages: string[];
    debug: boolean;
    built: boolean;
} {
    try {
        const { values } = parseArgs({
            args: [...args],
            options: {
                lwc: { type: 'string', multiple: true, default: [] },
                fixtures: { type: 'string', multiple: true, default: [] },
                pages: { type: 'string', multiple: true, default: [] },
                debug: { type: 'boolean', default: false },
                built: { type: 'boolean', default: false },
            },
            allowPositionals: false,
        });
        return values;
    } catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}

function readPort(text: string | undefined): number {
    if (text === undefined || text === '') {
        return DEFAULT_PORT;
    }
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
        throw new UsageError(`PORT must be a number from 1 to 65535, not "${text}".`);
    }
    return port;
}

function existingFolder(dir: string, option: string): string {
    if (!existsSync(dir) || !statSync(dir).isDirectory()) {
        throw new UsageError(`${option} ${dir}: there is no such folder.`);
    }
    return dir;
}

/** Accepts the folder of pages itself, a folder with a `pages` folder in it, and a project's root. */
function findPageFolder(given: string, option: string): string {
    const dir = existingFolder(given, option);
    const inside = ['force-app/main/default/pages', 'main/default/pages', 'pages']
        .map((place) => path.join(dir, place))
        .find((place) => existsSync(place));
    const found = inside ?? dir;
    if (!readdirSync(found).some((file) => file.endsWith('.page'))) {
        throw new UsageError(`${option} ${found}: there is no .page file in it.`);
    }
    return found;
}

/** Accepts the folder of bundles itself, a folder with an `lwc` folder in it, and a project's root. */
function findBundleFolder(given: string, option: string): string {
    const dir = existingFolder(given, option);
    const name = path.basename(dir);
    if (['.ts', '.js', '.html'].some((ending) => existsSync(path.join(dir, name + ending)))) {
        throw new UsageError(
            `${option} ${dir}: this is one component. Give the folder that holds it: ${path.dirname(dir)}`,
        );
    }
    const inside = ['force-app/main/default/lwc', 'main/default/lwc', 'lwc']
        .map((place) => path.join(dir, place))
        .find((place) => existsSync(place));
    const found = inside ?? dir;
    if (!readdirSync(found, { withFileTypes: true }).some((entry) => entry.isDirectory())) {
        throw new UsageError(
            `${option} ${found}: there is no component folder in it. ` +
                'Give the folder that holds the component folders.',
        );
    }
    return found;
}
