/** What is typed into a field for a number. Pure. */

/** Whether the text is a name, which looks for somebody and cannot be dialled. */
export function isName(text: string): boolean {
    return /\p{L}/u.test(text) && !/[\d@]/.test(text);
}
