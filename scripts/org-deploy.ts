/** `npm run org:deploy`: builds, checks, and deploys to an org; see docs/deploy.md. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

import { PROCESS_TERMINAL } from './flight-recording/command';
import { orgDeployCommand } from './org-deploy/command';
import type { DeployStep } from './org-deploy/steps';
import { runInherited, toolPath } from './processes';

process.exitCode = await orgDeployCommand(process.argv.slice(2), {
    ...PROCESS_TERMINAL,
    hasFolder: existsSync,
    run: (step) => runInherited(process.execPath, nodeArgs(step)),
    ask,
});

/** The arguments with which Node runs a step, so that it needs no shell on any system. */
function nodeArgs({ tool, args }: DeployStep): string[] {
    if (tool === 'sf') {
        return [toolPath('@salesforce/cli', 'bin/run.js'), ...args];
    }
    const npm = process.env['npm_execpath'];
    if (npm === undefined) {
        throw new Error('Start it by npm: npm run org:deploy.');
    }
    return [npm, ...args];
}

/** Errors and warnings go to the user; only standard output is the answer. */
function ask(step: DeployStep): Promise<string> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, nodeArgs(step), {
            stdio: ['ignore', 'pipe', 'inherit'],
        });
        let answer = '';
        child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
            answer += chunk;
        });
        child.on('error', reject);
        child.on('close', () => resolve(answer));
    });
}
