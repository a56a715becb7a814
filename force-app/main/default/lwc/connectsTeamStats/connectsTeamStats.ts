import { api, LightningElement } from 'lwc';
import {
    type AgentChannelType,
    ClientReleasedError,
    type DeskSnapshot,
} from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveTeam,
    type LiveTeams,
    type LiveWatch,
    NO_DESK,
    NO_TEAMS,
    refreshTeams,
    watchLive,
} from 'c/connectsLiveState';
import type ConnectsTeamStatsGrid from 'c/connectsTeamStatsGrid';
import {
    type AgentFilter,
    arrange,
    type Arrangement,
    type CallSituation,
    callSituation,
    chosenTeams,
    DrawingPace,
    entriesOf,
    findEntry,
    NO_CALLS,
    NO_FILTER,
    type Sorting,
    teamName,
    type Thresholds,
    thresholdOf,
    withOwnTeamNamed,
} from 'c/connectsTeamStatsModel';
import { everySecond } from 'c/connectsTicker';
import { type CallRefusal, callRefusal } from './callRefusal';
import { LABELS } from './labels';
import { hasSameAgents, keep, keepAll } from './sameness';
import { announcementOf, countText, teamsText } from './summary';
import { type BarPart, barParts, filterAfter, type StateChip, stateChips } from './stateChips';
import {
    isAwaiting,
    isVoiceSignedIn,
    type TeamNotice,
    teamNotices,
    type TeamsKnown,
} from './teamNotices';

/** A team of so many agents is shown as a wall unless somebody chooses otherwise. */
const WALL_FROM = 61;
/** Rows take new places once a second at most. */
const PACE_MS = 1_000;
/** Stands for all teams in the list of teams, where an empty value would mean none. */
const ALL_TEAMS = 'all';

const NOTHING: Arrangement = {
    order: [],
    total: 0,
    counts: { READY: 0, TALKING: 0, WRAP_UP: 0, NOT_READY: 0, SIGNED_OUT: 0 },
    longCount: 0,
};

/** Until the attributes can be read. */
const NO_THRESHOLDS: Thresholds = {
    READY: Infinity,
    TALKING: Infinity,
    HOLD: Infinity,
    WRAP_UP: Infinity,
    NOT_READY: Infinity,
};

/** An entry of the list of teams. */
interface TeamOption {
    readonly label: string;
    readonly value: string;
}

/** The agents of the team, or of the teams that a supervisor is told about, as they are now. */
export default class ConnectsTeamStats extends LightningElement {
    /** Heading; empty for the component's own. */
    @api title = '';
    /** Id or name of the team that is shown first; empty shows all. */
    @api team = '';
    /** `table`, `wall`, or `auto`: a table for up to 60 agents, and the user may choose. */
    @api layout = 'auto';
    /** Minutes after which a state counts as long, and twice that as too long; 0 for never. */
    @api readyWarnMinutes = 0;
    @api talkingWarnMinutes = 10;
    @api holdWarnMinutes = 2;
    @api wrapUpWarnMinutes = 3;
    @api notReadyWarnMinutes = 20;

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    /** The teams of the last drawing; what came since is in `news`. */
    live: LiveTeams = NO_TEAMS;
    now = Date.now();
    arrangement: Arrangement = NOTHING;
    lastChange: number | null = null;
    filter: AgentFilter = NO_FILTER;
    sorting: Sorting = { key: 'name', isDescending: false };
    situation: CallSituation = NO_CALLS;
    refusal: CallRefusal | null = null;
    announcement = '';
    isOrderKept = false;
    thresholds: Thresholds = NO_THRESHOLDS;
    teamOptions: readonly TeamOption[] = [];

    /** Not reactive: of what comes with every frame, only the rows in view are drawn. */
    private readonly news = { live: NO_TEAMS, changed: new Set<string>() };
    private readonly pace = new DrawingPace(() => this.drawRows());
    /** What the user has chosen; null while it is left to the attributes. */
    private ownTeam: string | null = null;
    private ownIsWall: boolean | null = null;
    private dialledId: string | null = null;
    private isHeld = false;
    private awaitingSince: number | null = null;
    private watch: LiveWatch | null = null;
    private stopTicking?: () => void;

    connectedCallback(): void {
        this.stopTicking = everySecond((now) => this.tick(now));
        this.watch = watchLive(this, {
            stage: (stage) => this.follow(stage),
            desk: (desk) => this.receiveDesk(desk),
            teams: (teams, changed) => this.receiveTeams(teams, changed),
        });
    }

    disconnectedCallback(): void {
        this.stopTicking?.();
        this.pace.stop();
        this.watch?.stop();
        this.watch = null;
        this.isHeld = false;
    }

    get heading(): string {
        return this.title || LABELS.title;
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get notices(): readonly TeamNotice[] {
        return this.condition === 'ready'
            ? teamNotices(this.desk, this.known, this.now - (this.awaitingSince ?? this.now))
            : [];
    }

    get isWaiting(): boolean {
        return this.isAwaitingFigures && this.notices.length === 0;
    }

    get hasFigures(): boolean {
        return this.isShown && this.arrangement.total > 0;
    }

    get isEmpty(): boolean {
        const isLive = this.shown.some(({ status }) => status === 'live');
        return this.isShown && isLive && this.arrangement.total === 0;
    }

    get hasRows(): boolean {
        return this.arrangement.order.length > 0;
    }

    get hasTeamChoice(): boolean {
        return this.isShown && this.live.teams.length > 1;
    }

    get hasTools(): boolean {
        return this.hasTeamChoice || this.hasFigures;
    }

    get chosenTeam(): string {
        return this.wanted === '' ? ALL_TEAMS : (this.shown[0]?.id ?? '');
    }

    get subtitle(): string {
        return this.isShown ? teamsText(this.shown) : '';
    }

    get shown(): readonly LiveTeam[] {
        return chosenTeams(this.live.teams, this.wanted);
    }

    get chips(): readonly StateChip[] {
        return stateChips(this.arrangement, this.filter);
    }

    get bar(): readonly BarPart[] {
        return barParts(this.arrangement);
    }

    get countText(): string {
        return countText(this.arrangement);
    }

    get isWall(): boolean {
        if (this.layout === 'table' || this.layout === 'wall') {
            return this.layout === 'wall';
        }
        return this.ownIsWall ?? this.arrangement.total >= WALL_FROM;
    }

    get hasLayoutChoice(): boolean {
        return this.layout !== 'table' && this.layout !== 'wall';
    }

    get isTablePressed(): 'true' | 'false' {
        return this.isWall ? 'false' : 'true';
    }

    get isWallPressed(): 'true' | 'false' {
        return this.isWall ? 'true' : 'false';
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleRefresh(): void {
        this.awaitingSince = null;
        refreshTeams();
    }

    handleDismiss(): void {
        this.refusal = null;
    }

    handleTeam(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.ownTeam = value === ALL_TEAMS ? '' : value;
        this.show();
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.filter = { ...this.filter, text: event.detail.value };
        this.show();
    }

    handleChip(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset.key ?? '';
        this.filter = filterAfter(this.filter, key);
        this.show();
    }

    handleShowAll(): void {
        this.filter = NO_FILTER;
        this.show();
    }

    handleSort(event: CustomEvent<Sorting>): void {
        this.sorting = event.detail;
        this.show();
    }

    handleTable(): void {
        this.ownIsWall = false;
    }

    handleWall(): void {
        this.ownIsWall = true;
    }

    handleHold(event: CustomEvent<{ isHeld: boolean }>): void {
        this.isHeld = event.detail.isHeld;
        if (this.isOrderKept && !this.isHeld) {
            this.settle();
        }
    }

    handleCall(event: CustomEvent<{ id: string }>): void {
        void this.call(event.detail.id);
    }

    private get wanted(): string {
        return this.ownTeam ?? this.team;
    }

    private get told(): LiveTeams {
        return withOwnTeamNamed(this.news.live, this.desk.agent);
    }

    private get known(): TeamsKnown {
        return { all: this.live.teams, shown: this.shown, wanted: this.wanted };
    }

    /** During an outage the last figures stay. */
    private get isShown(): boolean {
        return this.condition === 'ready' || this.condition === 'lost';
    }

    private get isAwaitingFigures(): boolean {
        return this.condition === 'ready' && isVoiceSignedIn(this.desk) && isAwaiting(this.known);
    }

    private follow(stage: LinkStage): void {
        this.stage = stage;
        this.updateSituation();
    }

    private receiveDesk(desk: DeskSnapshot): void {
        this.desk = desk;
        this.updateSituation();
    }

    private receiveTeams(live: LiveTeams, changed: ReadonlySet<string>): void {
        this.news.live = live;
        // Teams and agents that come or go are seen at once; the rest may wait for the second's end.
        if (!hasSameAgents(live, this.live) || Date.now() - this.now >= PACE_MS) {
            this.settle();
        } else {
            changed.forEach((id) => this.news.changed.add(id));
            this.pace.request();
        }
    }

    private drawRows(): void {
        const { changed } = this.news;
        this.grid?.follow(chosenTeams(this.told.teams, this.wanted), changed);
        changed.clear();
    }

    private tick(now: number): void {
        this.now = now;
        this.updateSituation();
        this.awaitingSince = this.isAwaitingFigures ? (this.awaitingSince ?? now) : null;
        this.settle();
    }

    /** The user wants to see something else: the rows move at once. */
    private show(): void {
        this.isHeld = false;
        this.settle();
        this.announcement = announcementOf(this.arrangement, this.sorting);
    }

    private settle(): void {
        this.now = Date.now();
        this.live = this.told;
        this.news.changed.clear();
        this.lastChange = this.live.updatedAt;
        this.thresholds = keep(this.thresholds, this.readThresholds());
        this.teamOptions = keepAll(this.teamOptions, this.readTeamOptions());
        const { shown, filter, sorting, thresholds, now } = this;
        const { order } = this.arrangement;
        const next = arrange(entriesOf(shown), filter, sorting, thresholds, now);
        const isSameOrder = keepAll(order, next.order) === order;
        this.isOrderKept = this.isHeld && !isSameOrder;
        this.arrangement = isSameOrder || this.isHeld ? { ...next, order } : next;
    }

    private readThresholds(): Thresholds {
        return {
            READY: thresholdOf(this.readyWarnMinutes),
            TALKING: thresholdOf(this.talkingWarnMinutes),
            HOLD: thresholdOf(this.holdWarnMinutes),
            WRAP_UP: thresholdOf(this.wrapUpWarnMinutes),
            NOT_READY: thresholdOf(this.notReadyWarnMinutes),
        };
    }

    private readTeamOptions(): TeamOption[] {
        const teams = this.live.teams.map((team) => ({ label: teamName(team), value: team.id }));
        return [{ label: LABELS.allTeams, value: ALL_TEAMS }, ...teams];
    }

    private updateSituation(): void {
        const isEnabled = this.watch?.client?.isMakeCallEnabled ?? false;
        const isPossible = isEnabled && this.condition === 'ready';
        const situation = callSituation(this.desk, isPossible, this.dialledId);
        this.situation = keep(this.situation, situation);
    }

    private get grid(): (Element & Pick<ConnectsTeamStatsGrid, 'follow'>) | null {
        return this.template?.querySelector('c-connects-team-stats-grid') ?? null;
    }

    private async call(id: string): Promise<void> {
        const client = this.watch?.client ?? null;
        const colleague = findEntry(this.shown, id);
        if (client === null || colleague === null || this.dialledId !== null) {
            return;
        }
        const { isConsultation } = this.situation;
        this.refusal = null;
        this.setDialled(id);
        try {
            await client.makeCall(colleague.extension);
        } catch (error) {
            if (!(error instanceof ClientReleasedError)) {
                this.refusal = callRefusal(colleague.name, isConsultation, error);
            }
        } finally {
            this.setDialled(null);
        }
    }

    private setDialled(id: string | null): void {
        this.dialledId = id;
        this.updateSituation();
    }
}
