/** What the pages load, together with the tables of phone numbers that the guard loads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { STATIC_RESOURCE as DIAL_NUMBERS } from '../dial-numbers/static-resource-path';
import { listFiles } from '../lwc-bundles';
import { type PageSizes, pageSizes } from './budgets';
import { PAGES_RESOURCE } from './paths';

/** Of the static resource as it was built. @param root folder of the project */
export function builtSizes(root: string): Promise<PageSizes[]> {
    const folder = join(root, PAGES_RESOURCE);
    const files = listFiles(folder).map(
        (file) => [file, readFileSync(join(folder, file))] as const,
    );
    return sizesOf(root, new Map(files));
}

/**
 * Of files that are to become the static resource.
 * @param root folder of the project
 * @param files contents by path
 */
export function sizesOf(
    root: string,
    files: ReadonlyMap<string, Uint8Array>,
): Promise<PageSizes[]> {
    return pageSizes(files, gzipSync(readFileSync(join(root, DIAL_NUMBERS))).length);
}
