/** The row of `Connects_List_Load__c`: dial rules ask it how old a list is. */
import { csvLine, readExpiry } from './entries';
import { UsageError } from './usageError';

/** Which list was converted, and where its row goes. */
export interface ListLoad {
    /** "us-national": the name that rules ask for. */
    readonly list: string;
    /** When its keeper made the copy, milliseconds since 1970. */
    readonly copiedAt: number;
    readonly file: string;
}

const LONGEST_NAME = 80;

/**
 * Reads the options about a list. A day counts from when it began: the copy is rather too old than
 * too young.
 * @returns null when none of the three is given
 * @throws UsageError when one is missing or wrong
 */
export function readListLoad(
    { list = '', copied = '', load = '' }: { list?: string; copied?: string; load?: string },
    now: number,
): ListLoad | null {
    if (list === '' && copied === '' && load === '') {
        return null;
    }
    if (list === '' || copied === '' || load === '') {
        throw new UsageError('--list, --copied and --load go together.');
    }
    if (list.length > LONGEST_NAME) {
        throw new UsageError(`--list has at most ${LONGEST_NAME} characters.`);
    }
    const copiedAt = readExpiry(copied) === null ? NaN : Date.parse(copied);
    if (Number.isNaN(copiedAt) || copiedAt > now) {
        throw new UsageError(
            `--copied is "${copied}": write the day on which the copy was made, as in 2026-11-20.`,
        );
    }
    return { list, copiedAt, file: load };
}

/** The file to load after the numbers. */
export function listLoadText({ list, copiedAt }: ListLoad): string {
    return csvLine(['List__c', 'Loaded_At__c']) + csvLine([list, new Date(copiedAt).toISOString()]);
}
