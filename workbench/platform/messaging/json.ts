/**
 * Makes sure that a message may travel: Lightning Message Service carries plain JSON values only.
 *
 * @param value the message or a part of it
 * @param path where the part lies, for the error
 * @throws TypeError naming the value that may not travel
 */
export function assertJson(value: unknown, path = 'message'): void {
    if (['function', 'symbol', 'bigint'].includes(typeof value)) {
        throw new TypeError(`Lightning Message Service cannot carry the ${typeof value} ${path}.`);
    }
    if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) {
            assertJson(part, `${path}.${key}`);
        }
    }
}
