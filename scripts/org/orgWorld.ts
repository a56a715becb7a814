/** How the scripts for orgs reach the world. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { PROCESS_TERMINAL, type Terminal } from '../flight-recording/command';
import { toolPath } from '../processes';
import { type OrgStep, stepEnvironment } from './orgStep';

/** What a script needs. */
export interface OrgWorld extends Terminal {
    readonly hasFolder: (folder: string) => boolean;
    /** Runs a step whose output the user sees. Resolves with its exit code. */
    readonly run: (step: OrgStep) => Promise<number>;
    /** Runs a step and resolves with its standard output, whatever its exit code. */
    readonly ask: (step: OrgStep) => Promise<string>;
}

/** The world as it is: the terminal, the files, and the commands of this project. */
export const PROCESS_WORLD: OrgWorld = {
    ...PROCESS_TERMINAL,
    hasFolder: existsSync,
    run: async (step) => (await runStep(step, 'inherit')).exitCode,
    ask: async (step) => (await runStep(step, 'pipe')).output,
};

/** Errors and warnings go to the user; only standard output can be an answer. */
function runStep(
    step: OrgStep,
    output: 'inherit' | 'pipe',
): Promise<{ readonly exitCode: number; readonly output: string }> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, nodeArgs(step), {
            cwd: join(process.cwd(), step.folder ?? ''),
            env: { ...process.env, ...stepEnvironment(step) },
            stdio: ['ignore', output, 'inherit'],
        });
        let answer = '';
        child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
            answer += chunk;
        });
        child.on('error', reject);
        child.on('close', (code) => resolve({ exitCode: code ?? 1, output: answer }));
    });
}

/** The arguments with which Node runs a step, so that it needs no shell on any system. */
function nodeArgs({ tool, args }: OrgStep): string[] {
    if (tool === 'sf') {
        return [toolPath('@salesforce/cli', 'bin/run.js'), ...args];
    }
    const npm = process.env['npm_execpath'];
    if (npm === undefined) {
        throw new Error('Start it by npm: npm run org:deploy, npm run org:create.');
    }
    return [npm, ...args];
}
