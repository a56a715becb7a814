/** Patterns of internal numbers, in the notation of Cisco's route patterns. */

const NOTATION = /^\+?(?:[\dX*#]|\[\d-\d\]|\[\d+\])+!?$/;
/** So many digits have to be fixed in a pattern that fits numbers as long as public ones. */
const LEAST_FIXED = 3;
const PUBLIC_LENGTH = 7;

/**
 * Reads a pattern: `X` is a digit, `[2-5]` or `[257]` one of those, a closing `!` one or more digits;
 * everything else is itself.
 * @returns fits whole dial strings only; null when the text is no such pattern
 */
export function readNumberPattern(pattern: string): RegExp | null {
    if (
        !NOTATION.test(pattern) ||
        /\[(\d)-(\d)\]/.test(pattern.replace(/\[(\d)-(\d)\]/g, keepWrong))
    ) {
        return null;
    }
    const expression = pattern
        .replace(/[+*]/g, (sign) => `\\${sign}`)
        .replaceAll('X', '\\d')
        .replace('!', '\\d+');
    return new RegExp(`^${expression}$`);
}

/** Whether a pattern fits so much that a public number could be taken for an internal one. */
export function isTooWide(pattern: string): boolean {
    const positions = pattern.replace(/\[[^\]]*\]/g, 'X').replace('+', '');
    const fixed = positions.match(/\d/g)?.length ?? 0;
    const isLong = pattern.endsWith('!') || positions.length >= PUBLIC_LENGTH;
    return isLong && fixed < LEAST_FIXED;
}

/** A range that runs backwards stays, others go. */
function keepWrong(range: string, from: string, to: string): string {
    return from > to ? range : '';
}
