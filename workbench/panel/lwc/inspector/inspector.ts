import { LightningElement, api } from 'lwc';
import { FilteredEntries } from '../../inspector/entryFilter';
import { KIND_GROUPS, kindsOf } from '../../inspector/kinds';
import { rowOf, type Row } from '../../inspector/row';
import { ROW_HEIGHT, scrollTopFor, windowOf } from '../../inspector/rowWindow';
import { clearEntries, entryLog, observeEntries } from '../../inspector/store';
import { moveChoice } from './moveChoice';

/** How long the search waits for the next letter, in ms. */
const TYPING_MS = 150;

interface ShownRow extends Row {
    readonly id: number;
    readonly domId: string;
    readonly className: string;
    readonly outcomeClass: string;
    readonly isChosen: string;
    readonly position: number;
}

/** Everything that happens between gadget, libraries and components, newest at the end. */
export default class Inspector extends LightningElement {
    /** Whether it has the whole panel. */
    @api isLarge = false;
    groups: ReadonlySet<string> = new Set(KIND_GROUPS.map(({ name }) => name));
    text = '';
    /** The latest entry that is shown while paused; Infinity while not. */
    upTo = Infinity;
    isFollowing = true;
    chosenId: number | null = null;
    /** The ids that pass the filter; the array grows in place, so `revision` tells of a change. */
    ids: readonly number[] = [];
    revision = 0;
    scrollTop = 0;
    height = 0;
    #filtered = new FilteredEntries(
        entryLog,
        { kinds: kindsOf(this.groups), text: '' },
        (entry) => {
            const { text, outcome } = rowOf(entryLog, entry);
            return `${text} ${outcome}`;
        },
    );
    #stopObserving = (): void => undefined;
    #resizeObserver: ResizeObserver | null = null;
    #typing: ReturnType<typeof setTimeout> | undefined;
    #isUpdateDue = false;

    connectedCallback(): void {
        this.#stopObserving = observeEntries(() => this.scheduleUpdate());
        this.update();
    }

    disconnectedCallback(): void {
        this.#stopObserving();
        this.#resizeObserver?.disconnect();
        this.#resizeObserver = null;
        clearTimeout(this.#typing);
    }

    renderedCallback(): void {
        const { list } = this;
        if (list && this.#resizeObserver === null) {
            this.#resizeObserver = new ResizeObserver(() => this.measure());
            this.#resizeObserver.observe(list);
        }
        if (list && this.isFollowing) {
            list.scrollTop = list.scrollHeight;
        }
    }

    get chips(): { name: string; label: string; help: string; pressed: string }[] {
        return KIND_GROUPS.map(({ name, label, help }) => ({
            name,
            label,
            help,
            pressed: String(this.groups.has(name)),
        }));
    }

    get count(): number {
        return this.revision >= 0 ? this.ids.length : 0;
    }

    get rows(): ShownRow[] {
        const { start, end } = this.window;
        return this.ids.slice(start, end).flatMap((id, index) => {
            const entry = entryLog.find(id);
            return entry ? [this.toShown(rowOf(entryLog, entry), start + index + 1)] : [];
        });
    }

    get isEmpty(): boolean {
        return this.count === 0;
    }

    get emptyText(): string {
        return entryLog.lastId >= entryLog.firstId
            ? 'Nothing passes the filter.'
            : 'Nothing has happened yet. Play a scenario, or use the phone in the bar below.';
    }

    /** Empty space that stands for the rows above and below those that exist. */
    get aboveStyle(): string {
        return `height: ${this.window.start * ROW_HEIGHT}px`;
    }

    get belowStyle(): string {
        return `height: ${(this.count - this.window.end) * ROW_HEIGHT}px`;
    }

    get chosenRow(): Row | null {
        const entry =
            this.chosenId !== null && this.revision >= 0 ? entryLog.find(this.chosenId) : undefined;
        return entry ? rowOf(entryLog, entry) : null;
    }

    get activeDescendant(): string | null {
        const isThere = this.rows.some(({ id }) => id === this.chosenId);
        return isThere ? `row-${this.chosenId}` : null;
    }

    get isPaused(): boolean {
        return this.upTo !== Infinity;
    }

    get pauseLabel(): string {
        const missed = this.isPaused ? Math.max(0, entryLog.lastId - this.upTo) : 0;
        if (!this.isPaused) {
            return 'Pause';
        }
        return missed > 0 && this.revision >= 0 ? `Resume (${missed} new)` : 'Resume';
    }

    get followVariant(): string {
        return this.isFollowing ? 'brand' : 'border-filled';
    }

    get countText(): string {
        return `${this.count} of ${entryLog.lastId - entryLog.firstId + 1}`;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => {
            this.text = value;
            this.applyFilter();
        }, TYPING_MS);
    }

    handleChip(event: Event): void {
        const name = (event.currentTarget as HTMLElement).dataset['name'] ?? '';
        const groups = new Set(this.groups);
        if (!groups.delete(name)) {
            groups.add(name);
        }
        this.groups = groups;
        this.applyFilter();
    }

    handlePause(): void {
        this.upTo = this.isPaused ? Infinity : entryLog.lastId;
        this.update();
    }

    handleClear(): void {
        this.chosenId = null;
        clearEntries();
    }

    handleFollow(): void {
        this.isFollowing = !this.isFollowing;
    }

    handleSize(): void {
        this.dispatchEvent(new CustomEvent('sizechange'));
    }

    handleScroll(): void {
        this.measure();
        const { list } = this;
        if (list) {
            const rest = list.scrollHeight - list.clientHeight - list.scrollTop;
            this.isFollowing = rest < ROW_HEIGHT;
        }
    }

    handleRowClick(event: Event): void {
        this.choose(Number((event.currentTarget as HTMLElement).dataset['id']));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.chosenId = null;
            return;
        }
        const at = this.chosenId === null ? -1 : this.ids.indexOf(this.chosenId);
        const perPage = Math.max(1, Math.floor(this.height / ROW_HEIGHT) - 1);
        const next = moveChoice(event.key, at, this.ids.length, perPage);
        const id = next === null ? undefined : this.ids[next];
        if (next !== null && id !== undefined) {
            event.preventDefault();
            this.choose(id);
            this.reveal(next);
        }
    }

    handleCloseDetail(): void {
        this.chosenId = null;
        this.list?.focus();
    }

    private get window(): { start: number; end: number } {
        return this.isFollowing
            ? windowOf(this.count, this.count * ROW_HEIGHT - this.height, this.height)
            : windowOf(this.count, this.scrollTop, this.height);
    }

    private get list(): HTMLElement | null {
        return this.template?.querySelector<HTMLElement>('.lines') ?? null;
    }

    private choose(id: number): void {
        this.chosenId = id;
        // What is being read shall not run away.
        this.isFollowing = false;
        this.measure();
    }

    private reveal(index: number): void {
        const { list } = this;
        if (list) {
            list.scrollTop = scrollTopFor(index, list.scrollTop, list.clientHeight);
            this.measure();
        }
    }

    private measure(): void {
        const { list } = this;
        if (list) {
            this.scrollTop = list.scrollTop;
            this.height = list.clientHeight;
        }
    }

    private applyFilter(): void {
        this.#filtered.filter = { kinds: kindsOf(this.groups), text: this.text };
        this.update();
    }

    /** Many entries come at once; one picture of them is enough. */
    private scheduleUpdate(): void {
        if (!this.#isUpdateDue) {
            this.#isUpdateDue = true;
            setTimeout(() => {
                this.#isUpdateDue = false;
                this.update();
            });
        }
    }

    private update(): void {
        this.ids = this.#filtered.ids(this.upTo);
        this.revision += 1;
    }

    private toShown(row: Row, position: number): ShownRow {
        const { id } = row.entry;
        const isChosen = id === this.chosenId;
        return {
            ...row,
            id,
            domId: `row-${id}`,
            className: `line line_${row.tone}${isChosen ? ' line_chosen' : ''}`,
            outcomeClass: `outcome outcome_${row.tone}`,
            isChosen: String(isChosen),
            position,
        };
    }
}
