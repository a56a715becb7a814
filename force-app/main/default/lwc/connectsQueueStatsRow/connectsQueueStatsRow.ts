import { api, LightningElement } from 'lwc';
import type { TrendPoint } from 'c/connectsLiveState';
import { LABELS } from './labels';

/** How loud a figure is; its words say the same. */
export type FigureLevel = 'ok' | 'warning' | 'critical';

/** How many agents are in a state. */
export interface AgentFigure {
    readonly key: string;
    readonly label: string;
    readonly figure: string;
    /** What the figure is made of; empty when it is one figure. */
    readonly detail: string;
}

/** What the row shows; the list makes it. */
export interface QueueRowContent {
    readonly id: string;
    readonly name: string;
    /** Empty for voice: that goes without saying. */
    readonly channel: string;
    readonly level: FigureLevel;
    /** Empty for a calm queue. */
    readonly levelWord: string;
    /** Why it is urgent; empty for a calm queue. */
    readonly reason: string;
    readonly waiting: string;
    readonly callsLevel: FigureLevel;
    readonly waitLevel: FigureLevel;
    /** Ticks from then on, ms since 1970; null when no call waits, or time stands still. */
    readonly longestSince: number | null;
    /** The longest wait while time stands still; empty when no call waits. */
    readonly frozenWait: string;
    readonly agents: readonly AgentFigure[];
    readonly trend: readonly TrendPoint[];
    /** From so many calls on it is too many; null when nobody has said. */
    readonly trendLimit: number | null;
    /** Where time stands still, ms since 1970; null while it goes on. */
    readonly frozenAt: number | null;
}

/** One queue: a row of the table, or a card where the place is narrow. Renders when it changes. */
export default class ConnectsQueueStatsRow extends LightningElement {
    @api content?: QueueRowContent;

    labels = LABELS;

    get rowClass(): string {
        return `row row_${this.content?.level ?? 'ok'}`;
    }

    get pillClass(): string {
        return `pill pill_${this.content?.level ?? 'ok'}`;
    }

    get waitingClass(): string {
        const { callsLevel = 'ok', waiting } = this.content ?? {};
        // Where nobody waits, nothing shall catch the eye.
        return `figure waiting figure_${waiting === '0' ? 'none' : callsLevel}`;
    }

    get longestClass(): string {
        return `figure longest figure_${this.content?.waitLevel ?? 'ok'}`;
    }

    get isWaitTicking(): boolean {
        return typeof this.content?.longestSince === 'number';
    }
}
