/**
 * Builds the simulator as one classic script, `dist/simulator/connects-simulator.js`, with its
 * source map, and what `sim-app` takes to an org. Run by `npm run build:simulator`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { bundleSimulator } from '../simulator/build/bundle';
import { buildSimApp } from './sim-app/build';

const root = join(import.meta.dirname, '..');
const fileName = 'connects-simulator.js';
const target = join(root, 'dist/simulator', fileName);

const { code, map } = await bundleSimulator(root, 'simulator', { fileName, minify: true });
await mkdir(dirname(target), { recursive: true });
await writeFile(target, code);
await writeFile(`${target}.map`, map);

const built = [
    { path: relative(root, target), bytes: Buffer.byteLength(code) },
    ...(await buildSimApp(root)),
];
for (const { path, bytes } of built) {
    console.log(`${path}: ${(bytes / 1024).toFixed(1)} KiB`);
}
