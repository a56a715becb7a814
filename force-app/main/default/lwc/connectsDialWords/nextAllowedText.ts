/** When a dial would be allowed, by the agent's clock and by the callee's. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import type { DialPolicyVerdict } from 'c/connectsDialPolicy';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

/** An instant in words. */
interface Moment {
    /** By the user's clock, "Mon, Nov 23, 9:00 AM". */
    readonly here: string;
    /** By the callee's clock; null where it is the same, or not known. */
    readonly there: string | null;
}

const DAY = { weekday: 'short', month: 'short', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * "Allowed from Mon, Nov 23, 3:00 PM (9:00 AM there)"; empty when that cannot be said.
 */
export function nextAllowedText({ nextAllowedAt, number, reason }: DialPolicyVerdict): string {
    if (nextAllowedAt === null) {
        return '';
    }
    const { zone } = reason.params;
    const { here, there } = momentIn(
        nextAllowedAt,
        typeof zone === 'string' ? zone : (number.timeZones[0] ?? null),
    );
    return there === null ? fillLabel(LABELS.next, here) : fillLabel(LABELS.nextThere, here, there);
}

function momentIn(at: number, zone: string | null): Moment {
    const here = momentText(at, TIME_ZONE);
    const there = zone === null ? here : momentText(at, zone);
    if (there === here || zone === null) {
        return { here, there: null };
    }
    const isSameDay = dayText(at, TIME_ZONE) === dayText(at, zone);
    return { here, there: isSameDay ? timeText(at, zone) : there };
}

/**
 * An instant as a weekday, a day and a time.
 * @param at milliseconds since 1970
 * @param timeZone IANA name
 */
export function momentText(at: number, timeZone: string = TIME_ZONE): string {
    return textOf(at, timeZone, { ...DAY, ...TIME });
}

function dayText(at: number, timeZone: string): string {
    return textOf(at, timeZone, DAY);
}

function timeText(at: number, timeZone: string): string {
    return textOf(at, timeZone, TIME);
}

/** Making a format is dear, and lists need one for each row. */
function textOf(at: number, timeZone: string, parts: Intl.DateTimeFormatOptions): string {
    const key = [timeZone, ...Object.keys(parts)].join(' ');
    let format = formats.get(key);
    if (format === undefined) {
        format = new Intl.DateTimeFormat(LOCALE, { timeZone, ...parts });
        formats.set(key, format);
    }
    return format.format(at);
}
