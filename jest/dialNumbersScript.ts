/** The static resource `ConnectsDialNumbers` for tests that need no page to load it. */
import type { NumberParser } from '../force-app/main/default/lwc/connectsDialNumbers/numberParser';
import { loadBuiltNumberParser as load } from '../scripts/dial-numbers/load-built';

/** @returns the reader of public numbers as the built script defines it */
export function loadBuiltNumberParser(): NumberParser {
    return load(process.cwd());
}
