/**
 * What clocks on the wall show. `Intl` knows the rules of every zone but is slow, so each zone keeps
 * the offset of the days that were asked for.
 */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MINUTES_OF_DAY = 1_440;
/** A tab that runs for weeks asks for a fortnight; a dry run may wander through years. */
const KEPT_DAYS = 1_000;

/** What the clocks of a zone show. */
export interface LocalTime {
    /** Days from 1970-01-01 to the local date. */
    readonly day: number;
    /** Whole minutes since local midnight. */
    readonly minute: number;
}

/** The offset from UTC during one UTC day; no zone has changed its clocks twice within one. */
interface OffsetOfDay {
    readonly before: number;
    /** The first instant with the new offset; Infinity on a day without a change. */
    readonly changeAt: number;
    readonly after: number;
}

/** Converts instants, milliseconds since 1970, to the local time of one zone. */
export class ZoneTime {
    private readonly format: Intl.DateTimeFormat;
    private readonly days = new Map<number, OffsetOfDay>();

    constructor(format: Intl.DateTimeFormat) {
        this.format = format;
    }

    /** What the clocks show at an instant. */
    localAt(at: number): LocalTime {
        const local = this.localMs(at);
        const day = Math.floor(local / DAY_MS);
        return { day, minute: Math.floor((local - day * DAY_MS) / MINUTE_MS) };
    }

    /**
     * The first instant after `at` at which the clocks show one of the minutes or midnight, or are
     * put forward or back.
     * @param minutes since local midnight, ascending
     */
    nextShowing(at: number, minutes: readonly number[]): number {
        const local = this.localMs(at);
        const sinceMidnight = local - Math.floor(local / DAY_MS) * DAY_MS;
        const minute =
            minutes.find((candidate) => candidate * MINUTE_MS > sinceMidnight) ?? MINUTES_OF_DAY;
        const showing = at + minute * MINUTE_MS - sinceMidnight;
        return Math.min(showing, this.changeBetween(at, showing));
    }

    /** @returns the first change of the clocks after `from` and not after `to`, or Infinity */
    private changeBetween(from: number, to: number): number {
        for (let day = Math.floor(from / DAY_MS); day * DAY_MS <= to; day += 1) {
            const { changeAt } = this.offsetOf(day);
            if (changeAt > from && changeAt <= to) {
                return changeAt;
            }
        }
        return Infinity;
    }

    private localMs(at: number): number {
        const { before, changeAt, after } = this.offsetOf(Math.floor(at / DAY_MS));
        return at + (at < changeAt ? before : after);
    }

    private offsetOf(day: number): OffsetOfDay {
        let offset = this.days.get(day);
        if (offset === undefined) {
            if (this.days.size >= KEPT_DAYS) {
                this.days.clear();
            }
            offset = this.readOffsetOf(day);
            this.days.set(day, offset);
        }
        return offset;
    }

    private readOffsetOf(day: number): OffsetOfDay {
        let lastBefore = day * DAY_MS - 1;
        let firstAfter = lastBefore + DAY_MS;
        const before = this.readOffset(lastBefore);
        const after = this.readOffset(firstAfter);
        if (before === after) {
            return { before, changeAt: Infinity, after };
        }
        while (firstAfter - lastBefore > 1) {
            const middle = Math.floor((lastBefore + firstAfter) / 2);
            if (this.readOffset(middle) === before) {
                lastBefore = middle;
            } else {
                firstAfter = middle;
            }
        }
        return { before, changeAt: firstAfter, after };
    }

    /** @returns milliseconds that the zone is ahead of UTC at an instant */
    private readOffset(at: number): number {
        const shown = new Map(
            this.format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
        );
        const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? NaN;
        const local = Date.UTC(
            part('year'),
            part('month') - 1,
            part('day'),
            part('hour'),
            part('minute'),
            part('second'),
        );
        return local - Math.floor(at / 1000) * 1000;
    }
}

const zones = new Map<string, ZoneTime | null>();

/**
 * The zone of an IANA name, "America/New_York".
 * @returns null for a name that this browser does not know
 */
export function zoneTime(name: string): ZoneTime | null {
    let zone = zones.get(name);
    if (zone === undefined) {
        const format = formatOf(name);
        zone = format === null ? null : new ZoneTime(format);
        zones.set(name, zone);
    }
    return zone;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone,
            calendar: 'gregory',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
    } catch (error) {
        // The one thing that can be wrong: a name that these rules of zones do not have.
        if (error instanceof RangeError) {
            return null;
        }
        throw error;
    }
}
