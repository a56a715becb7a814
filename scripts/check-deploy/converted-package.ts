import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { isDeveloperOnly } from '../lwc-bundles';
import { type Conversion, conversionProblem } from './conversion';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { childrenOf, parseXml, textOf } from './xml';

/** What must never reach an org, whatever folder it lies in. */
const DEVELOPER_FILES =
    /\.(ts|map|tsbuildinfo)$|(^|\/)(__[^/]+__|node_modules)\/|(^|\/)(tsconfig|jsconfig)[^/]*\.json$|(^|\/)(README\.md|\.[^/]+)$/;

/** Files of a Lightning web component bundle that an org wants. */
const BUNDLE_FILES = /\.(js|html|css|svg|js-meta\.xml)$/;

/**
 * Compares what would travel with what should: every file of the Lightning web component bundles
 * that runs, every piece of metadata that the project defines, nothing else.
 */
export function checkConvertedPackage(
    project: DeployProject,
    { folder, files }: Conversion,
): Problem[] {
    return [
        ...strangers(files),
        ...bundleDifferences(project, files),
        ...manifestDifferences(project, readFileSync(join(folder, 'package.xml'), 'utf8')),
    ];
}

function strangers(files: readonly string[]): Problem[] {
    return files
        .filter((file) => DEVELOPER_FILES.test(file))
        .map((file) =>
            conversionProblem(`"${file}" would travel to the org`, 'name it in .forceignore'),
        );
}

function bundleDifferences(project: DeployProject, files: readonly string[]): Problem[] {
    const travelling = new Set(files.filter((file) => file.startsWith('lwc/')));
    const wanted = new Map(
        project.bundles.flatMap(({ name, folder, files: sources }) =>
            sources
                .filter((file) => BUNDLE_FILES.test(file) && !isDeveloperOnly(file))
                .map((file) => [posix.join('lwc', name, file), posix.join(folder, file)]),
        ),
    );
    const missing = [...wanted].filter(([file]) => !travelling.has(file));
    const extra = [...travelling].filter(
        (file) => !wanted.has(file) && !DEVELOPER_FILES.test(file),
    );
    return [
        ...missing.map(([, file]) => ({
            file,
            line: 1,
            message: 'would not travel to the org',
            advice: 'see .forceignore',
        })),
        ...extra.map((file) =>
            conversionProblem(`"${file}" would travel`, 'no bundle needs such a file'),
        ),
    ];
}

function manifestDifferences(project: DeployProject, manifest: string): Problem[] {
    const listed = new Map(
        childrenOf(parseXml(manifest), 'types').map((type) => [
            textOf(type, 'name'),
            new Set(childrenOf(type, 'members').map(({ text }) => text)),
        ]),
    );
    return [...project.components].flatMap(([type, components]) =>
        [...components]
            .filter(([name]) => listed.get(type)?.has(name) !== true && !isPart(type))
            .map(([name, location]) => ({
                ...location,
                message: `${type} "${name}" would not travel to the org`,
                advice: 'see .forceignore, and the spelling of its folder and suffix',
            })),
    );
}

/** Types that a manifest lists by other names: objects travel whole, labels one by one. */
function isPart(type: string): boolean {
    return type === 'CustomLabels';
}
