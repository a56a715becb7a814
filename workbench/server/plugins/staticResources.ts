/** Vite plugin: static resources under `/resource/<name>`, the vendor's library among them. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import type { Connect, Plugin } from 'vite';
import { BundledScript } from '../bundledScript';
import { LIBRARY_ENTRY } from '../project';
import { VENDOR_RESOURCE, staticResourceFile } from '../salesforceModules';

const LIBRARY_PATH = `/${VENDOR_RESOURCE}/js/ConnectsIntegrationAPI.min.js`;

/**
 * @param metadataDirs folders that may hold a `staticresources` folder
 */
export function staticResourcesPlugin(metadataDirs: readonly string[]): Plugin {
    const library = new BundledScript(LIBRARY_ENTRY);
    return {
        name: 'workbench:static-resources',
        configureServer(server) {
            server.middlewares.use('/resource', (request, response, next) => {
                const url = (request.url ?? '/').split('?')[0] ?? '/';
                if (url !== LIBRARY_PATH) {
                    serveResource(url, metadataDirs, request, response, next);
                    return;
                }
                void library.serve(response);
            });
            server.httpServer?.on('close', () => void library.dispose());
        },
    };
}

const serveResource: (
    url: string,
    metadataDirs: readonly string[],
    ...handler: Parameters<Connect.NextHandleFunction>
) => void = (url, metadataDirs, request, response, next) => {
    const [, name = '', ...rest] = url.split('/');
    const file = staticResourceFile(name, metadataDirs);
    if (file === undefined || !existsSync(file)) {
        response.statusCode = 404;
        response.end(`There is no static resource ${url}`);
        return;
    }
    const isFolder = statSync(file).isDirectory();
    request.url = isFolder ? `/${rest.join('/')}` : `/${path.basename(file)}`;
    sirv(isFolder ? file : path.dirname(file), { dev: true })(request, response, next);
};
