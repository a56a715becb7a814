/** Finds phone numbers however they were typed: Salesforce stores them as they were entered. */

/** Digits, and what people put between them. */
const PHONE = /^\+?[\d\s().\-/]+$/;
/** Fewer digits are more likely an extension, a case number or a year. */
const FEWEST_DIGITS = 5;
/**
 * So many at the end are compared: enough to tell subscribers apart, few enough to leave out country
 * code and trunk prefix, which one writing has and the other has not.
 */
const COMPARED_DIGITS = 9;

/**
 * The pattern (SOQL, "LIKE") that fits every writing of a number.
 * @returns null for a text that is no phone number
 */
export function phonePatternOf(text: string): string | null {
    const digits = text.replace(/\D/g, '');
    if (!PHONE.test(text.trim()) || digits.length < FEWEST_DIGITS) {
        return null;
    }
    return `%${[...significantDigits(text)].join('%')}%`;
}

/** The digits that two writings of a number share. */
export function significantDigits(text: string): string {
    return text.replace(/\D/g, '').slice(-COMPARED_DIGITS);
}
