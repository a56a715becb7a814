/** The time of day in hours and minutes. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

let format: Intl.DateTimeFormat | undefined;

/**
 * Hours and minutes in the user's locale and time zone, e.g. `10:42 AM`.
 * @param ms milliseconds since 1970
 */
export function timeOfDay(ms: number): string {
    // Making a format is dear, and lists need one for each row.
    format ??= new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: TIME_ZONE });
    return format.format(ms);
}
