/**
 * Builds the client for embedded pages, `dist/frame-client/connects-frame-client.js`. Run by
 * `npm run build:frame-client`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleFrameClient, FRAME_CLIENT } from './frame-client/bundle';

const root = join(import.meta.dirname, '..');
const code = await bundleFrameClient(root);
const target = join(root, FRAME_CLIENT);
await mkdir(dirname(target), { recursive: true });
await writeFile(target, code);
console.log(`${FRAME_CLIENT}: ${Buffer.byteLength(code)} bytes`);
