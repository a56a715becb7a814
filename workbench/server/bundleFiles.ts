/** The files of bundles: their module ids, and what relative imports between them mean. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Ending of the ids of bundle files. Vite would treat `.css` as a style sheet of its own, `.html`
 * as a page and `.ts` as plain TypeScript; under this ending they are just modules.
 */
const SUFFIX = '.lwc.js';

/** Id of the module that is a bundle's file. */
export function bundleFileId(file: string): string {
    return file + SUFFIX;
}

export function isBundleFileId(id: string): boolean {
    return id.endsWith(SUFFIX);
}

/** The file behind such an id. */
export function fileOfId(id: string): string {
    return isBundleFileId(id) ? id.slice(0, -SUFFIX.length) : id;
}

/**
 * The file that a relative import means. TypeScript wins over the JavaScript compiled from it.
 *
 * @param target absolute path, with or without an ending
 */
export function findFile(target: string): string | undefined {
    const bare = target.replace(/\.(js|ts)$/, '');
    return [`${bare}.ts`, `${bare}.js`, target].find(
        (file) => existsSync(file) && path.extname(file) !== '',
    );
}

/** Whether a missing file is one that the compiler asks for without being told so by the source. */
export function isImplicit(target: string, importer: string): boolean {
    const name = path.basename(importer).replace(/\.\w+$/, '');
    return [`${name}.html`, `${name}.css`, `${name}.scoped.css`].includes(path.basename(target));
}
