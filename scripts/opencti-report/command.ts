/** `npm run opencti-report`: the command line around the report. */
import { parseArgs } from 'node:util';
import { exitCodeOf, type Terminal, UnusableError } from '../flight-recording/command';
import { reportJson, reportLines } from './report';
import { findOpenCti } from './scan';
import { readSource } from './sourceFiles';

const USAGE = 'Usage: npm run opencti-report -- --source <folder> [--json]';
const FOUND = 1;

/**
 * Runs the command.
 * @returns 0: nothing stops; 1: something does; 2: wrong command line, or a folder without source
 */
export function openCtiReportCommand(args: readonly string[], terminal: Terminal): Promise<number> {
    return exitCodeOf(
        async () => {
            const { values } = parseArgs({
                args: [...args],
                options: { source: { type: 'string' }, json: { type: 'boolean', default: false } },
            });
            if (values.source === undefined) {
                throw new UnusableError(`Name the folder of the org's source.\n${USAGE}`);
            }
            const { files, closed } = readSource(values.source);
            const findings = files.flatMap(({ file, text }) => findOpenCti(file, text));
            const report = { findings, filesRead: files.length, notRead: closed };
            (values.json ? [reportJson(report)] : reportLines(report)).forEach(terminal.print);
            return findings.some(({ severity }) => severity === 'stops') ? FOUND : 0;
        },
        USAGE,
        terminal,
    );
}
