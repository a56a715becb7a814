import { join, posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { compile } from '@lwc/sfdc-lwc-compiler';

import { type LwcBundle, isDeveloperOnly } from '../lwc-bundles';
import { readLwcConfiguration } from './lwc-configuration';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { textOf } from './xml';

/** `DiagnosticLevel` of the compiler: 0 is fatal, 1 an error, the rest does not stop a deploy. */
const ERROR_LEVEL = 1;

/** Runs every bundle through the platform's own compiler, as an org does on deploy. */
export async function checkBundlesCompile(project: DeployProject): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const bundle of project.bundles) {
        const files = compiledFiles(project, bundle);
        if (Object.keys(files).length === 0) {
            problems.push({
                file: bundle.folder,
                line: 1,
                message: 'the bundle has no script, template or style sheet',
                advice: 'add its script or remove the folder',
            });
            continue;
        }
        const { success, diagnostics, results } = await compile({
            bundle: {
                namespace: 'c',
                name: bundle.name,
                type: 'platform',
                files,
                options: { apiVersion: apiVersionOf(project, bundle) },
            },
        });
        const all = [...diagnostics, ...(results ?? []).flatMap((result) => result.diagnostics)];
        const errors = all.filter(({ level }) => level <= ERROR_LEVEL);
        for (const { message: coloured, filename, location } of errors) {
            // The compiler colours its code frames on a terminal and on CI.
            const message = stripVTControlCharacters(coloured);
            const file = filename !== undefined && filename in files ? filename : '';
            problems.push({
                file: posix.join(bundle.folder, file),
                line: location?.line ?? lineInFrame(message) ?? 1,
                message: `the platform's compiler refuses it: ${reasonIn(message, file)}`,
                advice: file.endsWith('.js')
                    ? 'correct the .ts beside it, which it was compiled from'
                    : 'correct it',
            });
        }
        if (!success && errors.length === 0) {
            problems.push({
                file: bundle.folder,
                line: 1,
                message: "the platform's compiler refuses the bundle without a reason",
                advice: 'compile parts of it to find the cause',
            });
        }
    }
    return problems;
}

function compiledFiles(
    project: DeployProject,
    { folder, files }: LwcBundle,
): Record<string, string> {
    return Object.fromEntries(
        files
            .filter((file) => !isDeveloperOnly(file) && /\.(js|html|css)$/.test(file))
            .map((file) => [file, project.read(posix.join(folder, file))]),
    );
}

/** Line that the code frame of a message points at. */
function lineInFrame(message: string): number | undefined {
    const [, line] = /^\s*> (\d+) \|/m.exec(message) ?? [];
    return line === undefined ? undefined : Number(line);
}

/**
 * A message without its code frame, without the outer messages that only wrap the real reason,
 * and without the path that the compiler thinks the file has.
 */
function reasonIn(message: string, file: string): string {
    const [firstLine = message] = message.split('\n');
    return firstLine
        .slice(Math.max(0, firstLine.lastIndexOf('LWC1')))
        .replace(`${join(process.cwd(), file)}: `, '');
}

/** The API version that the bundle asks for, which the platform compiles it with. */
function apiVersionOf(project: DeployProject, bundle: LwcBundle): number | undefined {
    const configuration = readLwcConfiguration(project, bundle);
    const version = configuration && Number.parseInt(textOf(configuration.root, 'apiVersion'), 10);
    return version === undefined || Number.isNaN(version) ? undefined : version;
}
