/**
 * Vite plugin: Visualforce pages under `/apex/<Page>`, on their own origin, and the scripts that the
 * platform provides to them.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Plugin } from 'vite';
import { ensurePages } from '../../scripts/visualforce/static-resource';
import { BundledScript } from '../server/bundledScript';
import { PROJECT_DIR } from '../server/project';
import { isVisualforceHost, visualforceOrigin, workbenchAround, workbenchOrigins } from './origins';
import { orgValues } from './orgValues';
import { placeOf, type PagePlace } from './pageAddress';
import { encodeHtml } from './render/encode';
import { errorPage } from './render/errorPage';
import { globalNames } from './render/globals';
import { controllerOf, renderPage } from './render/page';
import {
    findComponent,
    findPage,
    listPages,
    remoteActionParameters,
    sourceFolders,
} from './sources';

const SLDS_URL = '/slds/styles/salesforce-lightning-design-system.min.css';
const PLATFORM_URL = '/visualforce-platform';
const TOOLKIT_URL = /^\/support\/console\/\d\d\.0\/integration\.js$/;
const scriptEntry = (name: string): string => path.join(import.meta.dirname, 'page', `${name}.ts`);

/**
 * @param metadataDirs folders that may hold `pages`, `components`, `classes` and what pages refer to
 * @param pageDirs further folders of pages
 */
export function visualforcePlugin(
    metadataDirs: readonly string[],
    pageDirs: readonly string[],
): Plugin {
    const folders = sourceFolders(metadataDirs, pageDirs);
    const platform = new BundledScript(scriptEntry('platform'));
    const consoleToolkit = new BundledScript(scriptEntry('consoleToolkit'));

    const servePage = (request: IncomingMessage, response: ServerResponse): void => {
        const { host } = request.headers;
        const url = new URL(request.url ?? '/', `http://${host ?? 'localhost'}`);
        if (!isVisualforceHost(host)) {
            response.statusCode = 302;
            response.setHeader(
                'Location',
                `${visualforceOrigin(url)}/apex${url.pathname}${url.search}`,
            );
            response.end();
            return;
        }
        const name = url.pathname.slice(1);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        buildFor(name)
            .then(() => response.end(render(name, url, request.headers.referer)))
            .catch((error: unknown) => {
                response.statusCode = 500;
                response.end(errorPage(name, error));
            });
    };

    /** The toolkit's own pages run scripts that are built when they are asked for. */
    const buildFor = async (name: string): Promise<void> => {
        if (findPage(name, folders)?.source.includes('$Resource.ConnectsPages') === true) {
            await ensurePages(PROJECT_DIR);
        }
    };

    const render = (name: string, url: URL, referrer: string | undefined): string => {
        const page = findPage(name, folders);
        const place = placeOf(url.searchParams);
        if (page === undefined) {
            const known = listPages(folders).join(', ') || 'none';
            throw new Error(`There is no Visualforce page of that name. There are: ${known}.`);
        }
        if (place === 'lightning' && !page.isForLightning) {
            throw new Error(
                'It may not be placed in Lightning: set availableInTouch to true in its meta file ' +
                    '("Available for Lightning Experience, Experience Builder sites, and the mobile app").',
            );
        }
        const controller = controllerOf(page.source);
        const shown = {
            name: page.name,
            controller,
            query: url.searchParams,
            workbench: workbenchAround(url, referrer),
        };
        const values = orgValues(shown, metadataDirs, folders);
        return renderPage(page.source, {
            names: globalNames(values),
            component: (component) => findComponent(component, folders),
            platformScripts: platformScripts(url, place, controller !== undefined),
            sldsUrl: SLDS_URL,
        });
    };

    return {
        name: 'workbench:visualforce',
        configureServer(server) {
            server.middlewares.use('/apex', servePage);
            server.middlewares.use('/visualforce-pages', (_request, response) => {
                response.setHeader('Content-Type', 'application/json');
                response.setHeader('Cache-Control', 'no-store');
                response.end(JSON.stringify(listPages(folders)));
            });
            server.middlewares.use('/remote-actions', (request, response) => {
                const [className = '', method = ''] = (request.url ?? '').slice(1).split('.');
                const names = remoteActionParameters(className, method, folders);
                response.setHeader('Content-Type', 'application/json');
                response.statusCode = names === undefined ? 404 : 200;
                response.end(JSON.stringify(names ?? null));
            });
            server.middlewares.use((request, response, next) => {
                const [url = ''] = (request.url ?? '').split('?');
                if (TOOLKIT_URL.test(url)) {
                    void consoleToolkit.serve(response);
                } else if (url === `${PLATFORM_URL}.js`) {
                    void platform.serve(response);
                } else {
                    next();
                }
            });
            server.httpServer?.on('close', () => {
                void platform.dispose();
                void consoleToolkit.dispose();
            });
        },
    };
}

/** What Salesforce puts into every page, before anything of the page itself. */
function platformScripts(url: URL, place: PagePlace, hasRemoting: boolean): string {
    const data = {
        place,
        remoting: String(hasRemoting),
        workbench: workbenchOrigins(url).join(' '),
    };
    const attributes = Object.entries(data)
        .map(([name, value]) => ` data-${name}="${encodeHtml(value)}"`)
        .join('');
    return `<script src="${PLATFORM_URL}.js"${attributes}></script>`;
}
