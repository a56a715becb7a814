/** Text out of values: the same form wherever a component shows one. */
export { calendarDay, dayBefore, dayText } from './calendarDay';
export { isSameNumber } from './sameNumber';
export { serverErrorText } from './serverErrorText';
export { timeOfDay } from './timeOfDay';

/**
 * Fills the numbered places of a custom label.
 * @param template e.g. `Go Not Ready: {0}`
 * @param values for {0}, {1}, …; a place without a value stays as it is
 */
export function fillLabel(template: string, ...values: readonly (string | number)[]): string {
    return template.replace(/\{(\d+)\}/g, (place, index: string) =>
        String(values[Number(index)] ?? place),
    );
}

/**
 * A duration as a clock shows it: `0:07`, `12:34`, `1:02:03`. Negative durations, which a server
 * clock ahead of this computer's makes, count as zero.
 * @param ms milliseconds
 */
export function formatDuration(ms: number): string {
    const { hours, minutes, seconds } = split(ms);
    const twoDigits = (value: number): string => String(value).padStart(2, '0');
    return hours > 0
        ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds)}`
        : `${minutes}:${twoDigits(seconds)}`;
}

/**
 * A duration for the `datetime` attribute of a `time` element: `PT1H2M3S` (ISO 8601).
 * @param ms milliseconds
 */
export function isoDuration(ms: number): string {
    const { hours, minutes, seconds } = split(ms);
    return `PT${hours}H${minutes}M${seconds}S`;
}

function split(ms: number): { hours: number; minutes: number; seconds: number } {
    const total = Math.max(0, Math.floor(ms / 1000));
    return {
        hours: Math.floor(total / 3600),
        minutes: Math.floor((total % 3600) / 60),
        seconds: total % 60,
    };
}
