/** The tables are dates that somebody has typed: compared with what the laws say, computed. */
import { PACK_HOLIDAYS } from 'c/connectsDialPacks';

const YEARS = [2026, 2027, 2028];
const DAY_MS = 86_400_000;

/** A day of a year: 1 January is `(year, 1, 1)`. */
function day(year: number, month: number, date: number): string {
    return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

function shifted(date: string, days: number): string {
    return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The nth weekday of a month, 0 Sunday; -1 the last. */
function nth(year: number, month: number, weekday: number, n: number): string {
    const dates = Array.from({ length: 31 }, (_, index) => day(year, month, index + 1)).filter(
        (date) => Number(date.slice(5, 7)) === month && weekdayOf(date) === weekday,
    );
    return dates.at(n > 0 ? n - 1 : n) ?? '';
}

function weekdayOf(date: string): number {
    return new Date(date).getUTCDay();
}

/** Gregorian computus in the form of Oudin (1940). */
function easter(year: number): string {
    const century = Math.floor(year / 100);
    const golden = year % 19;
    const k = Math.floor((century - 17) / 25);
    let i =
        (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30;
    i -= Math.floor(i / 28) * (1 - Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11));
    const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7;
    const l = i - j;
    const month = 3 + Math.floor((l + 40) / 44);
    return day(year, month, l + 28 - 31 * Math.floor(month / 4));
}

/** A federal holiday and the weekday on which one at a weekend is observed. */
function observed(date: string): string[] {
    const shift = { 0: 1, 6: -1 }[weekdayOf(date)];
    return shift === undefined ? [date] : [date, shifted(date, shift)];
}

/** Holidays that federal law and Pennsylvania share, but for the observed days. */
function americanDays(year: number): string[] {
    return [
        day(year, 1, 1),
        nth(year, 1, 1, 3),
        nth(year, 2, 1, 3),
        nth(year, 5, 1, -1),
        day(year, 7, 4),
        nth(year, 9, 1, 1),
        nth(year, 10, 1, 2),
        day(year, 11, 11),
        nth(year, 11, 4, 4),
        day(year, 12, 25),
    ];
}

const EXPECTED: Readonly<Record<string, (year: number) => string[]>> = {
    US: (year) =>
        [...americanDays(year), day(year, 6, 19), day(year + 1, 1, 1), day(year, 1, 1)]
            .flatMap(observed)
            .filter((date) => date.startsWith(String(year))),
    'US-PA': (year) => [
        ...americanDays(year),
        shifted(easter(year), -2),
        day(year, 6, 14),
        shifted(nth(year, 11, 1, 1), 1),
        ...[day(year, 1, 1), day(year, 7, 4), day(year, 11, 11), day(year, 12, 25)]
            .filter((date) => weekdayOf(date) === 0)
            .map((date) => shifted(date, 1)),
    ],
    FR: (year) => [
        ...[day(year, 1, 1), day(year, 5, 1), day(year, 5, 8), day(year, 7, 14)],
        ...[day(year, 8, 15), day(year, 11, 1), day(year, 11, 11), day(year, 12, 25)],
        ...[1, 39, 50].map((days) => shifted(easter(year), days)),
    ],
    DE: (year) => [
        ...[day(year, 1, 1), day(year, 5, 1), day(year, 10, 3), day(year, 12, 25)],
        day(year, 12, 26),
        ...[-2, 1, 39, 50].map((days) => shifted(easter(year), days)),
    ],
};

describe('the tables of public holidays', () => {
    it('know Easter', () => {
        expect(YEARS.map(easter)).toEqual(['2026-04-05', '2027-03-28', '2028-04-16']);
    });

    it.each(PACK_HOLIDAYS.map((table) => [table.code, table] as const))(
        'have every day of %s in 2026, 2027 and 2028, and no other',
        (code, { days, years, source }) => {
            const expected = YEARS.flatMap((year) => EXPECTED[code]?.(year) ?? []);
            expect([...days].sort()).toEqual([...new Set(expected)].sort());
            expect(years).toEqual([2026, 2028]);
            expect(source).toMatch(/^https?:\/\//u);
        },
    );
});
