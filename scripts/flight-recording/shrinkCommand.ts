import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
    describeResult,
    type OpenService,
    type Recording,
    shrink,
    type Shrunk,
} from '../../force-app/main/default/lwc/connectsFlightRecording/connectsFlightRecording';
import {
    describeRecording,
    exitCodeOf,
    messageOf,
    openService,
    readRecording,
    type Terminal,
    UnusableError,
} from './command';

const USAGE = 'Usage: npm run shrink -- <file> [-o <file to write>]';

/**
 * Reduces a recording whose replay fails to one that still fails in the same way, and writes it.
 * @param args of the command line
 * @param open makes the service that is tried
 * @returns the exit code: 0 a smaller one was written, 1 its replay does not fail, 2 bad file or
 *     command line
 */
export function shrinkCommand(
    args: readonly string[],
    terminal: Terminal,
    open: OpenService = openService,
): Promise<number> {
    return exitCodeOf(
        async () => {
            const { positionals, values } = parseArgs({
                args: [...args],
                allowPositionals: true,
                options: { out: { type: 'string', short: 'o' } },
            });
            const recording = readRecording(positionals, USAGE);
            const target = targetOf(positionals[0] ?? '', values.out);
            describeRecording(recording).forEach((line) => terminal.print(line));
            const shrunk = await shrunkQuietly(recording, open, terminal);
            if (shrunk === null) {
                terminal.print('Nothing to shrink: the requests went out as recorded.');
                return 1;
            }
            write(target, shrunk.recording);
            print(recording, shrunk, target, terminal);
            return 0;
        },
        USAGE,
        terminal,
    );
}

/** Many replays say many times what one has said already: the service's own log is left out. */
async function shrunkQuietly(
    recording: Recording,
    open: OpenService,
    { complain }: Terminal,
): Promise<Shrunk | null> {
    const { error } = console;
    console.error = () => undefined;
    try {
        return await shrink(recording, open, (smaller, attempts) =>
            complain(`… ${sizeOf(smaller)} entries after ${attempts} replays`),
        );
    } finally {
        console.error = error;
    }
}

function print(
    recording: Recording,
    { recording: small, difference, attempts, requests }: Shrunk,
    target: string,
    { print: say }: Terminal,
): void {
    describeResult({ difference, requests }).forEach((line) => say(line));
    say(
        `From ${sizeOf(recording)} to ${sizeOf(small)} entries (snapshot included) in ${attempts} replays: ${target}`,
    );
}

function sizeOf({ snapshot, entries }: Recording): number {
    return snapshot.length + entries.length;
}

/** @throws UnusableError when the recording itself would be written over */
function targetOf(file: string, out: string | undefined): string {
    const target = out ?? `${file.replace(/\.json$/, '')}.small.json`;
    if (resolve(target) === resolve(file)) {
        throw new UnusableError(
            `${target} is the recording itself: give another name with -o, it is needed again.`,
        );
    }
    return target;
}

function write(target: string, recording: Recording): void {
    try {
        writeFileSync(target, `${JSON.stringify(recording, null, 4)}\n`);
    } catch (error) {
        throw new UnusableError(
            `${target} cannot be written (${messageOf(error)}). Give another name with -o.`,
            { cause: error },
        );
    }
}
