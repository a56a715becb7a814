/** Days of the user's calendar, which begin at midnight in the user's time zone. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

const DAY_MS = 86_400_000;

let keyFormat: Intl.DateTimeFormat | undefined;
let textFormat: Intl.DateTimeFormat | undefined;

/**
 * The day of a moment, `2026-01-05`.
 * @param ms milliseconds since 1970
 */
export function calendarDay(ms: number): string {
    keyFormat ??= new Intl.DateTimeFormat('en-CA', {
        timeZone: TIME_ZONE,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    });
    const parts = keyFormat.formatToParts(ms);
    const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
    return [part('year'), part('month'), part('day')].join('-');
}

/** The day before a day, both as `calendarDay` writes them. Days are of any length. */
export function dayBefore(day: string): string {
    return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}

/**
 * The day of a moment in words, e.g. `Monday, January 5`.
 * @param ms milliseconds since 1970
 */
export function dayText(ms: number): string {
    textFormat ??= new Intl.DateTimeFormat(LOCALE, {
        timeZone: TIME_ZONE,
        weekday: 'long',
        month: 'long',
        day: 'numeric',
    });
    return textFormat.format(ms);
}
