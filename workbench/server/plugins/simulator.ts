/** Vite plugin: the simulator as one module, because a page would load its files one by one. */
import path from 'node:path';
import { type BuildContext, context } from 'esbuild';
import type { Plugin } from 'vite';
import { PROJECT_DIR } from '../project';

const SIMULATOR_DIR = path.join(PROJECT_DIR, 'simulator');
const ID = '\0workbench:simulator';

/** The files of the simulator that pages may import: all of them are one instance there. */
const ENTRIES: readonly string[] = [
    'index',
    'faults/catalogue',
    'faults/loader',
    'library/names',
    'wire/both',
    'wire/consoleEvents',
    'wire/envelope',
    'wire/frames',
];

/** Serves the simulator as one module, whichever of its entries is imported. */
export function simulatorPlugin(): Plugin {
    let bundle: Promise<BuildContext> | undefined;
    return {
        name: 'workbench:simulator',
        enforce: 'pre',
        resolveId(source, importer) {
            if (importer === undefined || !source.startsWith('.')) {
                return undefined;
            }
            const entry = simulatorEntry(source, importer);
            if (entry !== undefined && !ENTRIES.includes(entry)) {
                throw new Error(
                    `simulator/${entry} is no entry of the simulator for pages. ` +
                        `Import one of ${ENTRIES.join(', ')}, or add it in workbench/server/plugins/simulator.ts.`,
                );
            }
            return entry === undefined ? undefined : ID;
        },
        async load(id) {
            if (id !== ID) {
                return undefined;
            }
            bundle ??= createBundle();
            const { outputFiles = [] } = await (await bundle).rebuild();
            return outputFiles[0]?.text;
        },
        async buildEnd() {
            await (await bundle)?.dispose();
            bundle = undefined;
        },
    };
}

/** Path within the simulator, without an ending; undefined for what is not in it. */
function simulatorEntry(source: string, importer: string): string | undefined {
    const [importingFile = ''] = importer.split('?');
    const target = path.relative(
        SIMULATOR_DIR,
        path.resolve(path.dirname(importingFile), source.replace(/\.(js|ts)$/, '')),
    );
    return target.startsWith('..') || path.isAbsolute(target) ? undefined : target;
}

function createBundle(): Promise<BuildContext> {
    return context({
        stdin: {
            contents: ENTRIES.map((entry) => `export * from './${entry}';`).join('\n'),
            resolveDir: SIMULATOR_DIR,
            sourcefile: 'entriesForPages.ts',
        },
        bundle: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        sourcemap: 'inline',
        logLevel: 'silent',
    });
}
