/** How a list is laid out: its delimiter, whether it has a header, which columns hold what. */
import { type ListOptions, UsageError } from './options';
import type { NumberReader } from './numberReader';

/** Columns by position from 0. */
export interface ListLayout {
    readonly hasHeader: boolean;
    /** Each entry is one number, joined from the columns named. */
    readonly numbers: readonly (readonly number[])[];
    readonly reason: number | null;
    readonly source: number | null;
    readonly expires: number | null;
    /** The number columns in words. */
    readonly description: string;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Headers of number columns in English, German and French. */
const NUMBER_HEADER =
    /phone|mobile|cell|e\.?164|msisdn|number|telefon|rufnummer|t[ée]l[ée]phone|num[ée]ro/i;
/** The registry of the United States: an area code and the seven digits behind it. */
const AREA_AND_NUMBER = [/^\d{3}$/, /^\d{7}$/] as const;

/** @param firstLine of the list; the delimiter that stands most often outside of quotes */
export function guessDelimiter(firstLine: string): string {
    const plain = firstLine.replace(/"[^"]*"/g, '');
    const counts = DELIMITERS.map((delimiter) => plain.split(delimiter).length - 1);
    return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * @param sample the first records of the list
 * @param options columns that are named are taken, others are guessed
 * @throws UsageError when a named column is not there, or no column can be guessed
 */
export function readLayout(
    sample: readonly (readonly string[])[],
    options: ListOptions,
    read: NumberReader,
): ListLayout {
    const [first = []] = sample;
    const isNumber = (text: string): boolean => 'e164' in read(text);
    const named = options.columns.some((column) => headerIndex(first, column) !== null);
    const hasHeader = named || (!first.some(isNumber) && pairOf(first) === null);
    const columnOf = (name: string): number => findColumn(first, hasHeader, name);
    const optional = (name: string | null): number | null =>
        name === null ? null : columnOf(name);
    const body = hasHeader ? sample.slice(1) : sample;
    const numbers =
        options.columns.length > 0
            ? options.columns.map((column) => column.split('+').map(columnOf))
            : [guessNumberColumn(body, hasHeader ? first : [], isNumber)];
    return {
        hasHeader,
        numbers,
        reason: optional(options.reasonColumn),
        source: optional(options.sourceColumn),
        expires: optional(options.expiresColumn),
        description: numbers
            .map((columns) =>
                columns
                    .map(
                        (column) =>
                            (hasHeader ? first[column] : undefined) ?? `column ${column + 1}`,
                    )
                    .join(' + '),
            )
            .join(', '),
    };
}

function headerIndex(header: readonly string[], column: string): number | null {
    const [name = ''] = column.split('+');
    const index = header.findIndex(
        (text) => text.trim().toLowerCase() === name.trim().toLowerCase(),
    );
    return index < 0 ? null : index;
}

function findColumn(first: readonly string[], hasHeader: boolean, name: string): number {
    const byName = hasHeader ? headerIndex(first, name) : null;
    const position = /^\d+$/.test(name) ? Number(name) - 1 : -1;
    const index = byName ?? (position >= 0 && position < first.length ? position : null);
    if (index === null) {
        throw new UsageError(
            `There is no column "${name}". The first line has: ${first.join(' · ')}. ` +
                'Name one of these, or its position from 1.',
        );
    }
    return index;
}

/** The column with most numbers in the sample; between equals, the one whose header says so. */
function guessNumberColumn(
    body: readonly (readonly string[])[],
    header: readonly string[],
    isNumber: (text: string) => boolean,
): number[] {
    const pair = body.map(pairOf).find((columns) => columns !== null) ?? null;
    const width = Math.max(0, header.length, ...body.map(({ length }) => length));
    const ranked = Array.from({ length: width }, (_, column) => ({
        column,
        count: body.filter((record) => isNumber(record[column] ?? '')).length,
        isNamed: NUMBER_HEADER.test(header[column] ?? ''),
    })).sort((a, b) => b.count - a.count || Number(b.isNamed) - Number(a.isNamed));
    const [best] = ranked;
    if (best !== undefined && best.count > 0) {
        return [best.column];
    }
    if (pair !== null) {
        return pair;
    }
    const headed = ranked.find(({ isNamed }) => isNamed);
    if (headed !== undefined) {
        return [headed.column];
    }
    throw new UsageError(
        'No column holds numbers that can be read. Name it with --column, and check --country.',
    );
}

/** Two neighbouring columns with area code and number. */
function pairOf(record: readonly string[]): number[] | null {
    const [area, number] = AREA_AND_NUMBER;
    const index = record.findIndex(
        (text, column) => area.test(text.trim()) && number.test(record[column + 1]?.trim() ?? ''),
    );
    return index < 0 ? null : [index, index + 1];
}
