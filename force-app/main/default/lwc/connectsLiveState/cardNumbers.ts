/** Finds payment card numbers in what was said, so that nobody reads or keeps them. */

const SHORTEST = 13;
const LONGEST = 19;
/** So many stay readable, as on a receipt. */
const SHOWN = 4;

/** Zeros of the digits that speech recognition writes: Latin, Arabic, Persian, Devanagari, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10] as const;
const ONE_DIGIT = ZEROS.map((zero) => String.fromCharCode(zero, 0x2d, zero + 9)).join('');
const DIGIT = new RegExp(`[${ONE_DIGIT}]`, 'g');

/** Digits with at most a comma and a space, or the like, after each, as people dictate them. */
const DIGITS = new RegExp(
    `[${ONE_DIGIT}](?:[\\s.,\\-\\u2010-\\u2015\\u200b]{0,2}[${ONE_DIGIT}]){${SHORTEST - 1},}`,
    'g',
);

/**
 * Hides runs of digits that pass the Luhn check (ISO/IEC 7812-1), all but their last four.
 * @returns the text with each hidden digit as •; the same text when there is none
 */
export function maskCardNumbers(text: string): string {
    return text.replace(DIGITS, (run) => {
        const hidden = hiddenDigits([...(run.match(DIGIT) ?? [])].map(valueOf));
        let at = -1;
        return run.replace(DIGIT, (digit) => {
            at += 1;
            return hidden.has(at) ? '•' : digit;
        });
    });
}

function valueOf(digit: string): number {
    const code = digit.charCodeAt(0);
    return code - (ZEROS.findLast((zero) => zero <= code) ?? code);
}

/** A longer run, e.g. a number and a date in one breath, is searched for every number in it. */
function hiddenDigits(digits: readonly number[]): ReadonlySet<number> {
    const hidden = new Set<number>();
    for (let start = 0; start + SHORTEST <= digits.length; start += 1) {
        const end = longestNumberFrom(digits, start);
        for (let at = start; at < end - SHOWN; at += 1) {
            hidden.add(at);
        }
    }
    return hidden;
}

/** @returns where the longest card number that begins there ends; `start` when there is none */
function longestNumberFrom(digits: readonly number[], start: number): number {
    for (let end = Math.min(start + LONGEST, digits.length); end - start >= SHORTEST; end -= 1) {
        if (passesLuhn(digits.slice(start, end))) {
            return end;
        }
    }
    return start;
}

function passesLuhn(digits: readonly number[]): boolean {
    const sum = digits.toReversed().reduce((total, digit, index) => {
        const value = digit * (index % 2 === 0 ? 1 : 2);
        return total + (value > 9 ? value - 9 : value);
    }, 0);
    return sum % 10 === 0 && digits.some((digit) => digit !== 0);
}
