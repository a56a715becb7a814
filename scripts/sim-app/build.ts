/** Builds what `sim-app` carries and the repository does not: two scripts and a style sheet. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { bundleClassicScript, bundleSimulator } from '../../simulator/build/bundle';
import { SIM_APP } from './stand-in-form';

const METADATA = `${SIM_APP}/main/default`;

/** The library, under the path that the vendor's resource has it (guide, "Load and Set Up"). */
const LIBRARY = `${METADATA}/staticresources/CnxSfdcResources/js/ConnectsIntegrationAPI.min.js`;
const GADGET = `${METADATA}/staticresources/ConnectsSimulatedGadget.js`;
const GADGET_ENTRY = `${SIM_APP}/gadget/global.ts`;
const STYLES = `${METADATA}/lwc/connectsSimulatedGadget/connectsSimulatedGadget.css`;
/** The gadget's view is the workbench's, so its styles are too. */
const STYLES_SOURCE = 'workbench/gadget/gadget.css';

/** A file that was built. */
export interface BuiltFile {
    /** From the root of the toolkit, with forward slashes. */
    readonly path: string;
    readonly bytes: number;
}

/**
 * Builds the files. The same sources make the same files; one that is as it should be is not written.
 * @param root folder of the toolkit
 * @throws BuildFailure from esbuild
 */
export async function buildSimApp(root: string): Promise<BuiltFile[]> {
    const options = { fileName: 'script.js', minify: true, sourceMap: false };
    const [library, gadget] = await Promise.all([
        bundleSimulator(root, 'library', options),
        bundleClassicScript(root, GADGET_ENTRY, options),
    ]);
    const files: readonly (readonly [string, string])[] = [
        [LIBRARY, library.code],
        [GADGET, gadget.code],
        [STYLES, readFileSync(join(root, STYLES_SOURCE), 'utf8')],
    ];
    return files.map(([path, text]) => {
        writeIfNew(join(root, path), text);
        return { path, bytes: Buffer.byteLength(text) };
    });
}

function writeIfNew(file: string, text: string): void {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) {
        return;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}
