/** Vite plugin: workers of the page, each as one script. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { BundledScript } from '../bundledScript';
import { WORKBENCH_DIR } from '../project';

/** Address of the worker that replays recordings, and its source. */
const VERDICT_URL = '/recording/verdictWorker.js';
const VERDICT_SOURCE = path.join(WORKBENCH_DIR, 'recording', 'verdictWorker.ts');

/** A worker has no document, so it cannot have modules that were compiled for the page. */
export function workersPlugin(): Plugin {
    const verdict = new BundledScript(VERDICT_SOURCE);
    return {
        name: 'workbench:workers',
        configureServer(server) {
            server.middlewares.use(VERDICT_URL, (_request, response) => {
                void verdict.serve(response);
            });
            server.httpServer?.on('close', () => void verdict.dispose());
        },
    };
}
