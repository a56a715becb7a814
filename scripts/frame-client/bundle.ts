/** Bundles the client for embedded pages as one ES module. */
import { join } from 'node:path';

import { build } from 'esbuild';

const CLIENT = 'scripts/frame-client/browser/openDesk.ts';

/** Where the client lies, from the project's folder. */
export const FRAME_CLIENT = 'dist/frame-client/connects-frame-client.js';

/**
 * Bundles the client. The same sources make the same text.
 * @param root folder of the project
 * @throws when something does not compile
 */
export async function bundleFrameClient(root: string): Promise<string> {
    const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [CLIENT],
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        minify: true,
        charset: 'ascii',
        legalComments: 'none',
        tsconfig: join(root, 'tsconfig.json'),
        logLevel: 'warning',
    });
    const [file] = outputFiles;
    if (file === undefined) {
        throw new Error('esbuild made no file.');
    }
    return file.text;
}
