import today from '@salesforce/label/c.Connects_Today';
import yesterday from '@salesforce/label/c.Connects_Yesterday';
import { calendarDay, dayBefore, dayText } from 'c/connectsFormat';

/**
 * What people call a day: "Today", "Yesterday", or its name.
 * @param day any moment of it, ms since 1970
 * @param now ms since 1970
 */
export function dayName(day: number, now: number): string {
    const key = calendarDay(day);
    const present = calendarDay(now);
    if (key === present) {
        return today;
    }
    return key === dayBefore(present) ? yesterday : dayText(day);
}
