/** The calls of the bench: CSV, JSON lines, a JSON list, or a flight recording. */
import { parse } from 'csv-parse/sync';
import { parseRecording } from '../../force-app/main/default/lwc/connectsFlightRecording/connectsFlightRecording';
import { FORMAT } from '../../force-app/main/default/lwc/connectsFlightRecording/recordingFile';
import type {
    DialCallType,
    DialOutcome,
} from '../../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import { messageOf, UnusableError } from '../flight-recording/command';
import { instantOf, JsonPart } from './json';

/** A call that was made, or that might be. */
export interface BenchCall {
    /** "line 3", "entry 17". */
    readonly where: string;
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly callType: DialCallType;
    readonly dialString: string;
    readonly teams: readonly string[];
    /** What the verdict should be; null when nobody says. */
    readonly expected: DialOutcome | null;
}

/** Calls, and what to bear in mind about them. */
export interface CallFile {
    readonly calls: readonly BenchCall[];
    readonly remarks: readonly string[];
}

const CALL_TYPES: readonly DialCallType[] = ['OUTBOUND', 'CONSULT', 'BLINDTRANSFER'];
const OUTCOMES: readonly DialOutcome[] = ['allow', 'warn', 'block'];
const FIELDS = ['at', 'callType', 'dialString', 'teams', 'expect'];

/**
 * Reads calls. Columns or fields: `at` (with "Z" or an offset), `dialString`, and, where wanted,
 * `callType` (OUTBOUND), `teams` (separated by "|" in CSV), `expect` (allow, warn, block).
 * @param name of the file, for messages
 * @throws UnusableError that names line and field; RecordingError for a damaged recording
 */
export function readCallFile(text: string, name: string): CallFile {
    const start = text.replace(/^\uFEFF/u, '').trimStart();
    if (isRecording(start)) {
        return callsOfRecording(start);
    }
    const calls = start.startsWith('[')
        ? JsonPart.parse(start, name)
              .list()
              .map((part, index) => callOf(part, `call ${index + 1}`))
        : start.startsWith('{')
          ? callsOfLines(start, name)
          : callsOfCsv(start, name);
    if (calls.length === 0) {
        throw new UnusableError(`${name} has no calls. Write one a line: ${FIELDS.join(',')}.`);
    }
    return { calls, remarks: [] };
}

function isRecording(text: string): boolean {
    return text.startsWith('{') && text.slice(0, 300).includes(`"${FORMAT}"`);
}

/** Every `onBeforeDial` that the gadget raised. */
function callsOfRecording(text: string): CallFile {
    const { entries, isRedacted } = parseRecording(text);
    const calls = entries
        .filter((entry) => entry.kind === 'event' && entry.name === 'onBeforeDial')
        .map(({ at, n, data }): BenchCall => {
            const where = `entry ${n}`;
            const event = new JsonPart(data, where);
            return {
                where,
                at,
                callType: event.at('callType').oneOf(CALL_TYPES),
                dialString: event.at('dialedNumber').text(),
                teams: [],
                expected: null,
            };
        });
    if (calls.length === 0) {
        throw new UnusableError('The recording has no onBeforeDial: nobody dialled while it ran.');
    }
    const remarks = ['A recording does not name teams: rules for teams are not asked.'];
    if (isRedacted) {
        remarks.push(
            'The recording is redacted: its numbers are pseudonyms and its times begin on 3 January 2000, ' +
                'so verdicts tell about neither. Use an unredacted one, or --on for the day.',
        );
    }
    return { calls, remarks };
}

function callsOfLines(text: string, name: string): BenchCall[] {
    return text.split('\n').flatMap((line, index) => {
        const where = `line ${index + 1}`;
        return line.trim() === '' ? [] : [callOf(JsonPart.parse(line, `${name}, ${where}`), where)];
    });
}

function callOf(part: JsonPart, where: string): BenchCall {
    part.only(FIELDS);
    const callType = part.at('callType');
    const teams = part.at('teams');
    const expect = part.at('expect');
    return {
        where,
        at: part.at('at').instant(),
        callType: callType.isThere ? callType.oneOf(CALL_TYPES) : 'OUTBOUND',
        dialString: part.at('dialString').text(),
        teams: teams.isThere ? teams.list().map((team) => team.text()) : [],
        expected: expect.isThere ? expect.oneOf(OUTCOMES) : null,
    };
}

function callsOfCsv(text: string, name: string): BenchCall[] {
    const rows = csvRows(text, name);
    const [header] = rows;
    for (const needed of ['at', 'dialString']) {
        if (header !== undefined && !(needed in header.record)) {
            throw new UnusableError(
                `${name} has no column "${needed}". The first line names the columns: ${FIELDS.join(',')}.`,
            );
        }
    }
    return rows.map(({ record, info }) => {
        const where = `line ${info.lines}`;
        const { at, callType, dialString, teams = '', expect } = record;
        const part = new JsonPart(
            {
                at: instantOf(at) ?? at,
                callType: callType?.toUpperCase() || undefined,
                dialString,
                teams: teams.split('|').filter((team) => team.trim() !== ''),
                expect: expect?.toLowerCase() || undefined,
            },
            `${name}, ${where}`,
        );
        return callOf(part, where);
    });
}

interface CsvRow {
    readonly record: Readonly<Record<string, string | undefined>>;
    readonly info: { readonly lines: number };
}

function csvRows(text: string, name: string): readonly CsvRow[] {
    try {
        return parse(text, {
            columns: true,
            info: true,
            trim: true,
            skip_empty_lines: true,
            delimiter: [',', ';', '\t'],
        }) as unknown as readonly CsvRow[];
    } catch (error) {
        throw new UnusableError(`${name}: ${messageOf(error)}. Write one call a line.`, {
            cause: error,
        });
    }
}
