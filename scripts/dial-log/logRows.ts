/** Reads an export of `Connects_Dial_Decision__c`. */
import { parse } from 'csv-parse/sync';

/** What the check looks at in a record. */
export interface LogRow {
    /** Of the file; the head is line 1. */
    readonly line: number;
    readonly id: string;
    readonly queueId: string;
    readonly queueNumber: number;
    /** As the export writes them. */
    readonly createdDate: string;
    readonly createdById: string;
    readonly lastModifiedDate: string;
}

/** A file that is no export of the log; the message says what to do. */
export class LogFileError extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'LogFileError';
    }
}

/** Columns without which there is nothing to check. */
export const LOG_COLUMNS = [
    'Id',
    'Queue_Id__c',
    'Queue_Number__c',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
] as const;

interface ParsedRecord {
    readonly record: Readonly<Record<string, string>>;
    readonly info: { readonly lines: number };
}

/**
 * Reads the rows of an export, in any order of columns and with any further ones.
 * @param text CSV with a head
 * @throws LogFileError naming the columns that are missing, or the line that cannot be read
 */
export function readLogRows(text: string): LogRow[] {
    const parsed = parseCsv(text);
    const [first] = parsed;
    if (first === undefined) {
        throw new LogFileError('The file has no records. Export the log with its head line.');
    }
    const missing = LOG_COLUMNS.filter((column) => !(column in first.record));
    if (missing.length > 0) {
        throw new LogFileError(
            `The file lacks ${missing.join(', ')}. Export all of ${LOG_COLUMNS.join(', ')}.`,
        );
    }
    return parsed.map(({ record, info }) => rowOf(record, info.lines));
}

function parseCsv(text: string): readonly ParsedRecord[] {
    try {
        return parse(text, {
            bom: true,
            columns: true,
            delimiter: [',', ';', '\t'],
            info: true,
            skip_empty_lines: true,
        }) as unknown as readonly ParsedRecord[];
    } catch (error) {
        throw new LogFileError(
            `The file is no CSV: ${error instanceof Error ? error.message : String(error)}`,
        );
    }
}

function rowOf(record: Readonly<Record<string, string>>, line: number): LogRow {
    const text = (column: (typeof LOG_COLUMNS)[number]): string => record[column] ?? '';
    const queueNumber = Number(text('Queue_Number__c'));
    if (!Number.isSafeInteger(queueNumber) || queueNumber < 1) {
        throw new LogFileError(
            `Line ${line}: the queue number "${text('Queue_Number__c')}" is no whole number from 1.`,
        );
    }
    return {
        line,
        id: text('Id'),
        queueId: text('Queue_Id__c'),
        queueNumber,
        createdDate: text('CreatedDate'),
        createdById: text('CreatedById'),
        lastModifiedDate: text('LastModifiedDate'),
    };
}
