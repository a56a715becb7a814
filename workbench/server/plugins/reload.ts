/** Vite plugin: after any change of a source the page loads again, with everything fresh. */
import type { Plugin } from 'vite';

/**
 * Components keep state in modules and in the simulated gadget; a page that swapped single modules
 * would show a mixture of before and after. Compiled files are cached by content, so this is cheap.
 *
 * @param watchDirs folders outside Vite's root that hold sources
 */
export function reloadPlugin(watchDirs: readonly string[]): Plugin {
    return {
        name: 'workbench:reload',
        configureServer(server) {
            server.watcher.add([...watchDirs]);
        },
        hotUpdate() {
            this.environment.moduleGraph.invalidateAll();
            this.environment.hot.send({ type: 'full-reload' });
            return [];
        },
    };
}
