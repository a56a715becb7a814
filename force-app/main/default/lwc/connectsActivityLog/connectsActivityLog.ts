import { api, LightningElement } from 'lwc';
import {
    type ActivityQueueState,
    type OpenActivityQueue,
    openActivityQueue,
} from 'c/connectsActivityQueue';
import { PRIVACY_CLASSES, privacyPolicy, type PrivacyPolicy } from 'c/connectsActivityRules';
import { RetryingSender } from 'c/connectsBrowserQueue';
import { addPrivacyPolicy, chosenClass, classify, observePrivacy } from 'c/connectsCallPrivacy';
import { confirmDialog } from 'c/connectsConfirm';
import { crmErrorText, CrmHost, crmPortFor } from 'c/connectsCrmPort';
import type { AgentChannelType, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import { browserTimers, type Role } from 'c/connectsLeader';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { observeRelated, offeredTo, relate, relatedTo } from 'c/connectsRelatedRecords';
import { everySecond } from 'c/connectsTicker';
import { readActivityPolicy } from './activityOptions';
import { ActivityRecorder, type LeftOut } from './activityRecorder';
import {
    type ActivityNotice,
    dutyText,
    notices,
    openRows,
    type OpenRow,
    PRIVACY_OPTIONS,
    type SaidOf,
    type Section,
    sections,
    WORDS,
} from './activityView';
import { followCalls } from './callEvents';
import { LABELS } from './labels';
import { previewMemory } from './previewMemory';

const NOTHING: ActivityQueueState = {
    waiting: [],
    done: [],
    refused: [],
    unstored: 0,
    corrupt: 0,
    failure: null,
};

/** What was said, in whichever tab. */
const SAID: SaidOf = { chosenClass, relatedTo, offeredTo };

/** Radio buttons of one name exclude each other on the whole page. */
let instances = 0;

/** Writes an activity about each call, once, and shows what was written and what waits. */
export default class ConnectsActivityLog extends CrmHost(LightningElement) {
    /** Leaves out the heading. */
    @api compact = false;

    /** What a call is of which the agent says nothing: `work`, `unclassified` or `private`. */
    @api
    get unchosen(): string {
        return this.unchosenClass;
    }
    set unchosen(value: string) {
        this.unchosenClass = value;
        this.settlePrivacy();
    }

    /** Whether calls that nobody has classified may be written about. */
    @api
    get writeUnclassified(): boolean {
        return this.areUnclassifiedWritten;
    }
    set writeUnclassified(value: boolean | string) {
        this.areUnclassifiedWritten = value === true || value === 'true';
        this.settlePrivacy();
    }

    labels = LABELS;
    privacyOptions = PRIVACY_OPTIONS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    state: ActivityQueueState = NOTHING;
    leftOut: readonly LeftOut[] = [];
    role: Role | null = null;
    /** Why the configuration could not be read; empty when it was. */
    problem = '';
    openProblem = '';
    privacy: PrivacyPolicy = privacyPolicy('work', false);
    now = Date.now();
    /** Grows with each choice, so that the rows are made anew. */
    choices = 0;

    private readonly radioName = `connects-activity-${(instances += 1)}-`;
    private unchosenClass = 'work';
    private areUnclassifiedWritten = false;
    private watch: LiveWatch | null = null;
    private session: OpenActivityQueue | null = null;
    private policyReader: RetryingSender | null = null;
    private recorder: ActivityRecorder | null = null;
    private stopFollowing: (() => void) | null = null;
    private withdrawPolicy: (() => void) | null = null;
    private stops: (() => void)[] = [];

    connectedCallback(): void {
        const session = openActivityQueue({
            onChange: () => this.showQueue(),
            onDuty: ({ role }) => {
                this.role = role;
            },
        });
        this.session = session;
        this.policyReader = this.newPolicyReader();
        this.recorder = new ActivityRecorder({
            queue: session.queue,
            words: WORDS,
            relatedTo,
            chosenClass,
            previews: previewMemory,
            now: () => Date.now(),
            onChange: () => this.showLeftOut(),
        });
        this.stops = [
            observePrivacy(() => this.handleChoice()),
            observeRelated(() => this.handleChoice()),
            everySecond((now) => {
                this.now = now;
            }),
        ];
        this.showQueue();
        this.settlePrivacy();
        this.watch = watchLive(this, {
            stage: (stage) => this.follow(stage),
            desk: (desk) => {
                this.desk = desk;
            },
        });
    }

    disconnectedCallback(): void {
        super.disconnectedCallback?.();
        this.stopFollowing?.();
        this.stopFollowing = null;
        this.stops.forEach((stop) => stop());
        this.stops = [];
        this.watch?.stop();
        this.watch = null;
        this.recorder = null;
        this.policyReader?.stop();
        this.policyReader = null;
        this.session?.close();
        this.session = null;
        this.withdrawPolicy?.();
        this.withdrawPolicy = null;
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get cardClass(): string {
        return this.compact ? 'compact' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get notices(): readonly ActivityNotice[] {
        return notices(this.state, this.problem);
    }

    get duty(): string {
        return dutyText(this.role);
    }

    get openRows(): readonly OpenRow[] {
        // Reading it makes the rows depend on it.
        return this.choices < 0
            ? []
            : openRows(this.desk.workItems, this.privacy, SAID, this.radioName);
    }

    get hasOpenRows(): boolean {
        return this.openRows.length > 0;
    }

    get sections(): readonly Section[] {
        return sections(this.state, this.leftOut, this.now);
    }

    get isEmpty(): boolean {
        const isReady = this.condition === 'ready' || this.condition === 'lost';
        return isReady && this.sections.length === 0 && !this.hasOpenRows;
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleNotice(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        if (key === 'configuration') {
            void this.policyReader?.send();
        } else {
            void this.session?.queue.retry();
        }
    }

    handlePrivacy(event: CustomEvent<{ value: string }>): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const chosen = PRIVACY_CLASSES.find((known) => known === event.detail.value);
        if (id !== undefined && chosen !== undefined) {
            classify(id, chosen);
        }
    }

    handleRelated(event: CustomEvent<{ value: string }>): void {
        const { id, type } = (event.currentTarget as HTMLElement).dataset;
        if (id !== undefined && (type === 'person' || type === 'entity')) {
            relate(id, { recordId: event.detail.value, type });
        }
    }

    handleWork(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        if (id !== undefined) {
            classify(id, 'work');
        }
    }

    handleRetry(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        void this.session?.queue.retry(key);
    }

    async handleDiscard(event: Event): Promise<void> {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        if (key !== undefined && (await confirmDialog(LABELS.discardTitle, LABELS.discardText))) {
            this.session?.queue.discard(key);
        }
    }

    async handleOpen(event: Event): Promise<void> {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        this.openProblem = '';
        try {
            await crmPortFor(this, { client: this.watch?.client ?? null }).openRecord(id);
        } catch (error) {
            this.openProblem = crmErrorText(error);
        }
    }

    handleDismiss(): void {
        this.openProblem = '';
    }

    private handleChoice(): void {
        this.choices += 1;
        this.recorder?.review();
    }

    private follow(stage: LinkStage): void {
        this.stage = stage;
        const client = this.watch?.client ?? null;
        const { recorder } = this;
        if (client === null || recorder === null) {
            this.stopFollowing?.();
            this.stopFollowing = null;
        } else if (this.stopFollowing === null) {
            this.stopFollowing = followCalls(client, recorder, (error) =>
                // The calls of a page that was just loaded are the only ones that it is asked for.
                console.warn('Connects: the last work items could not be read.', error),
            );
        }
    }

    private settlePrivacy(): void {
        this.privacy = privacyPolicy(this.unchosenClass, this.areUnclassifiedWritten);
        if (this.recorder !== null) {
            this.withdrawPolicy?.();
            this.withdrawPolicy = addPrivacyPolicy(this.privacy);
            void this.policyReader?.send();
        }
    }

    private newPolicyReader(): RetryingSender {
        const reader = new RetryingSender({
            timers: browserTimers,
            sendAll: async () => this.recorder?.setPolicy(await readActivityPolicy(this.privacy)),
            onChange: () => {
                this.problem = reader.failure?.message ?? '';
            },
        });
        return reader;
    }

    private showQueue(): void {
        this.state = this.session?.queue.state ?? NOTHING;
    }

    private showLeftOut(): void {
        this.leftOut = this.recorder?.leftOut ?? [];
    }
}
