/** Vite plugin: the module `virtual:labels`, all custom labels in one. */
import type { Plugin } from 'vite';
import { allLabels } from '../labels';

const ID = 'virtual:labels';
const RESOLVED = `\0${ID}`;
const LABEL_STAND_IN = '/platform/salesforce/labels.ts';
const IMPORT = /^import (\w+) from ["']@salesforce\/label\/c\.(\w+)["'];?$/gm;

/** @param metadataDirs folders that may hold a `labels` folder */
export function labelsPlugin(metadataDirs: readonly string[]): Plugin {
    return {
        name: 'workbench:labels',
        resolveId: (source) => (source === ID ? RESOLVED : undefined),
        load(id) {
            if (id !== RESOLVED) {
                return undefined;
            }
            const constants = [...allLabels(metadataDirs)].map(
                ([name, text]) =>
                    `export const ${name} = labelText(${JSON.stringify(text)}, "${name}");`,
            );
            return {
                code: [`import { labelText } from '${LABEL_STAND_IN}';`, ...constants].join('\n'),
                map: { mappings: '' },
            };
        },
    };
}

/**
 * Makes a component take its labels out of the one module: a page would ask for hundreds of them one
 * by one. What is no label stays as it is, and is told when it is loaded.
 *
 * @param code compiled source
 * @param metadataDirs folders that may hold a `labels` folder
 */
export function takeLabelsFromOneModule(code: string, metadataDirs: readonly string[]): string {
    const known = allLabels(metadataDirs);
    return code.replace(IMPORT, (statement, local: string, name: string) =>
        known.has(name) ? `import { ${name} as ${local} } from '${ID}';` : statement,
    );
}
