import { api, LightningElement } from 'lwc';
import { TREND_MS, type TrendPoint } from 'c/connectsLiveState';
import { everySecond } from 'c/connectsTicker';
import { type Sparkline, sparkline, spansOf, type TrendSpan } from './sparkline';
import { trendWords } from './trendWords';

/** Units of the drawing; it is stretched to the place that it gets. */
const WIDTH = 100;
const HEIGHT = 24;
/** The line moves on that often, in ms: the pace of the figures. */
const PACE_MS = 10_000;
/** An empty queue and one with a single call must not look alike at a glance. */
const LEAST_TOP = 4;

/** How many calls waited in a queue during the last 15 minutes, drawn and in words. */
export default class ConnectsQueueStatsTrend extends LightningElement {
    @api points: readonly TrendPoint[] = [];
    /** From so many calls on it is too many; drawn as a line. Null: nothing is. */
    @api limit: number | null = null;
    /** Where time stands still, ms since 1970; null while it goes on. */
    @api frozenAt: number | null = null;

    viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
    slot = slotOf(Date.now());
    private stopTicking?: () => void;

    connectedCallback(): void {
        this.slot = slotOf(Date.now());
        this.stopTicking = everySecond((now) => {
            this.slot = slotOf(now);
        });
    }

    disconnectedCallback(): void {
        this.stopTicking?.();
    }

    get drawing(): Sparkline {
        return sparkline(this.spans, {
            from: this.to - TREND_MS,
            to: this.to,
            top: this.top,
            width: WIDTH,
            height: HEIGHT,
        });
    }

    get words(): string {
        return trendWords(this.spans, this.to);
    }

    /** Path of the limit. */
    get limitLine(): string {
        const { limit } = this;
        return limit === null ? '' : `M0 ${HEIGHT - (limit / this.top) * HEIGHT}H${WIDTH}`;
    }

    private get top(): number {
        return Math.max(LEAST_TOP, this.limit ?? 0, ...this.spans.map(({ calls }) => calls));
    }

    private get spans(): TrendSpan[] {
        return spansOf(this.points, this.to - TREND_MS, this.to);
    }

    /** The right edge. */
    private get to(): number {
        const latest = this.points.at(-1)?.at ?? 0;
        return this.frozenAt ?? Math.max(this.slot, latest + 1);
    }
}

function slotOf(now: number): number {
    return Math.ceil(now / PACE_MS) * PACE_MS;
}
