/** The static resource `ConnectsDialNumbers` for commands and tests, which have no page to load it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { NumberParser } from '../../force-app/main/default/lwc/connectsDialNumbers/numberParser';
import { STATIC_RESOURCE } from './static-resource-path';

/**
 * @param root folder of the project, the static resource built (`ensureDialNumbers`)
 * @returns the reader of public numbers as the built script defines it
 * @throws Error when there is no such file, or it defines none
 */
export function loadBuiltNumberParser(root: string): NumberParser {
    const scope: { ConnectsDialNumbers?: NumberParser } = {};
    const code = readFileSync(join(root, STATIC_RESOURCE), 'utf8');
    // The script's `globalThis` is this object; its arrays are the caller's own.
    // oxlint-disable-next-line typescript/no-implied-eval
    (new Function('globalThis', code) as (global: object) => void)(scope);
    if (scope.ConnectsDialNumbers === undefined) {
        throw new Error(`${STATIC_RESOURCE} does not define ConnectsDialNumbers.`);
    }
    return scope.ConnectsDialNumbers;
}
