/**
 * The workbench's pages as a few scripts, built once: what the tests load more than a hundred times
 * need not be some two hundred modules each time.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import type { ModuleDirectory } from './modules';
import { CACHE_DIR, WORKBENCH_DIR } from './project';

/** Built one by one: what the gadget shares with the page would make it load the page's components. */
const PAGES: readonly string[] = [
    'index.html',
    'gadget/index.html',
    'visualforce/console/index.html',
];

/** Files of Lightning web components. */
const BUNDLE = /[\\/]lwc[\\/]/;

/**
 * Builds the pages from the sources as they are now.
 *
 * @param port of the server that will serve them; each has a folder of its own
 * @param modules what module names mean
 * @param plugins makes those that know how sources become modules
 * @returns the folder with the built files
 * @throws when a source does not compile, or imports what does not exist
 */
export async function buildPages(
    port: number,
    modules: ModuleDirectory,
    plugins: () => Plugin[],
): Promise<string> {
    const outDir = path.join(CACHE_DIR, `page-${port}`);
    await rm(outDir, { recursive: true, force: true });
    for (const page of PAGES) {
        await build({
            root: WORKBENCH_DIR,
            configFile: false,
            logLevel: 'error',
            plugins: [servedApart(modules), ...plugins()],
            build: {
                outDir,
                emptyOutDir: false,
                target: 'esnext',
                minify: false,
                modulePreload: false,
                reportCompressedSize: false,
                rolldownOptions: {
                    input: path.join(WORKBENCH_DIR, page),
                    checks: { pluginTimings: false },
                    // A file for each component would be sixty requests again.
                    output: {
                        codeSplitting: { groups: [{ name: 'components', test: BUNDLE }] },
                        // The address is completed before labels are read, for one.
                        strictExecutionOrder: true,
                    },
                },
            },
        });
    }
    return outDir;
}

/** The engine and the base components are bundled already, and served from their own folder. */
function servedApart(modules: ModuleDirectory): Plugin {
    return {
        name: 'workbench:served-apart',
        enforce: 'pre',
        resolveId(source) {
            const meaning = /^[./\0]/.test(source) ? undefined : modules.find(source);
            return meaning?.kind === 'url' ? { id: meaning.url, external: true } : undefined;
        },
        // Bundling moves imports, and this one changes what the engine finds when it starts.
        transformIndexHtml: () => {
            const shadow = modules.find('@lwc/synthetic-shadow');
            const src = shadow?.kind === 'url' ? shadow.url : '';
            return [{ tag: 'script', attrs: { type: 'module', src }, injectTo: 'head-prepend' }];
        },
    };
}
