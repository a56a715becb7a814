/** Vite plugin: static resources under `/resource/<name>`, the vendor's library among them. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { context, type BuildContext } from 'esbuild';
import sirv from 'sirv';
import type { Connect, Plugin } from 'vite';
import { LIBRARY_ENTRY } from '../project';
import { VENDOR_RESOURCE, staticResourceFile } from '../salesforceModules';

const LIBRARY_PATH = `/${VENDOR_RESOURCE}/js/ConnectsIntegrationAPI.min.js`;

/**
 * @param metadataDirs folders that may hold a `staticresources` folder
 */
export function staticResourcesPlugin(metadataDirs: readonly string[]): Plugin {
    const library = new LibraryStandIn();
    return {
        name: 'workbench:static-resources',
        configureServer(server) {
            server.middlewares.use('/resource', (request, response, next) => {
                const url = (request.url ?? '/').split('?')[0] ?? '/';
                if (url !== LIBRARY_PATH) {
                    serveResource(url, metadataDirs, request, response, next);
                    return;
                }
                library.build().then(
                    (code) => {
                        response.setHeader('Content-Type', 'text/javascript');
                        response.setHeader('Cache-Control', 'no-cache');
                        response.end(code);
                    },
                    (error: unknown) => {
                        response.statusCode = 500;
                        response.end(error instanceof Error ? error.message : String(error));
                    },
                );
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

/** The stand-in for the vendor's library as one classic script, rebuilt from its sources when asked. */
class LibraryStandIn {
    #context: Promise<BuildContext> | undefined;

    /** @throws Error when the simulator does not compile */
    async build(): Promise<string> {
        this.#context ??= context({
            entryPoints: [LIBRARY_ENTRY],
            bundle: true,
            write: false,
            format: 'iife',
            target: 'es2022',
            sourcemap: 'inline',
            logLevel: 'silent',
        });
        const { outputFiles } = await (await this.#context).rebuild();
        return outputFiles?.[0]?.text ?? '';
    }

    async dispose(): Promise<void> {
        await (await this.#context)?.dispose();
    }
}
