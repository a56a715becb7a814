/** Vite plugin: serves the records of custom metadata types, `/custom-metadata/<Type>`. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { customMetadataRecords } from '../customMetadata';

const URL_PREFIX = '/custom-metadata';

/** @param metadataDirs folders that may hold a `customMetadata` folder */
export function customMetadataPlugin(metadataDirs: readonly string[]): Plugin {
    return {
        name: 'workbench:custom-metadata',
        configureServer(server) {
            server.middlewares.use(URL_PREFIX, (request, response) => {
                const type = path.basename((request.url ?? '').split('?')[0] ?? '');
                response.setHeader('Cache-Control', 'no-store');
                response.setHeader('Content-Type', 'application/json');
                response.end(JSON.stringify(customMetadataRecords(type, metadataDirs)));
            });
        },
    };
}
