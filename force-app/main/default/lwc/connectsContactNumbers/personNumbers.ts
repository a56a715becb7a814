/** The numbers of a person, each once. */
import { fieldLabel } from './recordFields';

/** A number with the fields that hold it. */
export interface PersonNumber {
    /** As it stands in the record. */
    readonly text: string;
    /** "Phone, Mobile" */
    readonly label: string;
    /** What is handed to the softphone; null for a text that no phone can dial. */
    readonly dialText: string | null;
}

/** What people write between digits. */
const SEPARATORS = /[\s()./\u00a0\u2010-\u2015-]/gu;
/** What begins an extension, which is for the voice behind the number and not for the network. */
const EXTENSION = /\s*(?:ext\.?|extension|x|;|,).*$/iu;
const DIALABLE = /^\+?[\d*#]+$/u;

/**
 * Reads the numbers out of a record's values, in the order of the fields.
 * @param values by API name of the field
 */
export function personNumbers(
    values: Readonly<Record<string, unknown>>,
    fields: readonly string[],
): readonly PersonNumber[] {
    const numbers: PersonNumber[] = [];
    for (const field of fields) {
        const value = values[field];
        const text = typeof value === 'string' ? value.trim() : '';
        const known = numbers.findIndex((number) => isSame(number.text, text));
        const label = fieldLabel(field);
        const same = numbers[known];
        if (same !== undefined) {
            numbers[known] = { ...same, label: `${same.label}, ${label}` };
        } else if (text !== '') {
            numbers.push({ text, label, dialText: dialTextOf(text) });
        }
    }
    return numbers;
}

/**
 * A number as the softphone takes it: without what people write for the eye and without extension.
 * The gadget's dialling rules make of it what the phone dials.
 * @returns null for a text that is no number, such as one with letters for digits
 */
export function dialTextOf(text: string): string | null {
    const digits = text.replace(EXTENSION, '').replace('(0)', '').replace(SEPARATORS, '');
    return DIALABLE.test(digits) ? digits : null;
}

/** Only equal numbers are surely one: "079 …" and "+41 79 …" may be those of two countries. */
function isSame(left: string, right: string): boolean {
    const dialText = dialTextOf(left);
    return left === right || (dialText !== null && dialText === dialTextOf(right));
}
