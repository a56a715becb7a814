/** What the commands on flight recordings have in common: files, words about them, exit codes. */
import { readFileSync } from 'node:fs';
import {
    describeTime,
    type OpenService,
    parseRecording,
    type Recording,
    RecordingError,
} from '../../force-app/main/default/lwc/connectsFlightRecording/connectsFlightRecording';
import { TOOLKIT_VERSION } from '../../force-app/main/default/lwc/connectsFlightRecording/versions';
import { ServiceDocument } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';

/** Where a command writes: its verdict, and what is no verdict. */
export interface Terminal {
    readonly print: (line: string) => void;
    readonly complain: (line: string) => void;
}

export const PROCESS_TERMINAL: Terminal = {
    print: (line) => console.log(line),
    complain: (line) => process.stderr.write(`${line}\n`),
};

/** Exit code for a bad file or command line. */
const UNUSABLE = 2;

/** A command line or a file that nothing can be done with; the message says what to do. */
export class UnusableError extends Error {
    constructor(message: string, options?: ErrorOptions) {
        super(message, options);
        this.name = 'UnusableError';
    }
}

/** The toolkit's service, as it is in this working tree. */
export const openService: OpenService = ({ load, clock, visit }) =>
    new ServiceDocument(load, clock, visit);

/**
 * Runs a command and turns what is unusable into words and an exit code.
 * @param usage printed after a wrong command line
 */
export async function exitCodeOf(
    run: () => Promise<number>,
    usage: string,
    { complain }: Terminal,
): Promise<number> {
    try {
        return await run();
    } catch (error) {
        if (error instanceof RecordingError || error instanceof UnusableError) {
            complain(error.message);
            return UNUSABLE;
        }
        if (isWrongCommandLine(error)) {
            complain(`${error.message}\n${usage}`);
            return UNUSABLE;
        }
        throw error;
    }
}

/**
 * Reads a recording from the one file that a command line names.
 * @throws UnusableError when it names none or several, or when the file cannot be read;
 *     RecordingError when it is no recording
 */
export function readRecording(files: readonly string[], usage: string): Recording {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) {
        throw new UnusableError(`Name one file of the flight recorder.\n${usage}`);
    }
    let text: string;
    try {
        text = readFileSync(file, 'utf8');
    } catch (error) {
        throw new UnusableError(
            `${file} cannot be read (${messageOf(error)}). Name a file that the flight recorder has saved.`,
            { cause: error },
        );
    }
    try {
        return parseRecording(text);
    } catch (error) {
        if (error instanceof RecordingError) {
            throw new RecordingError(`${file}: ${error.message}`, { cause: error });
        }
        throw error;
    }
}

/** @throws UnusableError for a file that cannot be read */
export function readText(file: string): string {
    try {
        return readFileSync(file, 'utf8');
    } catch (error) {
        throw new UnusableError(`${file} cannot be read (${messageOf(error)}).`, { cause: error });
    }
}

/** What was recorded, and what to bear in mind about it. */
export function describeRecording(recording: Recording): string[] {
    const { versions, startedAt, stoppedAt, isRedacted, dropped, entries } = recording;
    const lines = [
        `${entries.length} entries, ${describeTime(stoppedAt - startedAt)} to the end, ` +
            `${isRedacted ? 'redacted' : 'not redacted'}, ` +
            `toolkit ${versions.toolkit}, guide ${versions.guide}.`,
    ];
    if (dropped.entries > 0) {
        lines.push(
            `${dropped.entries} older entries had no room and are summed up in a snapshot` +
                (dropped.isCleanCut
                    ? '.'
                    : '; something was under way where they end, so a difference near the start may come from that.'),
        );
    }
    if (versions.toolkit !== TOOLKIT_VERSION) {
        lines.push(
            `This is toolkit ${TOOLKIT_VERSION}: a difference may be a change that was meant.`,
        );
    }
    return lines;
}

/** The message of an error, whatever was thrown. */
export function messageOf(error: unknown): string {
    const { message } = (error ?? {}) as { message?: unknown };
    return typeof message === 'string' ? message : String(error);
}

/** What `parseArgs` throws about a command line. */
function isWrongCommandLine(error: unknown): error is Error {
    const { code } = (error ?? {}) as { code?: unknown };
    return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}
