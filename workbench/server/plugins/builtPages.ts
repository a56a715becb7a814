/** Vite plugin: serves built pages in place of the modules they were built from. */
import sirv from 'sirv';
import type { Plugin } from 'vite';

/** @param dir folder with the built files */
export function builtPagesPlugin(dir: string): Plugin {
    return {
        name: 'workbench:built-pages',
        configureServer(server) {
            server.middlewares.use(sirv(dir, { etag: true }));
        },
    };
}
