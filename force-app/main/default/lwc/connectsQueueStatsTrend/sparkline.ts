/** The calls waiting of the last minutes as a step line: a figure holds until the next one. */
import type { TrendPoint } from 'c/connectsLiveState';

/** What is drawn, and how large. */
export interface SparklineFrame {
    /** Moments at the left and at the right edge, ms since 1970. */
    readonly from: number;
    readonly to: number;
    /** The figure at the upper edge; 0 is at the lower one. */
    readonly top: number;
    /** Of the drawing, in its own units. */
    readonly width: number;
    readonly height: number;
}

/** Path data for SVG; empty when there is nothing to draw. */
export interface Sparkline {
    readonly line: string;
    /** The same, closed along the lower edge. */
    readonly area: string;
}

/** A figure and how long it held. */
export interface TrendSpan {
    readonly from: number;
    readonly to: number;
    readonly calls: number;
}

/**
 * How many calls waited when, within a window; times that nobody knows are left out. A negative
 * figure, which Finesse gives for a queue without statistics, counts as unknown.
 */
export function spansOf(points: readonly TrendPoint[], from: number, to: number): TrendSpan[] {
    return points.flatMap(({ at, callsInQueue: calls }, index) => {
        const next = points[index + 1]?.at ?? to;
        const span = { from: Math.max(at, from), to: Math.min(next, to) };
        const isKnown = calls !== null && calls >= 0 && span.from < span.to;
        return isKnown ? [{ ...span, calls }] : [];
    });
}

/** Draws the spans; a gap in time is a gap in the line. */
export function sparkline(spans: readonly TrendSpan[], frame: SparklineFrame): Sparkline {
    const { from, to, top, width, height } = frame;
    const x = (at: number): number => rounded(((at - from) / (to - from)) * width);
    const y = (calls: number): number =>
        rounded(height - (Math.min(calls, top) / Math.max(top, 1)) * height);
    const runs = runsOf(spans);
    const steps = (run: readonly TrendSpan[]): string =>
        run.map((span) => `V${y(span.calls)}H${x(span.to)}`).join('');
    const begin = ([first]: readonly TrendSpan[]): number => x(first?.from ?? from);
    return {
        line: runs.map((run) => `M${begin(run)} ${y(run[0]?.calls ?? 0)}${steps(run)}`).join(''),
        area: runs.map((run) => `M${begin(run)} ${height}${steps(run)}V${height}Z`).join(''),
    };
}

/** Spans that follow each other without a gap. */
function runsOf(spans: readonly TrendSpan[]): TrendSpan[][] {
    const runs: TrendSpan[][] = [];
    for (const span of spans) {
        const run = runs.at(-1);
        if (run !== undefined && run.at(-1)?.to === span.from) {
            run.push(span);
        } else {
            runs.push([span]);
        }
    }
    return runs;
}

function rounded(value: number): number {
    return Math.round(value * 10) / 10;
}
