import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/connectsFormat';
import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type LinkStage,
    type LiveTeams,
    type LiveWatch,
    NO_DESK,
    NO_TEAMS,
    watchLive,
} from 'c/connectsLiveState';
import { type AgentEntry, DrawingPace, entriesOf } from 'c/connectsTeamStatsModel';
import { isName } from 'c/connectsWorkItems';
import { inOrder, matching, reachable } from './colleagueChoice';
import { LABELS } from './labels';
import { placeAfter } from './listKeys';

/** So many are shown; who looks for another one types. */
const MAX_SHOWN = 50;

/** A line of the list. */
interface ColleagueLine {
    readonly id: string;
    readonly name: string;
    readonly extension: string;
    readonly state: string;
    readonly dotClass: string;
    readonly tabIndex: number;
}

/**
 * The colleagues of the teams that the gadget tells about, to be chosen in place of typing a number.
 * It listens to team data only while it is there, and shows nothing where there is none.
 * @fires choose with `detail.number`, the colleague's extension
 * @fires offer with `detail.isOffered`: whether there is anybody to choose
 * @fires leave when the focus shall go back to the field
 */
export default class ConnectsCallPanelColleagues extends LightningElement {
    @api isDisabled = false;

    /** What was typed: narrows the list. */
    @api
    get text(): string {
        return this.typed;
    }
    set text(value: string) {
        this.typed = value;
        this.order = [];
        this.draw();
    }

    labels = LABELS;
    colleagues: readonly AgentEntry[] = [];
    found: readonly AgentEntry[] = [];

    private typed = '';
    private order: readonly string[] = [];
    /** Who is reached by the Tab key; the first one unless the arrow keys have walked on. */
    focusedId = '';
    private stage: LinkStage = 'loading';
    private desk: DeskSnapshot = NO_DESK;
    private teams: LiveTeams = NO_TEAMS;
    private watch: LiveWatch | null = null;
    private readonly pace = new DrawingPace(() => this.draw());

    connectedCallback(): void {
        this.watch = watchLive(this, {
            stage: (stage) => {
                this.stage = stage;
                this.pace.request();
            },
            desk: (desk) => {
                this.desk = desk;
                this.pace.request();
            },
            teams: (teams) => {
                this.teams = teams;
                this.pace.request();
            },
        });
    }

    disconnectedCallback(): void {
        this.pace.stop();
        this.watch?.stop();
        this.watch = null;
    }

    /** Moves the focus into the list. @returns whether there is anybody in it */
    @api
    enter(): boolean {
        return this.focusOn(0);
    }

    get isShown(): boolean {
        return this.colleagues.length > 0 && (this.found.length > 0 || this.isNobody);
    }

    get isNobody(): boolean {
        return this.found.length === 0 && isName(this.typed);
    }

    get lines(): ColleagueLine[] {
        const shown = this.shown;
        const focused = shown.find(({ id }) => id === this.focusedId) ?? shown[0];
        return shown.map((colleague) => ({
            id: colleague.id,
            name: colleague.name,
            extension: colleague.extension,
            state: [colleague.state, colleague.detail].filter((text) => text !== '').join(' · '),
            dotClass: `dot dot_${colleague.look}`,
            tabIndex: colleague === focused ? 0 : -1,
        }));
    }

    get hasLines(): boolean {
        return this.found.length > 0;
    }

    get moreText(): string {
        const rest = this.found.length - this.shown.length;
        return rest === 0 ? '' : fillLabel(LABELS.more, rest);
    }

    handleChoose(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const colleague = this.found.find((each) => each.id === id);
        if (colleague !== undefined && !this.isDisabled) {
            const detail = { number: colleague.extension };
            this.dispatchEvent(new CustomEvent('choose', { detail }));
        }
    }

    handleFocus(event: Event): void {
        this.focusedId = (event.currentTarget as HTMLElement).dataset.id ?? '';
    }

    handleKey(event: KeyboardEvent): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const at = this.shown.findIndex((each) => each.id === id);
        const next = event.key === 'Escape' ? -1 : placeAfter(event.key, at, this.shown.length);
        if (next === null) {
            return;
        }
        event.preventDefault();
        if (next < 0) {
            this.dispatchEvent(new CustomEvent('leave'));
        } else {
            this.focusOn(next);
        }
    }

    private get shown(): readonly AgentEntry[] {
        return this.found.slice(0, MAX_SHOWN);
    }

    private draw(): void {
        const isReady = deskCondition(this.stage, this.desk) === 'ready';
        const before = this.colleagues.length > 0;
        this.colleagues = isReady
            ? reachable(entriesOf(this.teams.teams), this.desk.agent?.id ?? '')
            : [];
        this.found = inOrder(matching(this.colleagues, this.typed), this.order);
        this.order = this.found.map(({ id }) => id);
        const isOffered = this.colleagues.length > 0;
        if (isOffered !== before) {
            this.dispatchEvent(new CustomEvent('offer', { detail: { isOffered } }));
        }
    }

    private focusOn(place: number): boolean {
        const lines = this.template?.querySelectorAll<HTMLElement>('button') ?? [];
        const line = lines[place];
        line?.focus();
        return line !== undefined;
    }
}
