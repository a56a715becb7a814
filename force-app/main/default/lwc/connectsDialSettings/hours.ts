/** Hours per weekday as text: key "mon-fri", value "10:00-13:00,14:00-20:00". */
import type { HourSpan, Weekday } from 'c/connectsDialPolicy';
import { readAs, type Reader, unreadable } from './problems';
import { listOf } from './values';

const DAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_KEY = /^(mon|tue|wed|thu|fri|sat|sun)(?:\s*-\s*(mon|tue|wed|thu|fri|sat|sun))?$/u;
const SPAN = /^(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/u;
const MINUTES_OF_DAY = 24 * 60;

/** The weekdays that a key names: "daily", "sat", "mon-fri", "sat-mon"; null for any other key. */
export function weekdaysOf(key: string): readonly Weekday[] | null {
    const lower = key.toLowerCase();
    const [, first, last = first] =
        lower === 'daily' ? ['', 'mon', 'sun'] : (DAY_KEY.exec(lower) ?? []);
    if (first === undefined || last === undefined) {
        return null;
    }
    const from = DAYS.indexOf(first);
    const count = ((DAYS.indexOf(last) - from + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => (((from + index) % 7) + 1) as Weekday);
}

const hourSpan: Reader<HourSpan> = (given) => {
    const parts = SPAN.exec(given)?.slice(1).map(Number);
    if (parts === undefined) {
        return unreadable('NOT_HOURS', { given });
    }
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts;
    const from = fromHour * 60 + fromMinute;
    const to = toHour * 60 + toMinute;
    return fromMinute < 60 && toMinute < 60 && from < to && to <= MINUTES_OF_DAY
        ? readAs({ from, to })
        : unreadable('NOT_HOURS', { given });
};

/** Spans of one day, or "none". */
export const hourSpans: Reader<readonly HourSpan[]> = (given) =>
    given.toLowerCase() === 'none' ? readAs([]) : listOf(hourSpan)(given);
