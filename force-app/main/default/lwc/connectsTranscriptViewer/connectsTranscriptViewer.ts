import { api, LightningElement } from 'lwc';
import mayDownload from '@salesforce/customPermission/Connects_Transcript_Download';
import { fillLabel } from 'c/connectsFormat';
import type { AgentChannelType, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import {
    type Conversation,
    countAnswerUse,
    deskCondition,
    type DeskCondition,
    type LineChunk,
    type LinkStage,
    type LiveConversations,
    type LiveWatch,
    NO_CONVERSATIONS,
    NO_DESK,
    type Speaker,
    watchLive,
} from 'c/connectsLiveState';
import { saveFile } from 'c/connectsSaveFile';
import { everySecond } from 'c/connectsTicker';
import {
    after,
    callName,
    CardNumberWish,
    clockTime,
    copyText,
    transcriptFileName,
    transcriptText,
} from 'c/connectsTranscriptText';
import { type CallOption, callOptions, LATEST, shownCall } from './callChoice';
import { earlierThan, firstDrawn } from './drawnChunks';
import { LABELS } from './labels';
import type { FoundHit } from './lineSearch';
import { LogScroll } from './logScroll';
import { type News, newLinesText, newsAfter } from './newLinesNews';
import { atNone, lookFor, placeText, type Searching, stepped } from './searching';

interface ChunkView {
    readonly key: string;
    readonly chunk: LineChunk;
    readonly className: string;
    readonly speaker: Speaker | null;
    readonly hits: readonly FoundHit[];
    readonly current: FoundHit | null;
}

interface Problem {
    readonly heading: string;
    readonly text: string;
}

const NO_NEWS: News = { lineCount: 0, at: 0, text: '' };
/** So long the copy button says that it has copied, in ms. */
const COPIED_MS = 2_000;

/** What is said in the agent's calls, with the answers that are suggested. */
export default class ConnectsTranscriptViewer extends LightningElement {
    /** Leaves out the heading. */
    @api compact = false;
    /** Shows the conversation alone. */
    @api hideAnswers = false;
    /** Lines less sure than that are marked, in percent. */
    @api unsureBelow = 80;

    /** Leaves payment card numbers readable, if every component on the page agrees. */
    @api
    get showCardNumbers(): boolean {
        return this.areCardNumbersShown;
    }
    set showCardNumbers(value: boolean | string) {
        this.areCardNumbersShown = value === true || value === 'true';
        if (this.watch !== null) {
            this.cardNumbers.tell(!this.areCardNumbersShown);
        }
    }

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    conversations: LiveConversations = NO_CONVERSATIONS;
    chosen = LATEST;
    searching: Searching = lookFor('', null);
    isFollowing = true;
    /** Lines that were there when the reader left the end. */
    seenLines = 0;
    /** First chunk that is drawn since the reader left the end; null while following. */
    pinned: number | null = null;
    isCopied = false;
    problem: Problem | null = null;
    news = NO_NEWS;

    private areCardNumbersShown = false;
    private readonly cardNumbers = new CardNumberWish();
    private watch: LiveWatch | null = null;
    private stopTicking?: () => void;
    private cancelCopied?: () => void;
    private sizes: ResizeObserver | null = null;
    private sizedLog: HTMLElement | null = null;
    private readonly scroll = new LogScroll({
        log: () => this.log,
        chunk: (id) => this.template?.querySelector(`[data-chunk="${id}"]`) ?? null,
    });

    connectedCallback(): void {
        this.cardNumbers.tell(!this.areCardNumbersShown);
        this.watch = watchLive(this, {
            stage: (stage) => {
                this.stage = stage;
            },
            desk: (desk) => {
                this.desk = desk;
            },
            conversations: (conversations) => this.receive(conversations),
        });
        this.stopTicking = everySecond((now) => this.tellNews(now));
        // A panel that was closed and is opened again has lost its place.
        this.sizes = new ResizeObserver(() => this.keepEnd());
    }

    disconnectedCallback(): void {
        this.watch?.stop();
        this.watch = null;
        this.cardNumbers.withdraw();
        this.stopTicking?.();
        this.sizes?.disconnect();
        this.sizes = null;
        this.sizedLog = null;
        this.cancelCopied?.();
        this.isCopied = false;
    }

    renderedCallback(): void {
        const { log } = this;
        if (log !== this.sizedLog) {
            this.sizedLog = log;
            this.sizes?.disconnect();
            if (log !== null) {
                this.sizes?.observe(log);
            }
        }
        this.scroll.keepHold();
        this.keepEnd();
        this.scroll.showLine();
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get cardClass(): string {
        return this.compact ? '' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get mayDownload(): boolean {
        return Boolean(mayDownload);
    }

    get call(): Conversation | null {
        return shownCall(this.conversations.calls, this.chosen);
    }

    get callName(): string {
        return this.call === null ? '' : callName(this.call);
    }

    get isEmpty(): boolean {
        return this.isAtWork && this.call === null;
    }

    get isCallShown(): boolean {
        return this.isAtWork && this.call !== null;
    }

    get areAnswersShown(): boolean {
        return !this.hideAnswers;
    }

    get hasSeveralCalls(): boolean {
        return this.conversations.calls.length > 1;
    }

    get callOptions(): CallOption[] {
        return callOptions(this.conversations.calls);
    }

    get sinceText(): string {
        const since = this.conversations.collectingSince;
        return since === null ? '' : fillLabel(LABELS.collectingSince, clockTime(since));
    }

    get missesText(): string {
        const { call } = this;
        return call?.missesBeginning === true && !this.hasEarlier
            ? fillLabel(LABELS.missesBeginning, clockTime(call.receivedAt))
            : '';
    }

    get emptyHint(): string {
        const lines = this.chunks.flatMap((chunk) => chunk.lines);
        if (lines.length === 0) {
            return LABELS.noLines;
        }
        const isSilent = this.isCallerOnly && !lines.some(({ speaker }) => speaker === 'caller');
        return isSilent ? LABELS.noCallerLines : '';
    }

    get drawn(): ChunkView[] {
        const { chunks, call } = this;
        const { search, current } = this.searching;
        return chunks.slice(this.first).map((chunk, index, all) => ({
            key: `${call?.workItemId ?? ''}|${chunk.id}`,
            chunk,
            className: index === all.length - 1 ? 'chunk' : 'chunk chunk_earlier',
            speaker: search.speaker,
            hits: search.hitsIn(chunk),
            current: current?.chunkId === chunk.id ? current : null,
        }));
    }

    get hasEarlier(): boolean {
        return this.first > 0;
    }

    get newLinesText(): string {
        const count = (this.call?.lineCount ?? 0) - this.seenLines;
        return this.isFollowing || count <= 0 ? '' : newLinesText(count);
    }

    get query(): string {
        return this.searching.search.query;
    }

    get isSearching(): boolean {
        return this.searching.search.isOn;
    }

    get hasNoHits(): boolean {
        return this.searching.search.all(this.chunks).length === 0;
    }

    get hitText(): string {
        return placeText(this.searching, this.chunks);
    }

    get isCallerOnly(): boolean {
        return this.speaker === 'caller';
    }

    get copyIcon(): string {
        return this.isCopied ? 'utility:check' : 'utility:copy_to_clipboard';
    }

    get copyLabel(): string {
        return this.isCopied ? LABELS.copied : LABELS.copy;
    }

    /** What a screen reader is told: what the reader does goes before what comes by itself. */
    get announcement(): string {
        if (this.isCopied) {
            return LABELS.copied;
        }
        return this.isSearching ? this.searching.news : this.news.text;
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleDismiss(): void {
        this.problem = null;
    }

    handleChooseCall(event: CustomEvent<{ value: string }>): void {
        this.chosen = event.detail.value;
        this.beginCall();
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.searching = lookFor(event.detail.value, this.speaker);
        this.step(1);
    }

    handleSearchKey(event: KeyboardEvent): void {
        if (event.key === 'Enter' && this.isSearching) {
            event.preventDefault();
            this.step(event.shiftKey ? -1 : 1);
        }
    }

    handleStep(event: Event): void {
        this.step((event.currentTarget as HTMLElement).dataset.step === '-1' ? -1 : 1);
    }

    handleFilter(): void {
        this.searching = lookFor(this.query, this.isCallerOnly ? null : 'caller');
    }

    handleEarlier(): void {
        const [top] = this.drawn;
        this.leaveEnd();
        this.pinned = earlierThan(this.first);
        if (top !== undefined) {
            this.scroll.holdAt(top.chunk.id);
        }
    }

    handleJump(): void {
        this.isFollowing = true;
        this.pinned = null;
    }

    handleScroll(): void {
        const follows = this.scroll.followsAfterScroll(this.isFollowing);
        if (follows && !this.isFollowing) {
            this.handleJump();
        } else if (!follows) {
            this.leaveEnd();
        }
    }

    handleUsed(event: CustomEvent<{ answerId: string }>): void {
        if (this.call !== null) {
            countAnswerUse(this.call.workItemId, event.detail.answerId);
        }
    }

    async handleCopy(): Promise<void> {
        const { call } = this;
        if (call === null) {
            return;
        }
        this.problem = null;
        if (!(await copyText(transcriptText(call, { speaker: this.speaker })))) {
            this.problem = { heading: LABELS.copyFailedTitle, text: LABELS.copyFailedText };
            return;
        }
        this.isCopied = true;
        this.cancelCopied?.();
        this.cancelCopied = after(COPIED_MS, () => {
            this.isCopied = false;
        });
    }

    handleDownload(): void {
        const { call } = this;
        if (call === null || !mayDownload) {
            return;
        }
        this.problem = null;
        try {
            const text = transcriptText(call, { speaker: this.speaker });
            saveFile(transcriptFileName(call), text, 'text/plain');
        } catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            this.problem = { heading: LABELS.downloadFailedTitle, text };
        }
    }

    /** Signed in, connected or not: during an outage the last known lines stay. */
    private get isAtWork(): boolean {
        return this.condition === 'ready' || this.condition === 'lost';
    }

    private get chunks(): readonly LineChunk[] {
        return this.call?.chunks ?? [];
    }

    private get first(): number {
        return firstDrawn(this.chunks.length, this.pinned);
    }

    /** Whose lines alone are shown; null: everybody's. */
    private get speaker(): Speaker | null {
        return this.searching.search.speaker;
    }

    private get log(): HTMLElement | null {
        return this.template?.querySelector<HTMLElement>('[data-log]') ?? null;
    }

    private receive(conversations: LiveConversations): void {
        const before = this.call?.workItemId;
        this.conversations = conversations;
        if (this.call?.workItemId !== before) {
            this.beginCall();
        }
    }

    /** Another call is shown: from its end, and what was found in the other one says nothing here. */
    private beginCall(): void {
        this.handleJump();
        this.searching = atNone(this.searching.search);
        this.news = { ...NO_NEWS, lineCount: this.call?.lineCount ?? 0 };
    }

    private tellNews(now: number): void {
        this.news = newsAfter(this.news, this.call?.lineCount ?? 0, now);
    }

    private step(step: 1 | -1): void {
        this.searching = stepped(this.searching, this.chunks, step);
        const { current } = this.searching;
        if (current === null) {
            return;
        }
        this.leaveEnd();
        this.scroll.want(current);
        const at = this.chunks.findIndex(({ id }) => id === current.chunkId);
        if (at < this.first) {
            this.pinned = at;
        } else {
            this.scroll.showLine();
        }
    }

    private leaveEnd(): void {
        if (this.isFollowing) {
            this.pinned = this.first;
            this.seenLines = this.call?.lineCount ?? 0;
            this.isFollowing = false;
        }
    }

    private keepEnd(): void {
        if (this.isFollowing) {
            this.scroll.toEnd();
        }
    }
}
