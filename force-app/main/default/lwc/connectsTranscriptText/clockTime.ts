/** The time of day, as the user's clock on the wall shows it. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

let format: Intl.DateTimeFormat | undefined;

/**
 * Hours, minutes and seconds in the user's locale and time zone, e.g. `9:02:13 AM`.
 * @param ms milliseconds since 1970
 */
export function clockTime(ms: number): string {
    // Making a format is dear; every line of a transcript needs one.
    format ??= new Intl.DateTimeFormat(LOCALE, { timeStyle: 'medium', timeZone: TIME_ZONE });
    return format.format(ms);
}

/** For the `datetime` attribute of a `time` element. @param ms milliseconds since 1970 */
export function isoTime(ms: number): string {
    return new Date(ms).toISOString();
}
