import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { listLwcBundles } from './lwc-bundles';

const FILE = 'tsconfig.paths.json';
/** `printWidth` of .prettierrc. */
const PRINT_WIDTH = 100;

/**
 * Text of the file that tells TypeScript where each `c/…` module lies. `paths` knows only one
 * `*`, so `c/*` cannot stand for `lwc/*` followed by the same name: every bundle has its own line.
 */
export function lwcPathsText(root: string): string {
    const lines = listLwcBundles(root)
        .filter(({ name, files }) => files.includes(`${name}.ts`))
        .map(({ name, folder }) => pathLine(name, posix.join(folder, `${name}.ts`)));
    const paths = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n        }`;
    return `{\n    "compilerOptions": {\n        "paths": ${paths}\n    }\n}\n`;
}

/**
 * Brings `tsconfig.paths.json` up to date with the folder listing.
 * @returns whether the file had to be written
 */
export function updateLwcPaths(root: string): boolean {
    const file = join(root, FILE);
    const text = lwcPathsText(root);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) {
        return false;
    }
    writeFileSync(file, text);
    return true;
}

/** One entry as prettier lays it out: on one line where that and a comma fit. */
function pathLine(name: string, file: string): string {
    const indent = ' '.repeat(12);
    const line = `${indent}"c/${name}": ["./${file}"]`;
    return line.length < PRINT_WIDTH
        ? line
        : `${indent}"c/${name}": [\n${indent}    "./${file}"\n${indent}]`;
}
