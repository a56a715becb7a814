/** The keys of the settings string that are the guard's: what they mean, and how they are read. */
import type { DialPlan } from 'c/connectsDialNumbers';
import type { DialOutcome, HolidayTable } from 'c/connectsDialPolicy';
import { readAs, type Reader, unreadable } from './problems';
import { DIAL_OUTCOMES } from './ruleRecord';
import {
    calendarDate,
    country,
    dialDigits,
    integer,
    lengths,
    listOf,
    oneOf,
    text,
    timeZone,
} from './values';

/** What every key of the guard begins with; the string is shared with other features. */
export const KEY_PREFIX = 'dnc.';

/** Keys of own tables of holidays: `dnc.holidays.SITE=2026-12-24,2026-12-31`. */
export const HOLIDAY_KEY = /^dnc\.holidays\.([A-Za-z0-9-]{1,20})$/iu;

/** Which contact center runs behind the gadget: whether dials may carry variables. */
export type DialPlatform = 'cce' | 'ccx' | 'unknown';

/** A pack as the settings name it. */
export interface NamedPack {
    /** In lower case; whatever was written, so that it can be said. */
    readonly id: string;
    /** Null for the newest. */
    readonly version: string | null;
    /** Where it stands in the list, from 0. */
    readonly at: number;
}

/** What the keys say; what is not said is not there. */
export interface SettingValues {
    platform: DialPlatform;
    country: string;
    outsidePrefixes: NonNullable<DialPlan['outsidePrefixes']>;
    internationalPrefixes: readonly string[];
    nationalPrefixes: readonly string[];
    areaCode: string;
    extensionLengths: readonly number[];
    internalNumbers: readonly string[];
    internalDomains: readonly string[];
    emergencyCountries: readonly string[];
    emergencyNumbers: readonly string[];
    packs: readonly NamedPack[];
    packTeams: readonly string[];
    consentPurpose: string;
    orgList: 'on' | 'off';
    failMode: 'rule' | DialOutcome;
    unreadable: DialOutcome;
    timeZone: string;
    deadline: number;
    orgDeadline: number;
    cacheMinutes: number;
    listMaxAgeDays: number;
    overrideReasons: readonly string[];
}

/** "us-fl,uk@2026-11-01". Whatever is written names a pack: one that is not known is not lost. */
const namedPacks: Reader<readonly NamedPack[]> = (given) => {
    const packs = [...given.toLowerCase().matchAll(/[^,\s][^,]*/gu)].map(({ 0: name, index }) => {
        const [id = '', ...versions] = name.trim().split('@');
        const version = versions.length === 0 ? null : versions.join('@').trim();
        return { id: id.trim(), version, at: index };
    });
    return packs.length === 0 ? unreadable('EMPTY') : readAs(packs);
};

/** A prefix as it is dialled, or "none" where it may be left out. */
const optionalDigits: Reader<string> = (given) =>
    given.toLowerCase() === 'none' ? readAs('') : dialDigits(given);

const pattern: Reader<string> = (given) =>
    /^\+?[\dXx*#[\]-]+!?$/u.test(given) ? readAs(given) : unreadable('NOT_A_PREFIX', { given });

/** Every key without its prefix, and its reader. The documentation lists the same ones. */
export const SETTING_READERS: { readonly [K in keyof SettingValues]: Reader<SettingValues[K]> } = {
    platform: oneOf<DialPlatform>(['cce', 'ccx', 'unknown']),
    country,
    outsidePrefixes: listOf(optionalDigits),
    internationalPrefixes: listOf(optionalDigits),
    nationalPrefixes: listOf(optionalDigits),
    areaCode: dialDigits,
    extensionLengths: lengths,
    internalNumbers: listOf(pattern),
    internalDomains: listOf(text),
    emergencyCountries: listOf(country),
    emergencyNumbers: listOf(dialDigits),
    packs: namedPacks,
    packTeams: listOf(text),
    consentPurpose: text,
    orgList: oneOf<'on' | 'off'>(['on', 'off']),
    failMode: oneOf<'rule' | DialOutcome>(['rule', ...DIAL_OUTCOMES]),
    unreadable: oneOf(DIAL_OUTCOMES),
    timeZone,
    deadline: integer(50, 5_000),
    orgDeadline: integer(100, 4_000),
    cacheMinutes: integer(0, 24 * 60),
    listMaxAgeDays: integer(1, 366),
    overrideReasons: listOf(text),
};

/** Days of an own table of holidays. */
export function holidayTable(code: string): Reader<HolidayTable> {
    return (given) => {
        const { value, faults } = listOf(calendarDate)(given);
        if (value === null) {
            return { value: null, faults };
        }
        const days = [...value].sort();
        const years = days.map((day) => Number(day.slice(0, 4)));
        const span: readonly [number, number] = [Math.min(...years), Math.max(...years)];
        return { value: { code, source: 'settings', years: span, days }, faults };
    };
}
