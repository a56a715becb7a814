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
    readonly map: string;
}

/**
 * Bundles the simulator, or the library stand-in alone, into one classic script.
 * @param root folder of the project
 * @param options `fileName` is what the script will be called, for its link to the source map
 * @throws BuildFailure from esbuild
 */
export async function bundleSimulator(
    root: string,
    script: SimulatorScript,
    options: { readonly fileName: string; readonly minify?: boolean },
): Promise<Bundle> {
    const result = await build({
        absWorkingDir: root,
        entryPoints: [ENTRIES[script]],
        outfile: join(root, 'dist/simulator', options.fileName),
        bundle: true,
        write: false,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        sourcemap: 'linked',
        minify: options.minify ?? false,
        legalComments: 'inline',
        logLevel: 'warning',
    });
    const text = (suffix: string): string => {
        const file = result.outputFiles.find(({ path }) => path.endsWith(suffix));
        if (!file) {
            throw new Error(`esbuild made no ${suffix} file.`);
        }
        return file.text;
    };
    return { code: text('.js'), map: text('.js.map') };
}
