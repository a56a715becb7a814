/** The trend in words: what a screen reader says and a tooltip shows. */
import { fillLabel, timeOfDay } from 'c/connectsFormat';
import { LABELS } from './labels';
import type { TrendSpan } from './sparkline';

/**
 * E.g. "4 waiting now, most 9 at 10:42".
 * @param spans in the order of time
 * @param to the moment of "now", ms since 1970
 */
export function trendWords(spans: readonly TrendSpan[], to: number): string {
    const [first] = spans;
    const last = spans.at(-1);
    if (first === undefined || last === undefined) {
        return LABELS.unknown;
    }
    // The latest of several peaks: it says most about now.
    const peak = spans.reduce((most, span) => (span.calls >= most.calls ? span : most), first);
    if (last.to !== to) {
        return fillLabel(LABELS.gap, peak.calls, timeOfDay(peak.from));
    }
    if (peak.calls > last.calls) {
        return fillLabel(LABELS.peak, last.calls, peak.calls, timeOfDay(peak.from));
    }
    return peak.calls === 0
        ? fillLabel(LABELS.none, timeOfDay(first.from))
        : fillLabel(LABELS.most, last.calls, timeOfDay(first.from));
}
