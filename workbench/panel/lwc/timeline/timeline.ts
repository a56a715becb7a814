import { LightningElement } from 'lwc';
import { explain } from '../../explain';
import {
    clearTimeline,
    listTimeline,
    observeTimeline,
    type TimelineEntry,
} from '../../timelineStore';

/** Kinds of lines that are shown, by choice of the filter. */
const FILTERS: Readonly<Record<string, readonly TimelineEntry['kind'][] | null>> = {
    all: null,
    events: ['event', 'connection', 'fault', 'step'],
    requests: ['request', 'response', 'log'],
    console: ['console', 'page'],
};

interface Line {
    readonly id: number;
    readonly time: string;
    readonly name: string;
    readonly text: string;
    readonly detail: string;
    readonly className: string;
    readonly kind: string;
}

/** What just happened, newest first, in words; each line opens to its data. */
export default class Timeline extends LightningElement {
    entries: readonly TimelineEntry[] = [];
    filter = 'all';
    #stopObserving = (): void => undefined;

    readonly filters = [
        { label: 'Everything', value: 'all' },
        { label: 'Events', value: 'events' },
        { label: 'Requests', value: 'requests' },
        { label: 'Console and page', value: 'console' },
    ];

    connectedCallback(): void {
        this.entries = listTimeline();
        this.#stopObserving = observeTimeline(() => {
            this.entries = listTimeline();
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get lines(): Line[] {
        const kinds = FILTERS[this.filter];
        return this.entries
            .map((entry, index) => toLine(entry, this.entries.slice(0, index)))
            .filter((_, index) => {
                const kind = this.entries[index]?.kind;
                return !kinds || (kind !== undefined && kinds.includes(kind));
            })
            .reverse();
    }

    get isEmpty(): boolean {
        return this.lines.length === 0;
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        this.filter = event.detail.value;
    }

    handleClear(): void {
        clearTimeline();
    }
}

/** Lines never change, so each is worded once. */
const worded = new WeakMap<TimelineEntry, Line>();

function toLine(entry: TimelineEntry, earlier: readonly TimelineEntry[]): Line {
    const known = worded.get(entry);
    if (known) {
        return known;
    }
    const { text, tone } = explain(entry, earlier);
    const line = {
        id: entry.id,
        time: new Date(entry.time).toLocaleTimeString([], { hour12: false }),
        name: entry.name,
        text,
        detail: JSON.stringify(entry.detail, null, 2) ?? '',
        className: `line line_${tone}`,
        kind: entry.kind,
    };
    worded.set(entry, line);
    return line;
}
