import { parseArgs } from 'node:util';
import {
    describeResult,
    type OpenService,
    replay,
} from '../../force-app/main/default/lwc/connectsFlightRecording/connectsFlightRecording';
import {
    describeRecording,
    exitCodeOf,
    openService,
    readRecording,
    type Terminal,
} from './command';

const USAGE = 'Usage: npm run replay -- <file>';

/**
 * Replays a recording and prints whether the same requests went out.
 * @param args of the command line
 * @param open makes the service that is tried
 * @returns the exit code: 0 as recorded, 1 different, 2 bad file or command line
 */
export function replayCommand(
    args: readonly string[],
    terminal: Terminal,
    open: OpenService = openService,
): Promise<number> {
    return exitCodeOf(
        async () => {
            const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
            const recording = readRecording(positionals, USAGE);
            describeRecording(recording).forEach((line) => terminal.print(line));
            const result = await replay(recording, open);
            describeResult(result).forEach((line) => terminal.print(line));
            return result.difference === null ? 0 : 1;
        },
        USAGE,
        terminal,
    );
}
