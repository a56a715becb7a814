/** Phone numbers as `E164Reader` of Apex reads them without a country, and what is left of them. */

const E164 = /^\+[1-9][0-9]{5,14}$/;

/**
 * @param text a number as people write it
 * @returns the number in E.164 form; null when it has no country code, or is none
 */
export function readInternational(text: string): string | null {
    const plain = withoutExtension(text);
    if (/[a-wyz]/.test(plain)) {
        return null;
    }
    const digits = plain.replaceAll('(0)', '').replace(/[^0-9]/g, '');
    const number = international(plain, digits);
    return number !== null && E164.test(number) ? number : null;
}

/** @returns the digits of a number in local form; null when it has a country code */
export function localDigits(text: string): string | null {
    return readInternational(text) === null ? withoutExtension(text).replace(/[^0-9]/g, '') : null;
}

function international(plain: string, digits: string): string | null {
    if (plain.replace(/^\(/, '').startsWith('+')) {
        return `+${digits}`;
    }
    return digits.startsWith('00') ? `+${digits.slice(2)}` : null;
}

function withoutExtension(text: string): string {
    return text
        .toLowerCase()
        .replace(/(ext|x|;|,|#).*/s, '')
        .trim();
}
