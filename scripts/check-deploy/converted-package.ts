import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';

import { isDeveloperOnly, listFiles, packageDirectories } from '../lwc-bundles';
import { runCaptured, toolPath } from '../processes';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { childrenOf, parseXml, textOf } from './xml';

/** Keeps the Salesforce CLI off the network and out of the output. */
const QUIET_CLI = {
    SF_DISABLE_TELEMETRY: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_HIDE_RELEASE_NOTES: 'true',
};

/** What must never reach an org, whatever folder it lies in. */
const DEVELOPER_FILES =
    /\.(ts|map|tsbuildinfo)$|(^|\/)(__[^/]+__|node_modules)\/|(^|\/)(tsconfig|jsconfig)[^/]*\.json$|(^|\/)(README\.md|\.[^/]+)$/;

/** Files of a Lightning web component bundle that an org wants. */
const BUNDLE_FILES = /\.(js|html|css|svg|js-meta\.xml)$/;

/**
 * Converts the project as a deploy does and compares what would travel with what should: every
 * file of the Lightning web component bundles that runs, every piece of metadata that the
 * project defines, nothing else.
 */
export async function checkConvertedPackage(project: DeployProject): Promise<Problem[]> {
    const target = mkdtempSync(join(tmpdir(), 'connects-deploy-'));
    try {
        const { exitCode, output } = await runCaptured(
            process.execPath,
            [
                toolPath('@salesforce/cli', 'bin/run.js'),
                ...['project', 'convert', 'source', '--output-dir', target],
                ...packageDirectories(project.root).flatMap((path) => ['--source-dir', path]),
            ],
            { cwd: project.root, env: QUIET_CLI },
        );
        if (exitCode !== 0) {
            return [inProject('the conversion fails', output.trim().replace(/\s+/g, ' '))];
        }
        const files = listFiles(target);
        return [
            ...strangers(files),
            ...bundleDifferences(project, files),
            ...manifestDifferences(project, readFileSync(join(target, 'package.xml'), 'utf8')),
        ];
    } finally {
        rmSync(target, { recursive: true, force: true });
    }
}

function strangers(files: readonly string[]): Problem[] {
    return files
        .filter((file) => DEVELOPER_FILES.test(file))
        .map((file) => inProject(`"${file}" would travel to the org`, 'name it in .forceignore'));
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
        ...extra.map((file) => inProject(`"${file}" would travel`, 'no bundle needs such a file')),
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

function inProject(message: string, advice: string): Problem {
    return { file: 'sfdx-project.json', line: 1, message, advice };
}
