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
import type ConnectsTranscriptChunk from 'c/connectsTranscriptChunk';
import {
    after,
    callName,
    CardNumberWish,
    clockTime,
    copyText,
    speakerName,
    transcriptFileName,
    transcriptText,
} from 'c/connectsTranscriptText';
import { type CallOption, callOptions, LATEST, shownCall } from './callChoice';
import { earlierThan, firstDrawn } from './drawnChunks';
import { followsEnd } from './followEnd';
import { LABELS } from './labels';
import { type FoundHit, hitAfter, indexOfHit, LineSearch } from './lineSearch';
import { type News, newLinesText, newsAfter } from './newLinesNews';

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
    search = new LineSearch('', null);
    currentHit: FoundHit | null = null;
    isFollowing = true;
    /** Lines that were there when the reader left the end. */
    seenLines = 0;
    /** First chunk that is drawn since the reader left the end; null while following. */
    pinned: number | null = null;
    isCopied = false;
    problem: Problem | null = null;
    news = NO_NEWS;
    /** The found place that was come to last, in words. */
    hitNews = '';

    private areCardNumbersShown = false;
    private readonly cardNumbers = new CardNumberWish();
    private watch: LiveWatch | null = null;
    private stopTicking?: () => void;
    private cancelCopied?: () => void;
    private sizes: ResizeObserver | null = null;
    private sizedLog: HTMLElement | null = null;
    private scrolledTo = 0;
    private lineToShow: FoundHit | null = null;
    /** A chunk and where it was on the screen, to be there again after the next rendering. */
    private anchor: { readonly chunkId: number; readonly top: number } | null = null;

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
        this.keepAnchor();
        this.keepEnd();
        this.showLine();
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
        const { chunks, search, currentHit: current, call } = this;
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
        return this.search.query;
    }

    get isSearching(): boolean {
        return this.search.isOn;
    }

    get hasNoHits(): boolean {
        return this.hits.length === 0;
    }

    get hitText(): string {
        const { hits } = this;
        return hits.length === 0
            ? LABELS.noHits
            : fillLabel(LABELS.hit, indexOfHit(hits, this.currentHit) + 1, hits.length);
    }

    get isCallerOnly(): boolean {
        return this.search.speaker === 'caller';
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
        return this.isSearching ? this.hitNews : this.news.text;
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
        this.look(event.detail.value, this.search.speaker);
        this.go(hitAfter(this.hits, null, 1));
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
        this.look(this.search.query, this.isCallerOnly ? null : 'caller');
    }

    handleEarlier(): void {
        const [top] = this.drawn;
        this.leaveEnd();
        this.pinned = earlierThan(this.first);
        this.anchor = top === undefined ? null : this.placeOf(top.chunk.id);
    }

    handleJump(): void {
        this.isFollowing = true;
        this.pinned = null;
    }

    handleScroll(): void {
        const { log } = this;
        if (log === null) {
            return;
        }
        const follows = followsEnd(this.isFollowing, log, this.scrolledTo);
        this.scrolledTo = log.scrollTop;
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
        if (!(await copyText(transcriptText(call, { speaker: this.search.speaker })))) {
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
            const text = transcriptText(call, { speaker: this.search.speaker });
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

    private get hits(): readonly FoundHit[] {
        return this.search.all(this.chunks);
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
        this.currentHit = null;
        this.hitNews = '';
        this.news = { ...NO_NEWS, lineCount: this.call?.lineCount ?? 0 };
    }

    private tellNews(now: number): void {
        this.news = newsAfter(this.news, this.call?.lineCount ?? 0, now);
    }

    private look(query: string, speaker: Speaker | null): void {
        this.search = new LineSearch(query, speaker);
        this.currentHit = null;
        this.hitNews = '';
    }

    private step(step: 1 | -1): void {
        this.go(hitAfter(this.hits, this.currentHit, step));
    }

    private go(hit: FoundHit | null): void {
        this.currentHit = hit;
        this.hitNews = this.isSearching ? this.newsOf(hit) : '';
        if (hit === null) {
            return;
        }
        this.leaveEnd();
        this.lineToShow = hit;
        const at = this.chunks.findIndex(({ id }) => id === hit.chunkId);
        if (at < this.first) {
            this.pinned = at;
        } else {
            this.showLine();
        }
    }

    private newsOf(hit: FoundHit | null): string {
        const lines = this.chunks.find(({ id }) => id === hit?.chunkId)?.lines ?? [];
        const line = lines.find(({ id }) => id === hit?.lineId);
        if (hit === null || line === undefined) {
            return LABELS.noHits;
        }
        const { hits } = this;
        const place = indexOfHit(hits, hit) + 1;
        const name = speakerName(line.speaker);
        return fillLabel(LABELS.hitSaid, place, hits.length, name, line.text);
    }

    private leaveEnd(): void {
        if (this.isFollowing) {
            this.pinned = this.first;
            this.seenLines = this.call?.lineCount ?? 0;
            this.isFollowing = false;
        }
    }

    private keepEnd(): void {
        const { log } = this;
        if (log !== null && this.isFollowing) {
            log.scrollTop = log.scrollHeight;
            this.scrolledTo = log.scrollTop;
        }
    }

    private keepAnchor(): void {
        const { anchor, log } = this;
        this.anchor = null;
        const place = anchor === null ? null : this.placeOf(anchor.chunkId);
        if (anchor !== null && place !== null && log !== null) {
            log.scrollTop += place.top - anchor.top;
            this.scrolledTo = log.scrollTop;
        }
    }

    private showLine(): void {
        const { lineToShow: hit } = this;
        this.lineToShow = null;
        if (hit !== null) {
            this.elementOf(hit.chunkId)?.scrollToLine(hit.lineId);
        }
    }

    private placeOf(chunkId: number): { chunkId: number; top: number } | null {
        const element = this.elementOf(chunkId);
        return element === null ? null : { chunkId, top: element.getBoundingClientRect().top };
    }

    private elementOf(chunkId: number): (HTMLElement & ConnectsTranscriptChunk) | null {
        return (
            this.template?.querySelector<HTMLElement & ConnectsTranscriptChunk>(
                `[data-chunk="${chunkId}"]`,
            ) ?? null
        );
    }
}
