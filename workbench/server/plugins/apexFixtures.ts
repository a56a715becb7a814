/** Vite plugin: answers of Apex methods, read from JSON files. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const URL_PREFIX = '/apex-fixtures';

/**
 * Serves `/apex-fixtures/<Class>.<method>` from `<folder>/<Class>.<method>.json`; a method without
 * a file answers 404 with the name of the file to create.
 *
 * @param dirs folders, the first one that has the file wins
 */
export function apexFixturesPlugin(dirs: readonly string[]): Plugin {
    return {
        name: 'workbench:apex-fixtures',
        configureServer(server) {
            server.middlewares.use(URL_PREFIX, (request, response) => {
                const method = path.basename((request.url ?? '').split('?')[0] ?? '');
                const file = dirs
                    .map((dir) => path.join(dir, `${method}.json`))
                    .find((candidate) => existsSync(candidate));
                response.setHeader('Cache-Control', 'no-store');
                if (file === undefined) {
                    response.statusCode = 404;
                    response.end(howToCreate(method, dirs));
                    return;
                }
                response.setHeader('Content-Type', 'application/json');
                response.end(readFileSync(file));
            });
        },
    };
}

function howToCreate(method: string, dirs: readonly string[]): string {
    const [first] = dirs;
    return first === undefined
        ? `No answer for the Apex method ${method}. ` +
              `Start with --fixtures <folder> and put ${method}.json into that folder.`
        : `No answer for the Apex method ${method}. Create ${path.join(first, `${method}.json`)}.`;
}
