import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { DESK_PROJECT, SRC } from './deskProject';

const created: string[] = [];

/** Writes a project into a folder of its own. Returns that folder. */
export function writeProject(files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(tmpdir(), 'connects-project-'));
    created.push(root);
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    return root;
}

/** Removes every project that was written. */
export function removeProjects(): void {
    created.splice(0).forEach((root) => rmSync(root, { recursive: true, force: true }));
}

/**
 * The desk project with one text in one file replaced.
 * @param path below `force-app/main/default`
 * @throws Error when the file does not hold the text, so that no test breaks nothing
 */
export function deskProjectWith(path: string, from: string, to: string): string {
    const file = `${SRC}/${path}`;
    const text = DESK_PROJECT[file];
    if (text?.includes(from) !== true) {
        throw new Error(`${file} does not hold "${from}"`);
    }
    return writeProject({ ...DESK_PROJECT, [file]: text.replace(from, to) });
}
