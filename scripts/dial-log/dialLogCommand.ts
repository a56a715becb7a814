/** `npm run dial-log:check`: the command line around the check of the log. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Terminal } from '../flight-recording/command';
import { checkLog, type LogFinding } from './checkLog';
import { LogFileError, readLogRows } from './logRows';

const USAGE = 'Usage: npm run dial-log:check -- --in decisions.csv';
const FOUND = 1;
const UNUSABLE = 2;

/** What no export can show; printed each time, so that nobody takes the check for more than it is. */
export const BLIND_SPOTS = [
    'Not detectable: entries after the last number of a queue that never reached the org;',
    'queues of which no entry ever did; decisions of a page whose guard did not run;',
    'what an administrator with "Modify All Data" deleted together with its whole queue;',
    'records that were created with made-up contents by the agent’s own session.',
] as const;

/**
 * Runs the command.
 * @returns 0: nothing found; 1: something found; 2: unusable file or command line
 */
export function dialLogCommand(args: readonly string[], terminal: Terminal): number {
    try {
        return check(args, terminal);
    } catch (error) {
        if (error instanceof LogFileError || isUnusable(error)) {
            terminal.complain(`${error.message}\n${USAGE}`);
            return UNUSABLE;
        }
        throw error;
    }
}

function check(args: readonly string[], { print }: Terminal): number {
    const { values } = parseArgs({ args: [...args], options: { in: { type: 'string' } } });
    if (values.in === undefined) {
        throw new LogFileError('Name the exported file.');
    }
    const rows = readLogRows(readFileSync(values.in, 'utf8'));
    const findings = checkLog(rows);
    const queues = new Set(rows.map(({ queueId }) => queueId)).size;
    print(`${rows.length} records of ${queues} queues.`);
    findings.forEach((finding) => print(sentenceOf(finding)));
    print(findings.length === 0 ? 'No gaps, no changes.' : `${findings.length} findings.`);
    BLIND_SPOTS.forEach(print);
    return findings.length === 0 ? 0 : FOUND;
}

function sentenceOf(finding: LogFinding): string {
    switch (finding.kind) {
        case 'gap': {
            const { from, to, queueId, userIds } = finding;
            const missing = from === to ? `number ${from} is` : `numbers ${from} to ${to} are`;
            return `Gap: ${missing} missing in queue ${queueId} of ${userIds.join(', ')}.`;
        }
        case 'changed': {
            const { id, line, lastModifiedDate } = finding.row;
            return `Changed: record ${id} (line ${line}) on ${lastModifiedDate}, after it was made.`;
        }
        case 'number-twice': {
            const { queueNumber, queueId, line } = finding.row;
            return (
                `Twice: number ${queueNumber} of queue ${queueId}, lines ${finding.firstLine} ` +
                `and ${line}. Two tabs of a browser without Web Locks, or a copied record.`
            );
        }
        default:
            return `Several users: queue ${finding.queueId} has records of ${finding.userIds.join(', ')}.`;
    }
}

/** A file that cannot be read, or an option that there is not. */
function isUnusable(error: unknown): error is Error {
    const isError = typeof error === 'object' && error !== null && 'code' in error;
    return isError && /^(?:E[A-Z]+|ERR_PARSE_ARGS_.*)$/.test(String(error.code));
}
