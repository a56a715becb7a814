/** Bundles the pages' scripts as ES modules that share what they have in common. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build, type BuildOptions } from 'esbuild';

import { listFiles } from '../lwc-bundles';
import { bundleClassicScripts } from './classic-scripts';
import { type IconNames, iconNamesIn } from './icon-sets';
import { pageModules } from './page-modules';
import { PAGES_FOLDER } from './paths';
import { labelOfModule } from './salesforce-modules';

/** What was bundled. */
export interface Bundle {
    /** Contents by path inside of the static resource. */
    readonly files: ReadonlyMap<string, Uint8Array>;
    /** Custom labels that the scripts show, by name. */
    readonly labels: readonly string[];
    /** Files that went in, from the project's folder. */
    readonly inputs: readonly string[];
}

const ENTRIES = `${PAGES_FOLDER}/pages`;
const OUTPUT = 'out';

/**
 * Bundles everything. Equal sources make equal files.
 * @param root folder of the project
 * @throws when something does not compile, or imports what Visualforce pages have not
 */
export async function bundlePages(root: string): Promise<Bundle> {
    // The sources tell which icons they show only when it is known which sources take part.
    const draft = await build({ ...options(root, new Set()), write: false });
    const inputs = Object.keys(draft.metafile.inputs);
    const icons = new Set(
        inputs
            .filter(isSource)
            .flatMap((file) => iconNamesIn(root, readFileSync(join(root, file), 'utf8'))),
    );
    const { outputFiles } = await build({
        ...options(root, icons),
        write: false,
        minify: true,
    });
    const classic = await bundleClassicScripts(root);
    const prefix = join(root, OUTPUT) + '/';
    return {
        files: new Map([
            ...outputFiles.map(
                ({ path, contents }) => [path.slice(prefix.length), contents] as const,
            ),
            ...classic.files,
        ]),
        labels: inputs.flatMap((input) => labelOfModule(input.replace(/^\w+:/, '')) ?? []).sort(),
        inputs: [...new Set([...inputs, ...classic.inputs])].filter(isSource),
    };
}

function options(root: string, icons: IconNames): BuildOptions & { metafile: true } {
    return {
        absWorkingDir: root,
        entryPoints: listFiles(join(root, ENTRIES))
            .filter((file) => file.endsWith('.ts'))
            .map((file) => `${ENTRIES}/${file}`),
        outdir: OUTPUT,
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        charset: 'ascii',
        legalComments: 'none',
        entryNames: '[name]',
        chunkNames: 'chunks/[name]-[hash]',
        metafile: true,
        define: {
            'process.env.NODE_ENV': '"production"',
            'import.meta.env.SSR': 'false',
        },
        // The same files in every folder: no settings but these.
        tsconfigRaw: {},
        logLevel: 'silent',
        plugins: [pageModules(root, icons)],
    };
}

/** Files of the disk; generated modules have a namespace before their name. */
function isSource(input: string): boolean {
    return !/^\w+:/.test(input);
}
