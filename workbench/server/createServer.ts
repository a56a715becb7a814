/** Puts the workbench's development server together. */
import path from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { ensureDialNumbers } from '../../scripts/dial-numbers/static-resource';
import { embeddedPagesPlugin } from '../embedded/plugin';
import { visualforcePlugin } from '../visualforce/plugin';
import type { StartOptions } from './arguments';
import { prepareBaseComponents } from './baseComponents';
import { buildPages } from './builtPages';
import { BundleCatalogue } from './bundles';
import { ModuleDirectory } from './modules';
import { apexFixturesPlugin } from './plugins/apexFixtures';
import { appDescriptionPlugin } from './plugins/appDescription';
import { assetsPlugin } from './plugins/assets';
import { auraBundlesPlugin } from './plugins/auraBundles';
import { builtPagesPlugin } from './plugins/builtPages';
import { callRoutesPlugin } from './plugins/callRoutes';
import { componentsPlugin } from './plugins/components';
import { customMetadataPlugin } from './plugins/customMetadata';
import { labelsPlugin } from './plugins/labels';
import { lwcPlugin } from './plugins/lwc';
import { reloadPlugin } from './plugins/reload';
import { rootBundlePlugin } from './plugins/rootBundle';
import { simulatorPlugin } from './plugins/simulator';
import { staticResourcesPlugin } from './plugins/staticResources';
import { translationsPlugin } from './plugins/translations';
import { workersPlugin } from './plugins/workers';
import {
    CACHE_DIR,
    DESIGN_SYSTEM_DIR,
    ORG_DIR,
    PROJECT_DIR,
    TOOLKIT_DIR,
    TRANSLATIONS_DIR,
    WORKBENCH_DIR,
} from './project';

/**
 * Creates the server; it does not listen yet.
 *
 * @param options port and folders of the user
 * @throws Error when the base components cannot be bundled
 */
export async function createWorkbenchServer(options: StartOptions): Promise<ViteDevServer> {
    await ensureDialNumbers(PROJECT_DIR);
    const baseDir = await prepareBaseComponents(CACHE_DIR, options.mode);
    const baseUrl = `/base-components/${path.basename(baseDir)}`;
    const metadataDirs = [TOOLKIT_DIR, ...options.lwcDirs.map((dir) => path.dirname(dir))];
    const catalogue = createCatalogue(options.lwcDirs);
    const modules = new ModuleDirectory(catalogue, baseUrl, metadataDirs);
    const sourcePlugins = (): Plugin[] => [
        labelsPlugin(metadataDirs),
        appDescriptionPlugin(PROJECT_DIR),
        auraBundlesPlugin(TOOLKIT_DIR),
        lwcPlugin(catalogue, modules, metadataDirs),
        componentsPlugin(catalogue, modules),
    ];
    const builtPages = options.isBuilt
        ? [builtPagesPlugin(await buildPages(options.port, modules, sourcePlugins))]
        : [];

    return createServer({
        root: WORKBENCH_DIR,
        configFile: false,
        cacheDir: path.join(CACHE_DIR, 'vite'),
        appType: 'mpa',
        logLevel: 'error',
        clearScreen: false,
        // The simulator's one dependency is CommonJS, which browsers do not load as it is.
        optimizeDeps: { noDiscovery: true, include: ['@sinonjs/fake-timers'] },
        server: {
            port: options.port,
            strictPort: true,
            hmr: { overlay: false },
            fs: { allow: [PROJECT_DIR, ...metadataDirs] },
            watch: { ignored: ['**/__tests__/**', '**/.cache/**'] },
        },
        plugins: [
            assetsPlugin([
                { url: baseUrl, dir: baseDir },
                { url: '/slds', dir: DESIGN_SYSTEM_DIR },
            ]),
            staticResourcesPlugin(metadataDirs),
            visualforcePlugin([...metadataDirs, ORG_DIR], options.pageDirs),
            embeddedPagesPlugin(),
            workersPlugin(),
            apexFixturesPlugin(options.fixtureDirs),
            customMetadataPlugin([...metadataDirs, ORG_DIR]),
            callRoutesPlugin([...metadataDirs, ORG_DIR]),
            translationsPlugin([TRANSLATIONS_DIR, ...metadataDirs.map(translationsIn)]),
            ...builtPages,
            simulatorPlugin(),
            // The engine that explains mistakes wants single files.
            ...(options.mode === 'production' ? catalogue.roots : [])
                .filter(({ origin }) => origin !== 'yours')
                .map((root) => rootBundlePlugin(root, catalogue, modules, metadataDirs)),
            ...sourcePlugins(),
            reloadPlugin([
                TOOLKIT_DIR,
                TRANSLATIONS_DIR,
                path.join(PROJECT_DIR, 'simulator'),
                ...options.lwcDirs,
                ...options.fixtureDirs,
                ...options.pageDirs,
            ]),
        ],
    });
}

function translationsIn(metadataDir: string): string {
    return path.join(metadataDir, 'translations');
}

function createCatalogue(lwcDirs: readonly string[]): BundleCatalogue {
    return new BundleCatalogue([
        ...lwcDirs.map((dir) => ({ dir, namespace: 'c', origin: 'yours' }) as const),
        { dir: path.join(TOOLKIT_DIR, 'lwc'), namespace: 'c', origin: 'toolkit' },
        ...['shell', 'panel'].map(
            (part) =>
                ({
                    dir: path.join(WORKBENCH_DIR, part, 'lwc'),
                    namespace: 'workbench',
                    origin: 'workbench',
                }) as const,
        ),
    ]);
}
