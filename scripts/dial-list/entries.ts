/** Records of a list to rows of `Do_Not_Call_Number__c`. */
import type { ListLayout } from './layout';
import type { NumberReader, NumberRejection } from './numberReader';
import type { ListOptions } from './options';

/** Columns of the file for `sf data upsert bulk`. */
export const FIELDS = ['Number__c', 'Reason__c', 'Source__c', 'Expires_On__c'] as const;

/** Bulk API 2.0: sets a field to null, where nothing would leave its old value. */
const NO_VALUE = '#N/A';
/** Length of `Reason__c` and `Source__c`. */
const LONGEST_TEXT = 255;

/** What became of one number of a record. */
export type ListEntry =
    | {
          readonly e164: string;
          readonly reason: string;
          readonly source: string;
          /** Milliseconds since 1970; Infinity for never. */
          readonly expiresAt: number;
          readonly isShortened: boolean;
      }
    | { readonly text: string; readonly rejection: Rejection };

/** Why something is not taken over; with `BAD_DATE` only the date is not: the entry stays for ever. */
export type Rejection = NumberRejection | 'BAD_DATE';

/** @returns what became of each number column of the record */
export function readEntries(
    record: readonly string[],
    layout: ListLayout,
    options: Pick<ListOptions, 'reason' | 'source' | 'expires'>,
    read: NumberReader,
): ListEntry[] {
    const cell = (column: number | null): string =>
        column === null ? '' : (record[column] ?? '').trim();
    const reason = cell(layout.reason) || options.reason;
    const source = cell(layout.source) || options.source;
    const expiresAt = readExpiry(cell(layout.expires) || options.expires);
    const isSeveral = layout.numbers.length > 1;
    return layout.numbers.flatMap((columns): ListEntry[] => {
        const text = columns.map(cell).join('');
        const result = read(text);
        if ('rejection' in result) {
            // Of several columns, most people fill one.
            return isSeveral && result.rejection === 'EMPTY'
                ? []
                : [{ text, rejection: result.rejection }];
        }
        const entry: ListEntry = {
            e164: result.e164,
            reason: reason.slice(0, LONGEST_TEXT),
            source: source.slice(0, LONGEST_TEXT),
            expiresAt: expiresAt ?? Number.POSITIVE_INFINITY,
            isShortened: Math.max(reason.length, source.length) > LONGEST_TEXT,
        };
        return expiresAt === null ? [entry, { text, rejection: 'BAD_DATE' }] : [entry];
    });
}

/** The cells of a row, in the order of `FIELDS`. */
export function rowOf(e164: string, reason: string, source: string, expiresAt: number): string[] {
    const expires = Number.isFinite(expiresAt) ? new Date(expiresAt).toISOString() : NO_VALUE;
    return [e164, reason, source, expires];
}

/** @returns the row as a line of a CSV file */
export function csvLine(cells: readonly string[]): string {
    const quoted = cells.map((cell) =>
        /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    );
    return `${quoted.join(',')}\n`;
}

/**
 * A day begins when it has begun everywhere, so that no entry ends too early.
 * @returns Infinity for an empty text; null for one that is no date
 */
export function readExpiry(text: string): number | null {
    if (text === '') {
        return Number.POSITIVE_INFINITY;
    }
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
    if (isDay) {
        const noon = Date.parse(`${text}T12:00:00.000Z`);
        return Number.isNaN(noon) || !new Date(noon).toISOString().startsWith(text) ? null : noon;
    }
    const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
    const instant = isInstant.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(instant) ? null : instant;
}
