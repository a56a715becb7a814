import { build } from 'esbuild';
import { join } from 'node:path';

/** What can be loaded as a classic script. */
export type SimulatorScript =
    /** Library and simulator: `ConnectsIntegrationAPI` and `ConnectsSimulator`. */
    | 'simulator'
    /** The library alone: `ConnectsIntegrationAPI`. */
    | 'library';

const ENTRIES: Readonly<Record<SimulatorScript, string>> = {
    simulator: 'simulator/global.ts',
    library: 'simulator/library/global.ts',
};

/** A classic script and its source map. */
export interface Bundle {
    readonly code: string;
    /** Empty when none was asked for. */
    readonly map: string;
}

/** How a script is made. */
export interface BundleOptions {
    /** What the script will be called, for its link to the source map. */
    readonly fileName: string;
    readonly minify?: boolean;
    /** Default true. */
    readonly sourceMap?: boolean;
}

/**
 * Bundles the simulator, or the library stand-in alone, into one classic script.
 * @param root folder of the project
 * @throws BuildFailure from esbuild
 */
export function bundleSimulator(
    root: string,
    script: SimulatorScript,
    options: BundleOptions,
): Promise<Bundle> {
    return bundleClassicScript(root, ENTRIES[script], options);
}

/**
 * Bundles a module and all that it imports into one classic script.
 * @param root folder of the project
 * @param entry the module, from that folder
 * @throws BuildFailure from esbuild
 */
export async function bundleClassicScript(
    root: string,
    entry: string,
    { fileName, minify = false, sourceMap = true }: BundleOptions,
): Promise<Bundle> {
    const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: join(root, 'dist/simulator', fileName),
        bundle: true,
        write: false,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        sourcemap: sourceMap ? 'linked' : false,
        minify,
        legalComments: 'inline',
        logLevel: 'warning',
    });
    const text = (suffix: string): string => {
        const file = outputFiles.find(({ path }) => path.endsWith(suffix));
        if (!file) {
            throw new Error(`esbuild made no ${suffix} file.`);
        }
        return file.text;
    };
    return { code: text('.js'), map: sourceMap ? text('.js.map') : '' };
}
