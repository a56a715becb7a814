/** Has the Salesforce CLI convert a project as a deploy does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listFiles, packageDirectories } from '../lwc-bundles';
import { runCaptured, toolPath } from '../processes';
import { STAND_IN_ENVIRONMENT } from '../sim-app/stand-in-form';
import type { Problem } from './problem';

/** Keeps the Salesforce CLI off the network and out of the output. */
const QUIET_CLI = {
    SF_DISABLE_TELEMETRY: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_HIDE_RELEASE_NOTES: 'true',
};

/** A deploy applies the `replacements` of `sfdx-project.json`; a conversion does only when told so. */
const AS_A_DEPLOY = { SF_APPLY_REPLACEMENTS_ON_CONVERT: 'true' };

/** What the toolkit is converted for. */
export type Form = 'vendor' | 'stand-in';

/** What would travel to an org. */
export interface Conversion {
    readonly folder: string;
    /** Every file, from the folder with forward slashes, sorted. */
    readonly files: readonly string[];
}

/**
 * Converts a project, hands the result on, and removes it.
 * @param root folder of `sfdx-project.json`
 * @param examine reads what would travel
 * @returns what `examine` found, or the one problem that the conversion fails
 */
export async function examineConversion(
    root: string,
    form: Form,
    examine: (conversion: Conversion) => readonly Problem[] | Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
    const folder = mkdtempSync(join(tmpdir(), 'connects-deploy-'));
    try {
        const { exitCode, output } = await runCaptured(
            process.execPath,
            [
                toolPath('@salesforce/cli', 'bin/run.js'),
                ...['project', 'convert', 'source', '--output-dir', folder],
                ...packageDirectories(root).flatMap((path) => ['--source-dir', path]),
            ],
            { cwd: root, env: { ...QUIET_CLI, ...AS_A_DEPLOY, ...environmentOf(form) } },
        );
        return exitCode === 0
            ? await examine({ folder, files: listFiles(folder) })
            : [conversionProblem('the conversion fails', output.trim().replace(/\s+/g, ' '))];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** A problem of the project as a whole. */
export function conversionProblem(message: string, advice: string): Problem {
    return { file: 'sfdx-project.json', line: 1, message, advice };
}

/** Whoever runs the check may have the variables set: for the vendor's form they are none. */
function environmentOf(form: Form): Readonly<Record<string, string>> {
    return form === 'stand-in'
        ? STAND_IN_ENVIRONMENT
        : Object.fromEntries(Object.keys(STAND_IN_ENVIRONMENT).map((name) => [name, '']));
}
