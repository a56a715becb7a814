/**
 * @jest-environment node
 */
import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { Temporal } from '../../../../../../jest/temporal';
import { dateOf, dayOf, weekdayOf } from '../calendarDay';
import { zoneTime, type ZoneTime } from '../zoneTime';

const MINUTE_MS = 60_000;
const FIRST = Date.parse('1994-01-01T00:00:00Z');
const LAST = Date.parse('2036-01-01T00:00:00Z');

/** Zones with whole, half and quarter hours, half an hour of summer time, and a skipped day. */
const ZONES = [
    'America/New_York',
    'America/Phoenix',
    'America/St_Johns',
    'America/Sao_Paulo',
    'America/Havana',
    'Asia/Beirut',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Atlantic/Azores',
    'Australia/Lord_Howe',
    'Europe/Berlin',
    'Europe/Dublin',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'UTC',
];

const zones = fc.constantFrom(...ZONES);

/** Instants anywhere, and close to a change of the clocks of the zone. */
const instants = fc
    .tuple(
        zones,
        fc.integer({ min: FIRST, max: LAST }),
        fc.boolean(),
        fc.integer({ min: -90, max: 90 }),
    )
    .map(([zone, anywhere, isAtChange, minutes]) => {
        const change = isAtChange ? nextChange(zone, anywhere) : null;
        return { zone, at: change === null ? anywhere : change + minutes * MINUTE_MS };
    });

it('shows what Temporal shows, around changes of the clocks and the date line too', async () => {
    await prove(
        'Dial policy: the local day, weekday and minute are those of Temporal, in every zone tried, at changes of the clocks and of the date line',
        fc.property(instants, ({ zone, at }) => {
            const { day, minute } = zoneOf(zone).localAt(at);
            const expected = temporal(zone, at);
            expect({ date: dateOf(day), weekday: weekdayOf(day), minute }).toEqual({
                date: expected.toPlainDate().toString(),
                weekday: expected.dayOfWeek,
                minute: expected.hour * 60 + expected.minute,
            });
        }),
        { sample: 200, full: 10_000 },
    );
});

it('goes to the next edge without passing one', async () => {
    const edges = fc
        .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { maxLength: 4 })
        .map((minutes) => minutes.sort((left, right) => left - right));
    await prove(
        'Dial policy: between an instant and the next edge that is found, the clocks show the same span of the same day and are not changed',
        fc.property(instants, edges, ({ zone, at }, minutes) => {
            const next = zoneOf(zone).nextShowing(at, minutes);
            const spanOf = (instant: number): string => {
                const local = temporal(zone, instant);
                const minute = local.hour * 60 + local.minute;
                const passed = minutes.filter((edge) => edge <= minute).length;
                return `${local.toPlainDate().toString()} ${passed} ${local.offset}`;
            };
            expect(next).toBeGreaterThan(at);
            expect(next - at).toBeLessThanOrEqual(25 * 60 * MINUTE_MS);
            expect(spanOf(next - 1)).toBe(spanOf(at));
        }),
        { sample: 200, full: 10_000 },
    );
});

it('knows the day that Samoa left out', () => {
    const apia = zoneOf('Pacific/Apia');
    const lastMinute = Date.parse('2011-12-30T09:59:00Z');
    expect(dateOf(apia.localAt(lastMinute).day)).toBe('2011-12-29');
    expect(dateOf(apia.localAt(lastMinute + MINUTE_MS).day)).toBe('2011-12-31');
    expect(apia.nextShowing(lastMinute, [])).toBe(lastMinute + MINUTE_MS);
});

it('says of a name that no zone has that it has none', () => {
    expect(zoneTime('America/Nowhere')).toBeNull();
    expect(zoneTime('')).toBeNull();
});

it.each(['2026-02-30', '2026-13-01', '26-01-01', 'tomorrow', '2026-1-1', ''])(
    'reads no date in "%s"',
    (text) => {
        expect(dayOf(text)).toBeNull();
    },
);

it('counts days and weekdays across 1970', () => {
    expect([dayOf('1970-01-01'), dayOf('1969-12-31')]).toEqual([0, -1]);
    expect([weekdayOf(0), weekdayOf(-1), weekdayOf(3), weekdayOf(-4)]).toEqual([4, 3, 7, 7]);
});

function zoneOf(name: string): ZoneTime {
    const zone = zoneTime(name);
    if (zone === null) {
        throw new Error(`This machine knows no zone ${name}.`);
    }
    return zone;
}

function temporal(zone: string, at: number) {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function nextChange(zone: string, at: number): number | null {
    return temporal(zone, at).getTimeZoneTransition('next')?.epochMilliseconds ?? null;
}
