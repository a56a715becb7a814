import { api, LightningElement } from 'lwc';
import { accepted, interrupted, observed, requested } from 'c/connectsAgentState';
import type { RowLabels } from 'c/connectsAgentStateRow';
import { confirmDialog } from 'c/connectsConfirm';
import { fillLabel } from 'c/connectsFormat';
import {
    ClientReleasedError,
    connect,
    type AgentChannel,
    type ChannelType,
    type ConnectsClient,
    type DeskSnapshot,
    NotReadyInTimeError,
} from 'c/connectsIntegrationApiSvc';
import { everySecond } from 'c/connectsTicker';
import { announcementOf } from './announcement';
import { LABELS } from './labels';
import { overtaken, type Refusal, refusalOf, unconfirmed } from './refusal';
import {
    channelNames,
    type ChoiceView,
    type OpenRequests,
    type Reasons,
    type RowView,
    rowViews,
} from './stateView';

/** How long the gadget may take before the bar says that it is not there. It goes on waiting. */
const PATIENCE_MS = 10_000;

const NO_REASONS: Reasons = { notReady: [], logout: [] };

type Stage = 'loading' | 'absent' | 'missing' | 'connected';

/** The agent's state in every channel, and the way to change it. */
export default class ConnectsAgentStateBar extends LightningElement {
    /** Channel types separated by commas; empty shows every channel of the agent. */
    @api channels = '';
    /** Leaves out the heading and tightens the rows. */
    @api compact = false;

    /** Whether signing out asks first. */
    @api
    get confirmLogout(): boolean {
        return this.asksBeforeLogout;
    }
    set confirmLogout(value: boolean | string) {
        this.asksBeforeLogout = value !== false && value !== 'false';
    }

    labels = LABELS;
    stage: Stage = 'loading';
    snapshot: DeskSnapshot | null = null;
    reasons = NO_REASONS;
    areReasonsMissing = false;
    requests: OpenRequests = {};
    refusals: Readonly<Partial<Record<ChannelType, Refusal>>> = {};
    announcement = '';

    private asksBeforeLogout = true;
    private client: ConnectsClient | null = null;
    private leaving = new AbortController();
    private stopTicking?: () => void;
    private reasonLoads = 0;

    connectedCallback(): void {
        this.leaving = new AbortController();
        this.stopTicking = everySecond((now) => this.updateRequests(now));
        void this.start(this.leaving.signal);
    }

    disconnectedCallback(): void {
        this.leaving.abort();
        this.stopTicking?.();
        this.client?.release();
        this.client = null;
    }

    get isLoading(): boolean {
        return this.stage === 'loading';
    }

    get isAbsent(): boolean {
        return this.stage === 'absent';
    }

    get isMissing(): boolean {
        return this.stage === 'missing';
    }

    get isSignedOut(): boolean {
        return this.stage === 'connected' && !this.isSignedIn(this.snapshot);
    }

    get hasNoChannels(): boolean {
        return this.stage === 'connected' && !this.isSignedOut && this.rows.length === 0;
    }

    get noChannelsText(): string {
        return fillLabel(LABELS.noChannelsText, this.channels);
    }

    get hasRows(): boolean {
        return this.stage === 'connected' && !this.isSignedOut && this.rows.length > 0;
    }

    get isConnectionLost(): boolean {
        return this.stage === 'connected' && this.snapshot?.connection.isConnected === false;
    }

    /** During an outage they cannot be loaded; they are asked for again after it. */
    get isReasonsNoticeShown(): boolean {
        return this.areReasonsMissing && !this.isConnectionLost;
    }

    get lostText(): string {
        return fillLabel(
            LABELS.lostText,
            channelNames(this.snapshot?.connection.lostChannels ?? []),
        );
    }

    get agentName(): string {
        const agent = this.snapshot?.agent;
        if (!agent) {
            return '';
        }
        // A signed-out agent has no extension.
        const name = `${agent.firstName} ${agent.lastName}`.trim();
        return [name, agent.extension].filter((text) => text !== '').join(' · ');
    }

    /** In the utility bar and in compact mode the surroundings already are a card. */
    get cardClass(): string {
        return this.compact ? '' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get rows(): readonly (RowView & { rowLabels: RowLabels; refusal: Refusal | undefined })[] {
        const { snapshot } = this;
        if (snapshot === null) {
            return [];
        }
        const { channels, connection } = snapshot;
        return rowViews(channels, this.channels, connection, this.reasons, this.requests).map(
            (row) => ({
                ...row,
                refusal: this.refusals[row.type],
                rowLabels: {
                    ready: LABELS.ready,
                    notReady: LABELS.notReady,
                    more: fillLabel(LABELS.more, row.name),
                    wrapUpHeading: LABELS.wrapUpHeading,
                    signOut: LABELS.signOut,
                },
            }),
        );
    }

    handleTryAgain(): void {
        void this.start(this.leaving.signal);
    }

    handleReloadReasons(): void {
        void this.loadReasons();
    }

    handleDismiss(event: Event): void {
        this.setRefusal(typeOf(event), undefined);
    }

    handleChoose(event: CustomEvent<{ key: string }>): void {
        const type = typeOf(event);
        const chosen = this.choiceOf(type, event.detail.key);
        if (chosen !== undefined && !chosen.isDisabled) {
            void this.choose(type, chosen);
        }
    }

    private choiceOf(type: ChannelType, key: string): ChoiceView | undefined {
        const row = this.rows.find((candidate) => candidate.type === type);
        const all = row ? [row.ready, ...row.notReady, ...row.wrapUp, ...row.logout] : [];
        return all.find((choice) => choice.key === key);
    }

    private async start(signal: AbortSignal): Promise<void> {
        this.stage = 'loading';
        try {
            this.use(await this.connectPatiently(signal));
        } catch {
            // Every reason but leaving means that there is no usable library; the service has said why.
            if (!signal.aborted) {
                this.stage = 'missing';
            }
        }
    }

    private async connectPatiently(signal: AbortSignal): Promise<ConnectsClient> {
        try {
            return await connect(this, { readyDeadlineMs: PATIENCE_MS, signal });
        } catch (error) {
            if (!(error instanceof NotReadyInTimeError)) {
                throw error;
            }
            this.stage = 'absent';
            return connect(this, { readyDeadlineMs: Infinity, signal });
        }
    }

    private use(client: ConnectsClient): void {
        this.client = client;
        this.stage = 'connected';
        // A bar that was off the page may have missed a sign-in: it starts like a new one.
        this.snapshot = null;
        client.observe((snapshot) => this.receive(snapshot));
    }

    private receive(snapshot: DeskSnapshot): void {
        const previous = this.snapshot;
        this.snapshot = snapshot;
        this.interruptRequests(previous, snapshot);
        this.updateRequests(Date.now());
        // What was said last stays until there is something new to say.
        this.announcement = announcementOf(previous, snapshot) || this.announcement;
        if (!this.isSignedIn(snapshot)) {
            this.requests = {};
            this.refusals = {};
        }
        const isBack =
            snapshot.connection.isConnected && previous?.connection.isConnected === false;
        if (this.isSignedIn(snapshot) && (!this.isSignedIn(previous) || isBack)) {
            // The gadget gives no reasons while the agent is signed out.
            void this.loadReasons();
        }
    }

    private isSignedIn(snapshot: DeskSnapshot | null): boolean {
        return snapshot?.channels.some(({ state }) => state !== 'LOGOUT') ?? false;
    }

    private async loadReasons(): Promise<void> {
        const { client } = this;
        if (client === null) {
            return;
        }
        this.areReasonsMissing = false;
        this.reasonLoads += 1;
        const load = this.reasonLoads;
        try {
            const [notReady, logout] = await Promise.all([
                client.getReasonCodeList('NOTREADY'),
                client.getReasonCodeList('LOGOUT'),
            ]);
            if (load === this.reasonLoads) {
                this.reasons = { notReady, logout };
            }
        } catch (error) {
            // Only the latest load has the say: an earlier one may fail long after it.
            if (!(error instanceof ClientReleasedError) && load === this.reasonLoads) {
                this.areReasonsMissing = true;
            }
        }
    }

    private async choose(type: ChannelType, { choice, key }: ChoiceView): Promise<void> {
        if (choice.state === 'LOGOUT' && !(await this.isLogoutWanted(type))) {
            return;
        }
        const { client } = this;
        // While the agent was asked, a call may have come.
        const present = this.choiceOf(type, key);
        if (client === null || present === undefined) {
            return;
        }
        if (present.isDisabled) {
            this.setRefusal(type, overtaken(choice, present.label));
            return;
        }
        const reasonCode = choice.reason?.ReasonCode ?? null;
        const request = requested(
            choice.state,
            reasonCode,
            choice.reason?.Label ?? '',
            this.channelsOf(type),
        );
        this.setRefusal(type, undefined);
        this.setRequest(type, request);
        try {
            await client.setAgentState(type, choice.state, {
                reasonCode: reasonCode ?? undefined,
            });
            this.setRequest(type, accepted(request, this.channelsOf(type), Date.now()));
        } catch (error) {
            this.setRequest(type, null);
            if (!(error instanceof ClientReleasedError)) {
                this.setRefusal(type, refusalOf(request, error));
            }
        }
    }

    private async isLogoutWanted(type: ChannelType): Promise<boolean> {
        if (!this.confirmLogout) {
            return true;
        }
        const types = this.channelsOf(type).map((channel) => channel.type);
        return confirmDialog(
            LABELS.confirmTitle,
            fillLabel(LABELS.confirmText, channelNames(types)),
        );
    }

    /** OVERALL means every channel of the agent, shown here or not (guide, "setAgentState"). */
    private channelsOf(type: ChannelType): readonly AgentChannel[] {
        const channels = this.snapshot?.channels ?? [];
        return type === 'OVERALL' ? channels : channels.filter((channel) => channel.type === type);
    }

    private updateRequests(now: number): void {
        for (const [key, request] of Object.entries(this.requests)) {
            const type = key as ChannelType;
            const next = observed(request, this.channelsOf(type), now);
            if (next?.phase === 'unconfirmed' && request.phase !== 'unconfirmed') {
                this.setRefusal(type, unconfirmed(request));
            }
            if (next === null && request.phase === 'unconfirmed') {
                this.setRefusal(type, undefined);
            }
            if (next !== request) {
                this.setRequest(type, next);
            }
        }
    }

    /** Channels whose connection has come back may have lost what they were asked for. */
    private interruptRequests(previous: DeskSnapshot | null, { connection }: DeskSnapshot): void {
        const lost = previous?.connection.lostChannels ?? [];
        const returned = lost.filter((type) => !connection.lostChannels.includes(type));
        for (const [key, request] of Object.entries(this.requests)) {
            const type = key as ChannelType;
            const next = interrupted(request);
            const isConcerned = this.channelsOf(type).some((channel) =>
                returned.includes(channel.type),
            );
            if (isConcerned && next !== request) {
                this.setRequest(type, next);
                this.setRefusal(type, unconfirmed(request));
            }
        }
    }

    private setRequest(type: ChannelType, request: OpenRequests[ChannelType] | null): void {
        const requests = { ...this.requests };
        if (request) {
            requests[type] = request;
        } else {
            delete requests[type];
        }
        this.requests = requests;
    }

    private setRefusal(type: ChannelType, refusal: Refusal | undefined): void {
        this.refusals = { ...this.refusals, [type]: refusal };
    }
}

function typeOf(event: Event): ChannelType {
    return (event.currentTarget as HTMLElement).dataset.channel as ChannelType;
}
