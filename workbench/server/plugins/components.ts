/** Vite plugin: the module `virtual:components`, the list of the bundles that pages can show. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { SERVICE_BUNDLE, type Bundle, type BundleCatalogue } from '../bundles';
import type { ModuleDirectory } from '../modules';
import { findProblems, type Scan } from '../scan';

const ID = 'virtual:components';
const RESOLVED = `\0${ID}`;

/**
 * @param catalogue the bundles
 * @param modules what module names mean
 */
export function componentsPlugin(catalogue: BundleCatalogue, modules: ModuleDirectory): Plugin {
    return {
        name: 'workbench:components',
        resolveId: (source) => (source === ID ? RESOLVED : undefined),
        async load(id) {
            if (id !== RESOLVED) {
                return undefined;
            }
            const bundles = [...catalogue.list('toolkit'), ...catalogue.list('yours')];
            const scans = new Map<string, Scan>();
            const entries = await Promise.all(
                bundles.map((bundle) => describe(bundle, catalogue, modules, scans)),
            );
            return `export const components = [\n${entries.join(',\n')}\n];`;
        },
    };
}

async function describe(
    bundle: Bundle,
    catalogue: BundleCatalogue,
    modules: ModuleDirectory,
    scans: Map<string, Scan>,
): Promise<string> {
    const { name, origin } = bundle;
    const used = catalogue.find('c', name);
    const hidden = used !== undefined && used.entry !== bundle.entry;
    const description = {
        name,
        origin,
        isModule: !bundle.hasTemplate && (await looksLikeModule(bundle)),
        note: hidden ? noteOnHidden(bundle) : '',
        problems: hidden ? [] : await findProblems(bundle, catalogue, modules, scans),
    };
    const load = hidden ? 'null' : `() => import(${JSON.stringify(`c/${name}`)})`;
    return `{ ...${JSON.stringify(description)}, load: ${load} }`;
}

function noteOnHidden({ name, origin }: Bundle): string {
    if (name === SERVICE_BUNDLE) {
        return 'Not used: every component on the page shares the service of the toolkit.';
    }
    return origin === 'toolkit'
        ? 'Not used: a component of the same name in your folders takes its place.'
        : 'Not used: a folder given earlier has a component of the same name.';
}

/** A component may do without a template of its own name, so its source decides. */
async function looksLikeModule(bundle: Bundle): Promise<boolean> {
    if (bundle.entry.endsWith('.css')) {
        return true;
    }
    const source = await readFile(bundle.entry, 'utf8');
    return !/export\s+default\s+class\b/.test(source);
}
