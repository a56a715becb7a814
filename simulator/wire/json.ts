/**
 * A copy as JSON carries it: what crosses Lightning Message Service loses functions, `undefined`
 * and identity, and so does everything that crosses here.
 * @throws TypeError for what JSON cannot carry (cycles, BigInt)
 */
export function copyJson<T>(value: T): T {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? (undefined as T) : (JSON.parse(text) as T);
}
