/** Readers of single values, shared by the settings string and the records. */
import { type Fault, readAs, type Reader, type Reading, unreadable } from './problems';

/** Any text that is not empty. */
export const text: Reader<string> = (given) => (given === '' ? unreadable('EMPTY') : readAs(given));

/** One of some words, whatever their case. */
export function oneOf<T extends string>(choices: readonly T[]): Reader<T> {
    return (given) => {
        const choice = choices.find((each) => each.toLowerCase() === given.toLowerCase());
        return choice === undefined
            ? unreadable('NOT_ONE_OF', { given, choices: choices.join(', ') })
            : readAs(choice);
    };
}

/** A whole number within bounds. */
export function integer(min: number, max: number): Reader<number> {
    return (given) => {
        const value = Number(given);
        return /^\d{1,9}$/u.test(given) && value >= min && value <= max
            ? readAs(value)
            : unreadable('NOT_A_NUMBER', { given, min, max });
    };
}

/**
 * Values separated by commas. Those that cannot be read are faults; the others are the value.
 * @param separator what separates: records also use semicolons and line ends
 */
export function listOf<T>(reader: Reader<T>, separator = /[^,]+/gu): Reader<readonly T[]> {
    return (given) => {
        const values: T[] = [];
        const faults: Fault[] = [];
        for (const { 0: part, index } of given.matchAll(separator)) {
            const item = part.trim();
            if (item !== '') {
                const reading = reader(item);
                const shift = index + part.indexOf(item);
                faults.push(...reading.faults.map((fault) => moved(fault, shift)));
                if (reading.value !== null) {
                    values.push(reading.value);
                }
            }
        }
        if (values.length > 0) {
            return { value: values, faults };
        }
        return faults.length > 0 ? { value: null, faults } : unreadable('EMPTY');
    };
}

/** What separates values in a field of a record: a multi-select picklist has semicolons. */
export const FIELD_PARTS = /[^,;\r\n]+/gu;

/** ISO 3166-1 alpha-2, "FR". */
export const country: Reader<string> = (given) =>
    matching(given.toUpperCase(), /^[A-Z]{2}$/u, 'NOT_A_COUNTRY');

/** ISO 3166-2, "US-FL". */
export const region: Reader<string> = (given) =>
    matching(given.toUpperCase(), /^[A-Z]{2}-[A-Z0-9]{1,3}$/u, 'NOT_A_REGION');

/** What E.164 numbers begin with, "+1900"; spaces between the digits do not count. */
export const e164Prefix: Reader<string> = (given) =>
    matching(given.replace(/[\s()./-]/gu, ''), /^\+[1-9]\d{0,14}$/u, 'NOT_A_PREFIX');

/** A whole E.164 number, "+18505550123". */
export const e164Number: Reader<string> = (given) =>
    matching(given.replace(/[\s()./-]/gu, ''), /^\+[1-9]\d{6,14}$/u, 'NOT_A_PHONE_NUMBER');

/** Digits as they are dialled, "011" or "*9". */
export const dialDigits: Reader<string> = (given) =>
    matching(given, /^[\d*#]{1,20}$/u, 'NOT_A_PREFIX');

/** A day of the calendar, "2026-08-11". */
export const calendarDate: Reader<string> = (given) => {
    const at = Date.parse(`${given}T00:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/u.test(given) &&
        Number.isFinite(at) &&
        new Date(at).toISOString().startsWith(given)
        ? readAs(given)
        : unreadable('NOT_A_DATE', { given });
};

/** An IANA name of a time zone that this browser knows. */
export const timeZone: Reader<string> = (given) => {
    try {
        Intl.DateTimeFormat('en', { timeZone: given }).format(0);
        return readAs(given);
    } catch (error) {
        if (error instanceof RangeError) {
            return unreadable('NOT_A_TIME_ZONE', { given });
        }
        throw error;
    }
};

const lengthSpan: Reader<readonly number[]> = (given) => {
    const [, from, to = from] = /^(\d{1,2})(?:\s*-\s*(\d{1,2}))?$/u.exec(given) ?? [];
    const first = Number(from);
    const last = Number(to);
    return first >= 1 && last <= 15 && first <= last
        ? readAs(Array.from({ length: last - first + 1 }, (_, index) => first + index))
        : unreadable('NOT_A_NUMBER', { given, min: 1, max: 15 });
};

/** Lengths of extensions: "4,5" or "3-5". */
export const lengths: Reader<readonly number[]> = (given) => {
    const spans = listOf(lengthSpan)(given);
    return { value: spans.value?.flat() ?? null, faults: spans.faults };
};

/** A fault further along in a longer text. */
export function moved(fault: Fault, by: number): Fault {
    return { ...fault, at: fault.at + by };
}

function matching(
    given: string,
    pattern: RegExp,
    code: 'NOT_A_COUNTRY' | 'NOT_A_REGION' | 'NOT_A_PREFIX' | 'NOT_A_PHONE_NUMBER',
): Reading<string> {
    return pattern.test(given) ? readAs(given) : unreadable(code, { given });
}
