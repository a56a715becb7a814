/**
 * Record ids: 15 characters in which upper and lower case count, or the same with a checksum of 3
 * that makes up for lost case. (Salesforce, "What are the differences between 15- and 18-character
 * record IDs?")
 */
import { invalidInput } from './crmError';

const ID = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;
const CHECKSUM_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const CASE_SENSITIVE_LENGTH = 15;
const CHUNK_LENGTH = 5;
/** Key prefixes of contacts and leads. */
const PEOPLE: readonly string[] = ['003', '00Q'];

/**
 * The 18 characters of a record id.
 * @param value an id of 15 or 18 characters; spaces around it do not matter
 * @param what the argument's name, for the error
 * @throws CrmError INVALID_INPUT for anything else, and for a checksum that does not fit
 */
export function readRecordId(value: unknown, what = 'The record id'): string {
    const text = typeof value === 'string' ? value.trim() : '';
    if (!ID.test(text)) {
        throw invalidInput(
            `${what} must be a Salesforce id of 15 or 18 letters and digits, not ${show(value)}.`,
        );
    }
    const short = text.slice(0, CASE_SENSITIVE_LENGTH);
    const long = short + checksumOf(short);
    // The checksum itself is not case-sensitive.
    if (text.length > CASE_SENSITIVE_LENGTH && long.slice(-3) !== text.slice(-3).toUpperCase()) {
        throw invalidInput(
            `${what} ${show(value)} is damaged: its checksum should be ${long.slice(-3)}. ` +
                'Upper and lower case may have been lost on the way; take it from its source again.',
        );
    }
    return long;
}

/** Whether `readRecordId` takes the value. */
export function isRecordId(value: unknown): value is string {
    if (typeof value !== 'string' || !ID.test(value.trim())) {
        return false;
    }
    const text = value.trim();
    const checksum = text.slice(CASE_SENSITIVE_LENGTH).toUpperCase();
    return checksum === '' || checksum === checksumOf(text.slice(0, CASE_SENSITIVE_LENGTH));
}

/** Whether two ids mean the same record, whatever their lengths. @throws CrmError INVALID_INPUT */
export function isSameRecord(one: string, other: string): boolean {
    return readRecordId(one) === readRecordId(other);
}

/** The first three characters, which tell the object: `003` for contacts. @throws CrmError INVALID_INPUT */
export function keyPrefixOf(recordId: string): string {
    return readRecordId(recordId).slice(0, 3);
}

/** Whether an id is that of a contact or a lead; what is no id is nobody's. */
export function isPersonId(recordId: string): boolean {
    return PEOPLE.some((prefix) => recordId.startsWith(prefix));
}

/** One character for each five: which of them are upper case, as a number of five bits. */
function checksumOf(short: string): string {
    let checksum = '';
    for (let start = 0; start < CASE_SENSITIVE_LENGTH; start += CHUNK_LENGTH) {
        const upperCase = [...short.slice(start, start + CHUNK_LENGTH)].reduce(
            (sum, character, index) => sum + (/[A-Z]/.test(character) ? 2 ** index : 0),
            0,
        );
        checksum += CHECKSUM_CHARACTERS.charAt(upperCase);
    }
    return checksum;
}

function show(value: unknown): string {
    return JSON.stringify(value) ?? String(value);
}
