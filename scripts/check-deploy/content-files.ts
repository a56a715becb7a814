import { posix } from 'node:path';

import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { matchesWithLines, withoutMarkupComments } from './text';

/** Metadata that consists of a content file and a description of it. */
const CONTENT = /\.(cls|trigger|page|component)$/;
const VISUALFORCE = /\.(page|component)$/;

/** A file inside a static resource that is a folder: `URLFOR($Resource.Name, 'path')`. */
const FILE_IN_RESOURCE = /\bURLFOR\(\s*\$Resource\.(\w+)\s*,\s*(?:'([^']*)'|"([^"]*)")/g;

/**
 * Checks that what travels in two files has both, and that pages name files that their static
 * resources have. Some of them are built, so this belongs to what is checked after the build.
 */
export function checkContentFiles(project: DeployProject): Problem[] {
    return [...halves(project), ...missingResourceFiles(project)];
}

function halves(project: DeployProject): Problem[] {
    const files = new Set(project.files);
    const alone = (file: string, other: string, message: string): Problem[] =>
        files.has(other) ? [] : [{ file, line: 1, message, advice: `add ${other}` }];
    return project.files.flatMap((file) => {
        if (CONTENT.test(file)) {
            return alone(file, `${file}-meta.xml`, 'nothing describes it to the org');
        }
        const content = file.replace(/-meta\.xml$/, '');
        return file !== content && CONTENT.test(content)
            ? alone(file, content, 'it describes a file that is not there')
            : [];
    });
}

function missingResourceFiles(project: DeployProject): Problem[] {
    const folders = new Map(
        metadataFiles(project, 'StaticResource').map((file) => {
            const name = posix.basename(file, '.resource-meta.xml');
            return [name, posix.join(posix.dirname(file), name)];
        }),
    );
    return project.files
        .filter((file) => VISUALFORCE.test(file))
        .flatMap((file) =>
            [
                ...matchesWithLines(withoutMarkupComments(project.read(file)), FILE_IN_RESOURCE),
            ].flatMap(({ groups: [, resource = '', quoted = '', doubled = ''], line }) => {
                const folder = folders.get(resource);
                const path = quoted || doubled;
                return folder === undefined || project.files.includes(posix.join(folder, path))
                    ? [] // names of static resources are checked elsewhere
                    : [
                          {
                              file,
                              line,
                              message: `the static resource "${resource}" has no file "${path}"`,
                              advice: 'correct the path, or build it: npm run build',
                          },
                      ];
            }),
        );
}
