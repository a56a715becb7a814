/** Finds payment card numbers in what was said, so that nobody reads or keeps them. */

/** Thirteen to nineteen digits, each perhaps after one space, dash or point, as people dictate them. */
const DIGITS = /\d(?:[ .\-\u2010-\u2015\u00a0]?\d){12,}/g;

const SHORTEST = 13;
const LONGEST = 19;

/**
 * Hides runs of digits that pass the Luhn check (ISO/IEC 7812-1), all but their last four.
 * @returns the text with each hidden digit as •; the same text when there is none
 */
export function maskCardNumbers(text: string): string {
    return text.replace(DIGITS, (run) => {
        const digits = run.replace(/\D/g, '');
        const hidden = hiddenDigits(digits);
        let at = -1;
        return run.replace(/\d/g, (digit) => {
            at += 1;
            return hidden.has(at) ? '•' : digit;
        });
    });
}

/** A longer run, e.g. a number and a date in one breath, is searched for every number in it. */
function hiddenDigits(digits: string): ReadonlySet<number> {
    const hidden = new Set<number>();
    for (let start = 0; start + SHORTEST <= digits.length; start += 1) {
        const longest = Math.min(LONGEST, digits.length - start);
        for (let length = longest; length >= SHORTEST; length -= 1) {
            if (passesLuhn(digits.slice(start, start + length))) {
                const end = start + length;
                for (let at = start; at < end - 4; at += 1) {
                    hidden.add(at);
                }
                break;
            }
        }
    }
    return hidden;
}

function passesLuhn(digits: string): boolean {
    const sum = [...digits].reverse().reduce((total, digit, index) => {
        const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
        return total + (value > 9 ? value - 9 : value);
    }, 0);
    return sum % 10 === 0 && /[1-9]/.test(digits);
}
