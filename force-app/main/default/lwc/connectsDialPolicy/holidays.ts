/** Tables of public holidays, ready to be asked for a day. */
import { dayOf } from './calendarDay';
import type { HolidayTable } from './contract';

/** Whether a day is a public holiday; `unknown` beyond the years of the table. */
export type HolidayAnswer = 'holiday' | 'workday' | 'unknown';

/** The holidays of one country or state. */
export class Holidays {
    readonly code: string;
    private readonly days: ReadonlySet<number | null>;
    private readonly firstDay: number;
    private readonly lastDay: number;

    constructor({ code, days, years: [first, last] }: HolidayTable) {
        this.code = code;
        this.days = new Set(days.map(dayOf));
        this.firstDay = dayOf(`${first}-01-01`) ?? Infinity;
        this.lastDay = dayOf(`${last}-12-31`) ?? -Infinity;
    }

    /** @param day days since 1970-01-01 */
    at(day: number): HolidayAnswer {
        if (this.days.has(day)) {
            return 'holiday';
        }
        return day >= this.firstDay && day <= this.lastDay ? 'workday' : 'unknown';
    }
}
