import { api, LightningElement } from 'lwc';
import mayAppend from '@salesforce/customPermission/Connects_Transcript_Append';
import { type DutyShare, joinActivityDuty, observeWritten } from 'c/connectsActivityDuty';
import { mayWriteAbout } from 'c/connectsCallPrivacy';
import { confirmDialog } from 'c/connectsConfirm';
import { CrmError, crmErrorText, CrmHost, crmPortFor, keyPrefixOf } from 'c/connectsCrmPort';
import { fillLabel } from 'c/connectsFormat';
import type { AgentChannelType, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import type { Role } from 'c/connectsLeader';
import {
    clearConversations,
    type Conversation,
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveConversations,
    type LiveWatch,
    MAX_CALLS,
    NO_CONVERSATIONS,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { after, callName, CardNumberWish, clockTime } from 'c/connectsTranscriptText';
import { commentWith } from './activityComment';
import { AppendQueue, type FailedAppend } from './appendQueue';
import { LABELS } from './labels';

const PERMISSION = 'Connects_Transcript_Append';
/** Key prefix of tasks. */
const TASK = '00T';

/** Keeps what is said in the calls of the session, and writes it into activities where that is wanted. */
export default class ConnectsTranscriptCollector extends CrmHost(LightningElement) {
    /** Leaves out the heading. */
    @api compact = false;

    /** Adds the transcript to the comments of the call's activity when the call is over. */
    @api
    get appendToActivity(): boolean {
        return this.isAppendWanted;
    }
    set appendToActivity(value: boolean | string) {
        this.isAppendWanted = value === true || value === 'true';
        this.settleAppending();
    }

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
    role: Role | null = null;
    writtenCount = 0;
    waitingCount = 0;
    failures: readonly FailedAppend[] = [];

    private isAppendWanted = false;
    private areCardNumbersShown = false;
    private readonly cardNumbers = new CardNumberWish();
    private watch: LiveWatch | null = null;
    private duty: DutyShare | null = null;
    private queue: AppendQueue | null = null;
    private stopListening: (() => void)[] = [];

    connectedCallback(): void {
        this.cardNumbers.tell(!this.areCardNumbersShown);
        this.watch = watchLive(this, {
            stage: (stage) => {
                this.stage = stage;
                this.settleAppending();
            },
            desk: (desk) => {
                this.desk = desk;
            },
            conversations: (conversations) => {
                this.conversations = conversations;
            },
        });
    }

    disconnectedCallback(): void {
        super.disconnectedCallback?.();
        this.stopAppending();
        this.watch?.stop();
        this.watch = null;
        this.cardNumbers.withdraw();
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

    get isShown(): boolean {
        return this.condition === 'ready' || this.condition === 'lost';
    }

    get isCollecting(): boolean {
        return this.conversations.collectingSince !== null && this.condition === 'ready';
    }

    get statusIcon(): string {
        return this.isCollecting ? 'utility:success' : 'utility:ban';
    }

    get statusText(): string {
        const since = this.conversations.collectingSince;
        return this.isCollecting && since !== null
            ? fillLabel(LABELS.collecting, clockTime(since))
            : LABELS.notCollecting;
    }

    get figuresText(): string {
        const { calls } = this.conversations;
        const lines = calls.reduce((sum, { lineCount }) => sum + lineCount, 0);
        return fillLabel(LABELS.figures, calls.length, lines);
    }

    get hintText(): string {
        return fillLabel(LABELS.hint, MAX_CALLS);
    }

    get isEmpty(): boolean {
        return this.conversations.calls.length === 0;
    }

    /** How writing into activities stands; empty where nobody wants it. */
    get appendText(): string {
        if (!this.isAppendWanted) {
            return '';
        }
        if (!mayAppend) {
            return fillLabel(LABELS.forbidden, PERMISSION);
        }
        if (this.role === 'standby') {
            return LABELS.elsewhere;
        }
        if (this.role === 'none-connected') {
            return LABELS.unconnected;
        }
        const written = fillLabel(LABELS.written, this.writtenCount);
        return this.waitingCount === 0
            ? written
            : `${written}. ${fillLabel(LABELS.waiting, this.waitingCount)}`;
    }

    get failure(): string {
        return this.failures
            .map(({ conversation, error }) =>
                fillLabel(LABELS.failedText, callName(conversation), wordsOf(error)),
            )
            .join(' ');
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleRetry(): void {
        this.queue?.retry();
    }

    async handleClear(): Promise<void> {
        if (await confirmDialog(LABELS.clearTitle, LABELS.clearText)) {
            clearConversations();
        }
    }

    /** Begins or ends to write, as the setting, the permission and the connection say. */
    private settleAppending(): void {
        const client = this.watch?.client ?? null;
        const isPossible = this.isAppendWanted && Boolean(mayAppend) && client !== null;
        if (!isPossible) {
            this.stopAppending();
        } else if (this.queue === null) {
            const queue = this.newQueue();
            this.queue = queue;
            this.duty = joinActivityDuty(({ role }) => {
                this.role = role;
                queue.turn();
            });
            this.stopListening = [
                client.on('activitySave', ({ recordId, item }) =>
                    queue.saved(item.Id, recordId, item.State === 'ENDED'),
                ),
                client.on('workItemEnd', ({ item }) => queue.ended(item.Id)),
                // Where the gadget makes no activities, the toolkit does.
                observeWritten(({ workItemId, recordId }) =>
                    queue.saved(workItemId, recordId, true),
                ),
            ];
        }
    }

    private stopAppending(): void {
        this.stopListening.forEach((stop) => stop());
        this.stopListening = [];
        this.queue?.stop();
        this.queue = null;
        this.duty?.leave();
        this.duty = null;
        this.role = null;
    }

    private newQueue(): AppendQueue {
        return new AppendQueue({
            conversationOf: (workItemId) =>
                this.conversations.calls.find((call) => call.workItemId === workItemId) ?? null,
            mayWrite: mayWriteAbout,
            write: (recordId, conversation) => this.write(recordId, conversation),
            isOwner: () => this.duty?.isOwner() ?? false,
            mayPass: (error) =>
                error instanceof CrmError && (error.code === 'NETWORK' || error.code === 'FAILED'),
            after,
            onChange: () => this.showQueue(),
        });
    }

    private showQueue(): void {
        const { queue } = this;
        this.writtenCount = queue?.writtenCount ?? 0;
        this.waitingCount = queue?.waitingCount ?? 0;
        this.failures = queue?.failures ?? [];
    }

    private async write(recordId: string, conversation: Conversation): Promise<void> {
        if (keyPrefixOf(recordId) !== TASK) {
            throw new Error(LABELS.noTask);
        }
        const port = crmPortFor(this);
        const { Description: comment } = await port.readRecord('Task', recordId, ['Description']);
        const text = commentWith(typeof comment === 'string' ? comment : '', conversation);
        if (text !== null) {
            await port.updateRecord(recordId, { Description: text });
        }
    }
}

function wordsOf(error: unknown): string {
    if (error instanceof CrmError) {
        return crmErrorText(error);
    }
    return error instanceof Error ? error.message : String(error);
}
