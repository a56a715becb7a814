/** Moves calls to another day, by the clocks of the site: last month's dials under next month's law. */
import { zoneTime } from '../../force-app/main/default/lwc/connectsDialPolicy/zoneTime';
import { UnusableError } from '../flight-recording/command';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MINUTES_OF_DAY = 1_440;

/** Where a call is moved. */
export type TimeShift = (at: number, zone: string) => number;

/**
 * Reads the options: by days (`30d`, `-7d`, `4w`) or to one day (`2026-12-01`). The time of day on
 * the site's clocks stays, also over a change of daylight saving time.
 * @throws UnusableError for anything else
 */
export function readTimeShift(atShift: string | undefined, on: string | undefined): TimeShift {
    if (atShift !== undefined && on !== undefined) {
        throw new UnusableError('Give --at-shift or --on, not both.');
    }
    if (on !== undefined) {
        const day = Date.parse(`${on}T00:00:00Z`) / DAY_MS;
        if (!/^\d{4}-\d{2}-\d{2}$/u.test(on) || !Number.isInteger(day)) {
            throw new UnusableError(`--on ${on} is no day. Write it as 2026-12-01.`);
        }
        return (at, zone) => byDays(at, zone, day - localOf(at, zone).day);
    }
    if (atShift === undefined) {
        return (at) => at;
    }
    const [, count, unit] = /^(-?\d{1,4})([dw])$/u.exec(atShift) ?? [];
    if (count === undefined) {
        throw new UnusableError(
            `--at-shift ${atShift} is no number of days or weeks. Write 30d, 4w or -7d.`,
        );
    }
    const days = Number(count) * (unit === 'w' ? 7 : 1);
    return (at, zone) => byDays(at, zone, days);
}

function byDays(at: number, zone: string, days: number): number {
    const moved = at + days * DAY_MS;
    const drift = localOf(moved, zone).minute - localOf(at, zone).minute;
    // A change of the clocks is hours at most: more is midnight between the two.
    const change =
        Math.abs(drift) > MINUTES_OF_DAY / 2 ? drift - Math.sign(drift) * MINUTES_OF_DAY : drift;
    return moved - change * MINUTE_MS;
}

function localOf(at: number, zone: string): { readonly day: number; readonly minute: number } {
    const local = zoneTime(zone)?.localAt(at);
    if (local === undefined) {
        throw new UnusableError(`Nobody knows the time zone ${zone}. Set dnc.timeZone.`);
    }
    return local;
}
