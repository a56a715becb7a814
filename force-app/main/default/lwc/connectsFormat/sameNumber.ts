/** Whether two texts are one phone number. */

/** How many digits at the end name a number, whatever prefix the gadget's dialling rules give it. */
const SIGNIFICANT_DIGITS = 7;

/** Whether a number is another one with another prefix, or written in another way. */
export function isSameNumber(left: string, right: string): boolean {
    const [shorter = '', longer = ''] = [left, right]
        .map((number) => number.replace(/[^\d*#]/g, ''))
        .sort((one, other) => one.length - other.length);
    const end = shorter.slice(-SIGNIFICANT_DIGITS);
    return shorter === longer || (end.length === SIGNIFICANT_DIGITS && longer.endsWith(end));
}
