/** Vite plugin: files that are served as they are. */
import sirv from 'sirv';
import type { Plugin } from 'vite';

/** A folder and the URL it is served under. */
export interface AssetFolder {
    readonly url: string;
    readonly dir: string;
}

/**
 * Serves folders whose content never changes under its URL, so that browsers keep it.
 *
 * @param folders what to serve where
 */
export function assetsPlugin(folders: readonly AssetFolder[]): Plugin {
    return {
        name: 'workbench:assets',
        configureServer(server) {
            for (const { url, dir } of folders) {
                server.middlewares.use(
                    url,
                    sirv(dir, { etag: true, maxAge: 31_536_000, immutable: true, dotfiles: true }),
                );
            }
        },
    };
}
