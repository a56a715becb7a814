/**
 * Vite plugin: the module `virtual:aura-bundles`, the Aura components of the utility bar as their files
 * describe them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { readAuraMarkup } from '../../../scripts/aura/markup';
import { type AuraBundle, PLAYED_AURA } from '../../shell/appDescription';

const ID = 'virtual:aura-bundles';
const RESOLVED = `\0${ID}`;

/** @param metadataDir folder that holds `aura` */
export function auraBundlesPlugin(metadataDir: string): Plugin {
    return {
        name: 'workbench:aura-bundles',
        resolveId: (source) => (source === ID ? RESOLVED : undefined),
        load(id) {
            if (id !== RESOLVED) {
                return undefined;
            }
            const bundles = [...PLAYED_AURA].map((name) => describe(metadataDir, name));
            return `export const auraBundles = ${JSON.stringify(bundles)};`;
        },
    };
}

function describe(metadataDir: string, name: string): AuraBundle {
    const read = (end: string): string =>
        readFileSync(path.join(metadataDir, 'aura', name, name + end), 'utf8');
    const { handlers, children } = readAuraMarkup(read('.cmp'));
    return {
        name,
        handlers: handlers
            .filter(({ event }) => event !== '')
            .map(({ event, action }) => ({ event, action })),
        children: children.map(({ tag, id, attributes }) => ({ tag, id, attributes })),
        controller: read('Controller.js'),
        helper: read('Helper.js'),
    };
}
