import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What a finished command left behind. */
export interface CommandResult {
    readonly exitCode: number;
    /** Standard output and standard error in the order in which they came. */
    readonly output: string;
}

/**
 * Absolute path of a file inside an installed package, whatever the package exports. Tools found
 * so run with the current Node and need no shell on any system.
 * @param packageName a direct dependency, which npm installs at the top
 * @throws Error when the file is not there
 */
export function toolPath(packageName: string, file: string): string {
    const path = join(process.cwd(), 'node_modules', packageName, file);
    if (!existsSync(path)) {
        throw new Error(`${path} is missing: run npm ci`);
    }
    return path;
}

/** Runs a command whose output goes straight to this process's own. Resolves with its exit code. */
export function runInherited(command: string, args: readonly string[]): Promise<number> {
    return new Promise((resolve, reject) => {
        const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
        child.on('error', reject);
        child.on('close', (code) => resolve(code ?? 1));
    });
}

/** Settings of one captured run. */
export interface RunOptions {
    /** Working folder; the current one when absent. */
    readonly cwd?: string;
    /** Variables added to the environment of this process. */
    readonly env?: Readonly<Record<string, string>>;
    /** Longest time in ms that the command may take before it is ended, with all it started. */
    readonly deadlineMs?: number;
}

/**
 * Runs a command to its end and keeps what it printed. One that passes its deadline is ended, fails
 * and says so at the end of its output. Rejects when the command cannot be started.
 */
export function runCaptured(
    command: string,
    args: readonly string[],
    { cwd, env, deadlineMs }: RunOptions = {},
): Promise<CommandResult> {
    return new Promise((resolve, reject) => {
        const child = spawn(command, args, {
            cwd,
            env: { ...process.env, ...env },
            stdio: ['ignore', 'pipe', 'pipe'],
            // A process group of its own, so that a deadline ends what the command started too.
            detached: deadlineMs !== undefined,
        });
        let output = '';
        const collect = (chunk: string): void => {
            output += chunk;
        };
        const deadline =
            deadlineMs === undefined
                ? undefined
                : setTimeout(() => {
                      collect(`\nEnded: it took longer than ${deadlineMs / 1000} seconds.\n`);
                      killGroup(child);
                  }, deadlineMs);
        child.stdout.setEncoding('utf8').on('data', collect);
        child.stderr.setEncoding('utf8').on('data', collect);
        // Nothing that was started here outlives this process.
        const endWithParent = (): void => killGroup(child);
        if (deadlineMs !== undefined) {
            process.once('exit', endWithParent);
        }
        const release = (): void => {
            clearTimeout(deadline);
            process.off('exit', endWithParent);
        };
        child.on('error', (error) => {
            release();
            reject(error);
        });
        child.on('close', (code) => {
            release();
            resolve({ exitCode: code ?? 1, output });
        });
    });
}

/** Ends a detached child and everything it started; Windows has no groups, only the child. */
function killGroup(child: ChildProcess): void {
    if (child.pid === undefined || process.platform === 'win32') {
        child.kill('SIGKILL');
    } else {
        process.kill(-child.pid, 'SIGKILL');
    }
}
