/** How many calls waited in a queue during the last minutes. */

/** From this moment on so many calls waited; null: nobody knows, e.g. during an outage. */
export interface TrendPoint {
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly callsInQueue: number | null;
}

/** How far back the trend reaches, in ms. */
export const TREND_MS = 15 * 60 * 1000;

/** Adds a point unless nothing has changed, and forgets what is older than the trend. */
export function withPoint(trend: readonly TrendPoint[], point: TrendPoint): readonly TrendPoint[] {
    const isNews = trend.at(-1)?.callsInQueue !== point.callsInQueue;
    const all = isNews ? [...trend, point] : trend;
    // The last point before the window says how the window begins.
    const first = all.findLastIndex(({ at }) => at <= point.at - TREND_MS);
    return first > 0 ? all.slice(first) : all;
}
