import { api, LightningElement } from 'lwc';
import type { LiveTeam } from 'c/connectsLiveState';
import {
    type CallSituation,
    findEntry,
    NO_CALLS,
    type RowContent,
    RowContents,
    type Sorting,
    type SortKey,
    type Thresholds,
} from 'c/connectsTeamStatsModel';
import { everySecond } from 'c/connectsTicker';
import { type Column, columnsOf, sortingAfter } from './columns';
import { indexAfter } from './gridKeys';
import { gridLayout, type GridLayout } from './gridLayout';
import { LABELS } from './labels';
import { OrderHold } from './orderHold';
import { type RowWindow, scrollTopFor, windowOf } from './rowWindow';
import { passedText, type Tile, tileOf } from './tile';

/** An agent as the template shows it. */
interface Item extends Tile {
    readonly key: string;
    readonly content: RowContent;
    /** Counted from one, after the head where there is one. */
    readonly rowIndex: number;
    readonly tabIndex: 0 | -1;
}

/** A line of the wall. */
interface Line {
    readonly key: string;
    readonly rowIndex: number;
    readonly items: readonly Item[];
}

/** Before the page has told how big the view is. */
const FIRST_HEIGHT_PX = 640;
/** Beyond what is in view. */
const MARGIN_LINES = 2;

/**
 * The agents of teams as a table or a wall. Only the lines in view exist.
 * @fires sort with the wanted order
 * @fires call with the id of the agent who shall be called or consulted
 * @fires hold with whether the rows must keep their places
 */
export default class ConnectsTeamStatsGrid extends LightningElement {
    /** Ids of the agents that are shown, in order. */
    @api order: readonly string[] = [];
    @api sorting: Sorting = { key: 'name', isDescending: false };
    @api thresholds: Thresholds | null = null;
    @api situation: CallSituation = NO_CALLS;
    /** Tiles in place of rows. */
    @api isWall = false;

    /** The teams whose agents are shown. */
    @api
    get teams(): readonly LiveTeam[] {
        return this.source.teams;
    }
    set teams(teams: readonly LiveTeam[]) {
        this.hasTeam = teams.length > 1;
        this.source.teams = teams;
        this.drawIfNew(this.drawn.contents);
    }

    /** Milliseconds since 1970. */
    @api
    get now(): number {
        return this.source.now;
    }
    set now(now: number) {
        this.source.now = now;
        this.drawIfNew(this.drawn.contents);
    }

    /**
     * The same teams as they are now: draws what has changed in the rows that exist.
     * @param changed ids of the agents that are not as they were
     */
    @api
    follow(teams: readonly LiveTeam[], changed: ReadonlySet<string>): void {
        this.source.teams = teams;
        this.drawIfNew(this.drawn.contents.filter(({ id }) => changed.has(id)));
    }

    labels = LABELS;
    scrollTop = 0;
    width = 0;
    height = FIRST_HEIGHT_PX;
    /** Until the first frame is on the screen, only what is in view is drawn. */
    isMeasured = typeof ResizeObserver !== 'function';
    activeId: string | null = null;
    hasTeam = false;
    /** Counts the drawings that changed agents made necessary. */
    revision = 0;

    /** Not reactive: most of what changes in it is not in view. */
    private readonly source: { teams: readonly LiveTeam[]; now: number } = { teams: [], now: 0 };
    private readonly drawn: { contents: readonly RowContent[] } = { contents: [] };
    private readonly contents = new RowContents();
    private readonly hold = new OrderHold();
    private wasHeld = false;
    private isFocusWanted = false;
    private sizes: ResizeObserver | null = null;
    private stopTicking?: () => void;

    connectedCallback(): void {
        this.stopTicking = everySecond((now) => this.writeTimes(now));
        // Known before anything is drawn: a first drawing in the wrong form would be made twice.
        this.width = this.template?.host.clientWidth ?? 0;
    }

    renderedCallback(): void {
        if (this.sizes === null && typeof ResizeObserver === 'function') {
            this.sizes = new ResizeObserver(() => this.measure());
            this.findAll('.scroller').forEach((scroller) => this.sizes?.observe(scroller));
        }
        this.writeTimes(Date.now());
        if (this.isFocusWanted) {
            this.isFocusWanted = false;
            this.focusActive();
        }
    }

    disconnectedCallback(): void {
        this.stopTicking?.();
        this.sizes?.disconnect();
        this.sizes = null;
    }

    get columns(): readonly Column[] {
        return columnsOf(this.sorting, this.hasTeam);
    }

    get isTable(): boolean {
        return !this.isWall;
    }

    get isNarrow(): boolean {
        return this.layout.form === 'narrow';
    }

    get rowCount(): number {
        return this.lineCount + this.headCount;
    }

    get gridClass(): string {
        const team = this.hasTeam ? ' grid_teams' : '';
        return `grid grid_${this.layout.form}${team}`;
    }

    get scrollerClass(): string {
        return this.isWall ? 'scroller scroller_wall' : 'scroller';
    }

    /** As high as all lines, so that the scroll bar tells how much there is. */
    get bodyStyle(): string {
        return `height: ${this.lineCount * this.layout.lineHeight}px`;
    }

    get windowStyle(): string {
        const { lineHeight, columns } = this.layout;
        return [
            `transform: translateY(${this.window.start * lineHeight}px)`,
            `--connects-line: ${lineHeight}px`,
            `--connects-tiles: ${columns}`,
        ].join('; ');
    }

    get items(): readonly Item[] {
        const { columns } = this.layout;
        const { start, end } = this.window;
        const ids = this.order.slice(start * columns, end * columns);
        return this.revision >= 0 ? this.itemsOf(ids, start) : [];
    }

    get lines(): readonly Line[] {
        const { columns } = this.layout;
        const { start, end } = this.window;
        const { items } = this;
        return Array.from({ length: end - start }, (_, line) => ({
            key: String(start + line),
            rowIndex: start + line + 1,
            items: items.slice(line * columns, (line + 1) * columns),
        }));
    }

    handleScroll(event: Event): void {
        this.scrollTop = (event.currentTarget as HTMLElement).scrollTop;
    }

    handleSort(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset.key as SortKey;
        this.dispatchEvent(new CustomEvent('sort', { detail: sortingAfter(this.sorting, key) }));
    }

    handleCall(event: Event): void {
        this.dispatchEvent(new CustomEvent('call', { detail: { id: idOf(event) } }));
    }

    handleTileCall(event: Event): void {
        const { agent } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('call', { detail: { id: agent } }));
    }

    handleRowFocus(event: Event): void {
        this.activeId = idOf(event);
    }

    handleKeyDown(event: KeyboardEvent): void {
        const { columns, lineHeight } = this.layout;
        const index = this.order.indexOf(this.activeId ?? '');
        const page = Math.floor(this.height / lineHeight) - 1;
        const next = indexAfter(event.key, index, { count: this.order.length, columns, page });
        if (index < 0 || next === null) {
            return;
        }
        event.preventDefault();
        this.hold.walk();
        this.tellHold();
        this.goTo(next);
    }

    handlePointerEnter(): void {
        this.hold.point(true);
        this.tellHold();
    }

    handlePointerLeave(): void {
        this.hold.point(false);
        this.tellHold();
    }

    handleFocusIn(): void {
        this.hold.focus(true);
        this.tellHold();
    }

    handleFocusOut(event: FocusEvent): void {
        const rows = event.currentTarget as HTMLElement;
        // From row to row the focus stays inside.
        if (!rows.contains(event.relatedTarget as Node | null)) {
            this.hold.focus(false);
            this.tellHold();
        }
    }

    private get layout(): GridLayout {
        return gridLayout(this.isWall, this.width);
    }

    private get headCount(): number {
        return this.isWall ? 0 : 1;
    }

    private get lineCount(): number {
        return Math.ceil(this.order.length / this.layout.columns);
    }

    private get window(): RowWindow {
        const { lineCount, scrollTop, height } = this;
        const { lineHeight } = this.layout;
        const margin = this.isMeasured ? MARGIN_LINES : 0;
        return windowOf({ lineCount, lineHeight, scrollTop, height, margin });
    }

    private itemsOf(ids: readonly string[], firstLine: number): readonly Item[] {
        const contents = ids.flatMap((id) => this.contentOf(id) ?? []);
        this.drawn.contents = contents;
        // One row is in the tab order: the one that was focused last, else the first.
        const active = contents.find(({ id }) => id === this.activeId) ?? contents[0];
        return contents.map((content, index) => ({
            ...tileOf(content),
            key: content.id,
            content,
            rowIndex: firstLine + index + 1 + this.headCount,
            tabIndex: content === active ? 0 : -1,
        }));
    }

    private contentOf(id: string): RowContent | null {
        const { thresholds, situation, contents } = this;
        const entry = findEntry(this.source.teams, id);
        return entry === null || thresholds === null
            ? null
            : contents.of(entry, thresholds, situation, this.source.now);
    }

    private drawIfNew(contents: readonly RowContent[]): void {
        if (contents.some((content) => this.contentOf(content.id) !== content)) {
            this.revision += 1;
        }
    }

    private goTo(index: number): void {
        const { columns, lineHeight } = this.layout;
        this.activeId = this.order[index] ?? null;
        const line = Math.floor(index / columns);
        for (const scroller of this.findAll('.scroller')) {
            const { scrollTop } = scroller;
            const height = this.height - this.headHeight;
            scroller.scrollTop = scrollTopFor(line, { lineHeight, scrollTop, height });
            this.scrollTop = scroller.scrollTop;
        }
        this.isFocusWanted = true;
        // The row may be there already, and then nothing is drawn.
        this.focusActive();
    }

    /** The head of the table stays in view and covers what scrolls under it. */
    private get headHeight(): number {
        return this.findAll('.heads')[0]?.offsetHeight ?? 0;
    }

    private focusActive(): void {
        const active = this.findAll('[data-id]').find(
            ({ dataset: { id } }) => id === this.activeId,
        );
        active?.focus();
    }

    private measure(): void {
        for (const { clientWidth, clientHeight } of this.findAll('.scroller')) {
            this.width = clientWidth;
            this.height = clientHeight;
        }
        this.isMeasured = true;
    }

    /** A hundred tiles tick at once: their times are written as text, without drawing anew. */
    private writeTimes(now: number): void {
        for (const time of this.findAll('.passed')) {
            const text = passedText(time.dataset.since, now);
            if (time.textContent !== text) {
                time.textContent = text;
            }
        }
    }

    private findAll(selector: string): HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>(selector) ?? [])];
    }

    private tellHold(): void {
        const { isHeld } = this.hold;
        if (isHeld !== this.wasHeld) {
            this.wasHeld = isHeld;
            this.dispatchEvent(new CustomEvent('hold', { detail: { isHeld } }));
        }
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
