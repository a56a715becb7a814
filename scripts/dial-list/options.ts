/** What `npm run dial-list` is told on the command line. */
import { parseArgs } from 'node:util';
import { type ListLoad, readListLoad } from './listLoad';
import { UsageError } from './usageError';

export { UsageError } from './usageError';

/** How to convert a list. */
export interface ListOptions {
    readonly input: string;
    readonly output: string;
    readonly rejected: string;
    /** ISO 3166-1 code of the country that national numbers belong to. */
    readonly country: string;
    /** Columns with numbers, by header or by position from 1; "A+B" joins two; empty: guess. */
    readonly columns: readonly string[];
    readonly reason: string;
    readonly reasonColumn: string | null;
    readonly source: string;
    readonly sourceColumn: string | null;
    readonly expires: string;
    readonly expiresColumn: string | null;
    /** Whether digits may be an international number without its plus. */
    readonly isPlusMissing: boolean;
    /** Whether national numbers may have lost their first zero, as in spreadsheets. */
    readonly isZeroLost: boolean;
    /** Null: nobody has to know how old the list is. */
    readonly load: ListLoad | null;
}

export const USAGE = `npm run dial-list -- --in list.csv --country US --out numbers.csv --rejected rejected.csv
  --column <name>         column with numbers, or its position from 1; again for further columns;
                          "Area+Number" joins two columns; default: guessed
  --reason <text>         reason of all entries; --reason-column <name> takes it from the list
  --source <text>         source of all entries; --source-column <name>
  --expires <date>        when all entries expire, 2027-12-31; --expires-column <name>
  --without-plus          digits may be international numbers without their plus
  --lost-zero             national numbers may have lost their first zero
  --list <name>           which list this is, such as us-national: rules ask how old it is;
                          with --copied <day>, when the copy was made, and --load <file>, for its row`;

const OPTIONS = {
    in: { type: 'string' },
    out: { type: 'string' },
    rejected: { type: 'string' },
    country: { type: 'string' },
    column: { type: 'string', multiple: true },
    reason: { type: 'string' },
    'reason-column': { type: 'string' },
    source: { type: 'string' },
    'source-column': { type: 'string' },
    expires: { type: 'string' },
    'expires-column': { type: 'string' },
    'without-plus': { type: 'boolean' },
    'lost-zero': { type: 'boolean' },
    list: { type: 'string' },
    copied: { type: 'string' },
    load: { type: 'string' },
} as const;

/**
 * @param args what stands behind the command's name
 * @throws UsageError when something is missing or unknown
 */
export function readListOptions(args: readonly string[]): ListOptions {
    const values = parse(args);
    const { in: input, out: output, rejected, country } = values;
    if (!input || !output || !rejected || !country) {
        throw new UsageError('--in, --country, --out and --rejected are needed.');
    }
    if (new Set([input, output, rejected]).size < 3) {
        throw new UsageError('--in, --out and --rejected have to be three files.');
    }
    return {
        input,
        output,
        rejected,
        country,
        columns: values.column ?? [],
        reason: values.reason ?? '',
        reasonColumn: values['reason-column'] ?? null,
        source: values.source ?? '',
        sourceColumn: values['source-column'] ?? null,
        expires: values.expires ?? '',
        expiresColumn: values['expires-column'] ?? null,
        isPlusMissing: values['without-plus'] ?? false,
        isZeroLost: values['lost-zero'] ?? false,
        load: readListLoad(values, Date.now()),
    };
}

function parse(args: readonly string[]) {
    try {
        return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
    } catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}
