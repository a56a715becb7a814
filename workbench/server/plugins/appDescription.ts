/** Vite plugin: the module `virtual:app-description`, the app as its metadata describes it. */
import type { Plugin } from 'vite';
import { describeApp } from '../appDescription';

const ID = 'virtual:app-description';
const RESOLVED = `\0${ID}`;

/** @param root folder of `sfdx-project.json` */
export function appDescriptionPlugin(root: string): Plugin {
    return {
        name: 'workbench:app-description',
        resolveId: (source) => (source === ID ? RESOLVED : undefined),
        load: (id) =>
            id === RESOLVED
                ? `export const app = ${JSON.stringify(describeApp(root))};`
                : undefined,
    };
}
