/** Vite plugin: the pages that the workbench embeds, and the client script that they load. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type { Plugin } from 'vite';
import { bundleFrameClient } from '../../scripts/frame-client/bundle';
import { PROJECT_DIR } from '../server/project';
import { workbenchOrigins } from '../visualforce/origins';
import { DESK_PLACEHOLDER, SAMPLE_PAGES, SAMPLES_PATH } from './samplePages';

const CLIENT_URL = '/connects-frame-client.js';

type Answer = (request: IncomingMessage) => Promise<string>;

/** Serves the pages as their readers have them, with the desk's origin filled in. */
export function embeddedPagesPlugin(): Plugin {
    const answers: Readonly<Record<string, { readonly type: string; readonly answer: Answer }>> = {
        [CLIENT_URL]: {
            type: 'text/javascript',
            answer: () => bundleFrameClient(PROJECT_DIR),
        },
        ...Object.fromEntries(
            SAMPLE_PAGES.map(({ name }) => [
                `/${name}.html`,
                {
                    type: 'text/html; charset=utf-8',
                    answer: async (request: IncomingMessage) =>
                        (await readSample(name)).replaceAll(DESK_PLACEHOLDER, deskOrigin(request)),
                },
            ]),
        ),
    };
    return {
        name: 'workbench:embedded-pages',
        configureServer(server) {
            server.middlewares.use(SAMPLES_PATH, (request, response, next) => {
                const found = answers[(request.url ?? '').split('?')[0] ?? ''];
                if (found === undefined) {
                    next();
                    return;
                }
                response.setHeader('Cache-Control', 'no-store');
                found.answer(request).then(
                    (text) => {
                        response.setHeader('Content-Type', found.type);
                        response.end(text);
                    },
                    (error: unknown) => {
                        response.statusCode = 500;
                        response.end(error instanceof Error ? error.message : String(error));
                    },
                );
            });
        },
    };
}

/** The text of a page as it stands in the docs. */
function readSample(name: string): Promise<string> {
    return readFile(path.join(import.meta.dirname, 'pages', `${name}.html`), 'utf8');
}

/** Origin of the page around the frame, which browsers tell; the workbench's own otherwise. */
function deskOrigin({ headers }: IncomingMessage): string {
    const origins = workbenchOrigins(new URL(`http://${headers.host ?? 'localhost'}`));
    const around = origins.find((origin) => headers.referer?.startsWith(`${origin}/`));
    return around ?? origins[0] ?? '';
}
