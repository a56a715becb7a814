/**
 * Tells phone numbers apart by their digits, however they are written: Salesforce keeps them as they
 * were typed, "(850) 555-0123" or "+1 850 555 0123".
 */

/** So many at the end are asked for: fewer than any country's numbers have without their prefixes. */
const ASKED_DIGITS = 7;

const EXTENSION = /(?:ext|x|;|,|#).*$/i;
/** Behind a country code: the trunk prefix, which callers from abroad leave out. */
const TRUNK_PREFIX = /^(\s*(?:\+|00)[\d\s]*)\(0\)/;

/** Digits and what people put between them; fewer are more likely a case number or a year. */
const NUMBER = /^\s*\+?(?:[\s().\-/]*\d){7,}\s*$/;

/** Whether a text can only be a phone number. */
export function looksLikeNumber(text: string): boolean {
    return NUMBER.test(text);
}

/** Digits of a number as it is written, without extension. */
export function digitsOf(text: string): string {
    return text.replace(EXTENSION, '').replace(TRUNK_PREFIX, '$1').replace(/\D/g, '');
}

/** Whether it is an extension: its few digits stand in many numbers, with others between. */
export function isExtension(text: string): boolean {
    return digitsOf(text).length < ASKED_DIGITS;
}

/** The digits at the end that every writing of a number has; all of an extension. */
export function askedDigits(text: string): string {
    return digitsOf(text).slice(-ASKED_DIGITS);
}

/**
 * Whether a stored number is the one that is looked for. With or without country code and trunk
 * prefix it is the same; what has less than seven digits has to be the same altogether.
 */
export function isNumber(stored: string, wanted: string): boolean {
    const [shorter = '', longer = ''] = [stored, wanted]
        .map((text) => digitsOf(text).replace(/^0+/, ''))
        .sort((one, other) => one.length - other.length);
    return (
        shorter !== '' &&
        (shorter === longer || (shorter.length >= ASKED_DIGITS && longer.endsWith(shorter)))
    );
}

/** What to look for in the search index, which knows numbers with and without their prefixes. */
export function indexedForms(text: string): readonly string[] {
    const digits = digitsOf(text);
    return [...new Set([digits, digits.slice(-10), digits.slice(-9)])];
}
