/** Days of a calendar as whole numbers, days since 1970-01-01: to compare, and to count weekdays. */
import type { Weekday } from './contract';

const DAY_MS = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** 1970-01-01 was a Thursday. */
const DAYS_FROM_MONDAY_TO_DAY_ZERO = 3;

/** @returns the day of a date, "2026-08-11"; null for what is no date of the calendar */
export function dayOf(date: string): number | null {
    const ms = ISO_DATE.test(date) ? Date.parse(date) : NaN;
    // Some engines read the 30th of February as the 2nd of March.
    return new Date(ms).getUTCDate() === Number(date.slice(-2)) ? ms / DAY_MS : null;
}

/** The date of a day, "2026-08-11". */
export function dateOf(day: number): string {
    return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The weekday of a day, 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): Weekday {
    const index = (((day + DAYS_FROM_MONDAY_TO_DAY_ZERO) % 7) + 7) % 7;
    return WEEKDAYS[index] ?? 1;
}
