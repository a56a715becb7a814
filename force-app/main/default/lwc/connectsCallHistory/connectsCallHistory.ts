import { api, LightningElement } from 'lwc';
import { CrmHost, crmErrorText, crmPortFor } from 'c/connectsCrmPort';
import { calendarDay, fillLabel, isSameNumber, timeOfDay } from 'c/connectsFormat';
import {
    type AgentChannelType,
    ClientReleasedError,
    type ConnectsClient,
    type DeskSnapshot,
    type DialDecision,
} from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { everySecond } from 'c/connectsTicker';
import { channelNames, errorText, isChosenChannel } from 'c/connectsWords';
import { callBackBlocker, type PhoneSituation } from './callBack';
import { agentAtWork, endedItems, isBack } from './deskNews';
import { historyEntries, type HistoryEntry } from './historyEntry';
import { filtered, type HistoryFilter, isFiltering, NO_FILTER } from './historyFilter';
import { HistoryLoader, type LoadedHistory, NOTHING_LOADED } from './historyLoader';
import {
    channelChoices,
    directionChoices,
    type FilterChoice,
    type HistoryDay,
    historyDays,
    withChoice,
} from './historyView';
import { LABELS } from './labels';

interface Notice {
    readonly variant: 'error' | 'warning';
    readonly heading: string;
    readonly text: string;
    readonly actionLabel: string;
}

interface Refusal {
    readonly heading: string;
    readonly text: string;
}

/** How long a guard's verdict about a call back is waited for: a guard may ask the agent. */
const VERDICT_MS = 90_000;

/** The agent's last calls and tasks: whom to call back, which record, which wrap-up reason. */
export default class ConnectsCallHistory extends CrmHost(LightningElement) {
    /** Channel types separated by commas; empty shows every channel of the agent. */
    @api channels = '';
    /** Leaves out the heading and tightens the rows. */
    @api compact = false;

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    history: LoadedHistory = NOTHING_LOADED;
    entries: readonly HistoryEntry[] = [];
    filter: HistoryFilter = NO_FILTER;
    canMakeCall = false;
    isDialling = false;
    refusal: Refusal | null = null;
    announcement = '';
    /** The day whose rows need no heading. */
    today = Date.now();
    /** When the history was loaded last, ms since 1970. */
    loadedAt: number | null = null;

    private watch: LiveWatch | null = null;
    private loader: HistoryLoader | null = null;
    private stopTicking?: () => void;
    private shownFor: string | null = null;
    private calledBack: { readonly number: string; readonly until: number } | null = null;

    connectedCallback(): void {
        this.forget(null);
        this.desk = NO_DESK;
        this.stopTicking = everySecond((now) => this.tick(now));
        this.watch = watchLive(this, {
            stage: (stage) => this.follow(stage),
            desk: (desk, changed) => this.receive(desk, changed),
        });
    }

    disconnectedCallback(): void {
        super.disconnectedCallback?.();
        this.stopTicking?.();
        this.loader?.stop();
        this.loader = null;
        this.watch?.stop();
        this.watch = null;
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get cardClass(): string {
        return this.compact ? 'compact' : 'slds-card';
    }

    get isContentShown(): boolean {
        return this.condition === 'ready' || this.condition === 'lost';
    }

    get shownChannels(): readonly AgentChannelType[] {
        return this.desk.channels
            .map(({ type }) => type)
            .filter((type) => isChosenChannel(this.channels, type));
    }

    get isFirstLoad(): boolean {
        const { items, isLoading } = this.history;
        return items === null && isLoading;
    }

    /** During an outage nothing can be loaded, and the desk's notice says so. */
    get notice(): Notice | null {
        const { failures, items } = this.history;
        const [first] = failures;
        if (this.condition === 'ready' && this.shownChannels.length === 0) {
            return {
                variant: 'warning',
                heading: LABELS.noChannelsTitle,
                text: fillLabel(LABELS.noChannelsText, this.channels),
                actionLabel: '',
            };
        }
        if (first === undefined || this.condition === 'lost') {
            return null;
        }
        const names = channelNames(failures.map(({ channel }) => channel));
        return {
            variant: items === null ? 'error' : 'warning',
            heading: items === null ? LABELS.failedTitle : fillLabel(LABELS.failedSomeTitle, names),
            text: errorText(first.error),
            actionLabel: LABELS.tryAgain,
        };
    }

    get hasTools(): boolean {
        return this.entries.length > 0 || this.isEmpty;
    }

    get isEmpty(): boolean {
        const { items, failures } = this.history;
        return items !== null && items.length === 0 && failures.length === 0;
    }

    get shown(): readonly HistoryEntry[] {
        return filtered(this.entries, this.filter);
    }

    get isNarrowed(): boolean {
        return isFiltering(this.filter) && this.entries.length > 0;
    }

    /** What is told in place of the list. */
    get nothing(): { readonly heading: string; readonly text: string } | null {
        if (this.isEmpty) {
            return { heading: LABELS.emptyTitle, text: LABELS.emptyText };
        }
        return this.isNarrowed && this.shown.length === 0
            ? {
                  heading: LABELS.noMatchTitle,
                  text: fillLabel(LABELS.noMatchText, this.entries.length),
              }
            : null;
    }

    get shownCount(): string {
        return fillLabel(LABELS.shownCount, this.shown.length, this.entries.length);
    }

    get days(): readonly HistoryDay[] {
        return historyDays(this.shown, this.situation, this.today);
    }

    get missedText(): string {
        const count = this.entries.filter(({ outcome }) => outcome === 'missed').length;
        return fillLabel(LABELS.missedCount, count);
    }

    get missedClass(): string {
        const look = this.filter.isMissedOnly ? 'missed_on' : '';
        return `slds-button slds-button_neutral missed ${look}`.trimEnd();
    }

    get missedPressed(): string {
        return String(this.filter.isMissedOnly);
    }

    get channelChoices(): readonly FilterChoice[] {
        return channelChoices(this.shownChannels, this.filter);
    }

    get hasChannelChoices(): boolean {
        return this.channelChoices.length > 0;
    }

    get directionChoices(): readonly FilterChoice[] {
        return directionChoices(this.filter);
    }

    get reloadText(): string {
        return this.loadedAt === null
            ? LABELS.reload
            : fillLabel(LABELS.reloadAsOf, timeOfDay(this.loadedAt));
    }

    get reloadClass(): string {
        return this.history.isLoading ? 'reload_busy' : '';
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleReload(): void {
        this.load();
    }

    handleDismiss(): void {
        this.refusal = null;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.filter = { ...this.filter, text: event.detail.value };
    }

    handleMissed(): void {
        this.filter = { ...this.filter, isMissedOnly: !this.filter.isMissedOnly };
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        this.filter = withChoice(this.filter, event.detail.value);
    }

    handleShowAll(): void {
        this.filter = NO_FILTER;
    }

    handleCallBack(event: CustomEvent<{ key: string }>): void {
        const entry = this.entries.find(({ key }) => key === event.detail.key);
        const client = this.watch?.client ?? null;
        if (entry !== undefined && client !== null) {
            this.canMakeCall = client.isMakeCallEnabled;
            if (callBackBlocker(entry, this.situation) === null) {
                void this.callBack(client, entry.party);
            }
        }
    }

    handleOpenRecord(event: CustomEvent<{ recordId: string }>): void {
        void this.openRecord(event.detail.recordId);
    }

    private get situation(): PhoneSituation {
        const { desk, canMakeCall, isDialling } = this;
        return { desk, canMakeCall, isDialling };
    }

    private follow(stage: LinkStage): void {
        this.stage = stage;
        const client = this.watch?.client ?? null;
        if (stage === 'connected' && client !== null) {
            client.observeDials((decision) => this.hearVerdict(decision));
            this.forget(client);
            this.update(this.desk, new Set());
        }
    }

    private receive(desk: DeskSnapshot, changed: ReadonlySet<string>): void {
        const before = this.desk;
        this.desk = desk;
        this.update(before, changed);
    }

    private update(before: DeskSnapshot, changed: ReadonlySet<string>): void {
        const client = this.watch?.client ?? null;
        if (client === null) {
            return;
        }
        this.canMakeCall = client.isMakeCallEnabled;
        const agentId = agentAtWork(this.desk);
        if (agentId !== this.shownFor) {
            // Who signs in next must not see the calls of somebody else.
            this.forget(client);
            this.shownFor = agentId;
            this.load();
            return;
        }
        const ended = endedItems(changed, this.desk);
        if (ended.length > 0 || isBack(before, this.desk)) {
            this.load(ended);
        }
    }

    private forget(client: ConnectsClient | null): void {
        this.loader?.stop();
        this.loader =
            client === null ? null : new HistoryLoader(client, (history) => this.take(history));
        this.history = NOTHING_LOADED;
        this.entries = [];
        this.loadedAt = null;
        this.refusal = null;
        this.shownFor = null;
        this.isDialling = false;
    }

    private load(ended: readonly string[] = []): void {
        const channels = this.shownChannels;
        if (this.condition === 'ready' && channels.length > 0) {
            this.loader?.load(channels, ended);
        }
    }

    private take(history: LoadedHistory): void {
        if (history.items !== this.history.items) {
            this.entries = historyEntries(history.items ?? []);
        }
        if (!history.isLoading && history.failures.length === 0) {
            this.loadedAt = Date.now();
        }
        this.history = history;
    }

    private tick(now: number): void {
        this.loader?.tick(now);
        this.canMakeCall = this.watch?.client?.isMakeCallEnabled ?? false;
        if (calendarDay(now) !== calendarDay(this.today)) {
            this.today = now;
        }
    }

    /** With the gadget's dialling rules, which make a number of the network one that can be dialled. */
    private async callBack(client: ConnectsClient, number: string): Promise<void> {
        this.refusal = null;
        this.isDialling = true;
        this.calledBack = { number, until: Date.now() + VERDICT_MS };
        this.announcement = fillLabel(LABELS.calling, number);
        try {
            await client.makeCall(number);
        } catch (error) {
            if (!(error instanceof ClientReleasedError)) {
                this.refuse(number, errorText(error));
            }
        }
        this.isDialling = false;
    }

    /** A guard decides after the gadget has said yes to the request. */
    private hearVerdict({ intent, outcome, reason, at }: DialDecision): void {
        const { calledBack } = this;
        if (
            calledBack === null ||
            at > calledBack.until ||
            !isSameNumber(intent.number, calledBack.number)
        ) {
            return;
        }
        this.calledBack = null;
        if (outcome !== 'dialled') {
            this.refuse(calledBack.number, reason ?? '');
        }
    }

    private refuse(number: string, text: string): void {
        this.refusal = { heading: fillLabel(LABELS.notCalledTitle, number), text };
    }

    private async openRecord(recordId: string): Promise<void> {
        this.refusal = null;
        try {
            await crmPortFor(this, { client: this.watch?.client }).openRecord(recordId);
        } catch (error) {
            this.refusal = { heading: LABELS.notOpenedTitle, text: crmErrorText(error) };
        }
    }
}
