/** Icons by set: only those that the sources name travel; a whole set would be megabytes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { BASE_SOURCES } from './paths';

/** Full names, e.g. `utility:call`. */
export type IconNames = ReadonlySet<string>;

const SETS = ['action', 'custom', 'doctype', 'standard', 'utility'] as const;
const NAME = new RegExp(`\\b(?:${SETS.join('|')}):[a-z][A-Za-z0-9_]*`, 'g');
const SET_MODULE = /^iconSvgTemplates([A-Z][a-z]+)(Rtl)?$/;

/**
 * @param name of a module in `lightning`, e.g. `iconSvgTemplatesUtility`
 * @returns the set, e.g. `utility`; `none` for sets of right-to-left scripts; undefined for others
 */
export function iconSetCategory(name: string): string | undefined {
    const [, category, rtl] = SET_MODULE.exec(name) ?? [];
    if (category === undefined) {
        return undefined;
    }
    return rtl === undefined ? category.toLowerCase() : 'none';
}

/**
 * Names of icons in a source, as constants and attributes have them.
 * @param root folder of the project
 */
export function iconNamesIn(root: string, source: string): string[] {
    return (source.match(NAME) ?? []).filter((name) => existsSync(templateFile(root, name)));
}

/**
 * The module that takes a set's place.
 * @param root folder of the project
 * @param category e.g. `utility`
 * @param icons full names of those that are used, of all sets
 */
export function iconSetCode(root: string, category: string, icons: IconNames): string {
    const used = [...icons].filter((name) => name.startsWith(`${category}:`)).sort();
    const imports = used.map(
        (name, index) => `import icon${index} from ${JSON.stringify(templateFile(root, name))};`,
    );
    const entries = used.map((name, index) => `${name.replace(':', '_')}: icon${index}`);
    return [...imports, `export default { ${entries.join(', ')} };`].join('\n');
}

function templateFile(root: string, name: string): string {
    const [category = '', icon = ''] = name.split(':');
    const set = `iconSvgTemplates${category.charAt(0).toUpperCase()}${category.slice(1)}`;
    return join(root, BASE_SOURCES, set, 'buildTemplates', category, `${icon}.html`);
}
