/** What a pack is: rules of one jurisdiction as versioned data. */
import type { DialRule, HolidayTable, HourSpan, LineType, WindowRule } from 'c/connectsDialPolicy';

/** Rules of one jurisdiction, as they were understood on the day of the version. */
export interface DialPack {
    /** What the settings string names it by, "us-fl". */
    readonly id: string;
    /** Day on which its figures were last compared with the sources, "2026-11-01". */
    readonly version: string;
    /** The first day for which this version tells the law as it stood; its rules have days of their own. */
    readonly validFrom: string;
    /** The public page that introduces the law; each rule names its own. */
    readonly source: string;
    readonly rules: readonly DialRule[];
    readonly holidays: readonly HolidayTable[];
    /** What the pack is not, and what it cannot know. Shown wherever the pack is. */
    readonly notice: string;
}

/** The purpose that consents are asked for unless the settings name another. */
export const PACK_CONSENT_PURPOSE = 'marketing';

const NOTICE = 'An engineering aid, not legal advice: have it reviewed for your calls before use.';

/** The notice of every pack, and what is particular to this one. */
export function noticeOf(particulars: string): string {
    return `${NOTICE} ${particulars}`;
}

/**
 * Lines that people live with. Hours and counts protect them; freephone and premium numbers belong
 * to businesses, and to no place whose hours could be asked.
 */
export const PERSONAL_LINES: readonly LineType[] = [
    'fixed',
    'mobile',
    'fixedOrMobile',
    'other',
    'unknown',
];

/** From and to as hours of the day: `hours(8, 20)` is 08:00 to 20:00. */
export function hours(from: number, to: number): HourSpan {
    return { from: from * 60, to: to * 60 };
}

/** The same hours from Monday to Friday. */
export function onWeekdays(...spans: HourSpan[]): WindowRule['hours'] {
    return { 1: spans, 2: spans, 3: spans, 4: spans, 5: spans };
}

/** The same hours from Monday to Saturday. */
export function untilSaturday(...spans: HourSpan[]): WindowRule['hours'] {
    return { ...onWeekdays(...spans), 6: spans };
}

/** The same hours on every day of the week. */
export function daily(...spans: HourSpan[]): WindowRule['hours'] {
    return { ...untilSaturday(...spans), 7: spans };
}
