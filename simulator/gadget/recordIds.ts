/** Ids as Salesforce gives them: 15 characters, and 3 that tell which of these are upper case. */
import type { Random } from '../random/random';

const CHECKSUM_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
/** One character of the checksum is about that many of the id. */
const CHUNK = /.{5}/g;

/**
 * Draws the id of a record.
 * @param keyPrefix three characters that tell the object, e.g. `003` for contacts
 */
export function drawRecordId(random: Random, keyPrefix: string): string {
    const id = `${keyPrefix}${random.alphanumeric(12)}`;
    return id + (id.match(CHUNK) ?? []).map(checksumOf).join('');
}

function checksumOf(chunk: string): string {
    const upperCase = [...chunk].reduce(
        (sum, character, index) => sum + (/[A-Z]/.test(character) ? 2 ** index : 0),
        0,
    );
    return CHECKSUM_CHARACTERS.charAt(upperCase);
}
