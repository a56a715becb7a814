import { api, LightningElement } from 'lwc';
import { accepted, interrupted, observed, requested } from 'c/connectsAgentState';
import type { RowLabels } from 'c/connectsAgentStateRow';
import { confirmDialog } from 'c/connectsConfirm';
import { fillLabel } from 'c/connectsFormat';
import {
    type AgentChannel,
    type AgentChannelType,
    type ChannelType,
    ClientReleasedError,
    type DeskSnapshot,
} from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    isSignedIn,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { everySecond } from 'c/connectsTicker';
import { channelNames } from 'c/connectsWords';
import { announcementOf } from './announcement';
import { LABELS } from './labels';
import { overtaken, type Refusal, refusalOf, unconfirmed } from './refusal';
import {
    type ChoiceView,
    type OpenRequests,
    type Reasons,
    type RowView,
    rowViews,
} from './stateView';

const NO_REASONS: Reasons = { notReady: [], logout: [] };

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
    stage: LinkStage = 'loading';
    snapshot: DeskSnapshot | null = null;
    reasons = NO_REASONS;
    areReasonsMissing = false;
    requests: OpenRequests = {};
    refusals: Readonly<Partial<Record<ChannelType, Refusal>>> = {};
    announcement = '';

    private asksBeforeLogout = true;
    private watch: LiveWatch | null = null;
    private stopTicking?: () => void;
    private reasonLoads = 0;

    connectedCallback(): void {
        this.stopTicking = everySecond((now) => this.updateRequests(now));
        // A bar that was off the page may have missed a sign-in: it starts like a new one.
        this.snapshot = null;
        this.watch = watchLive(this, { stage: (stage) => this.follow(stage) });
    }

    disconnectedCallback(): void {
        this.stopTicking?.();
        this.watch?.stop();
        this.watch = null;
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.snapshot ?? NO_DESK);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.snapshot?.connection.lostChannels ?? [];
    }

    get hasNoChannels(): boolean {
        return this.isAtWork && this.rows.length === 0;
    }

    get noChannelsText(): string {
        return fillLabel(LABELS.noChannelsText, this.channels);
    }

    get hasRows(): boolean {
        return this.isAtWork && this.rows.length > 0;
    }

    /** During an outage they cannot be loaded; they are asked for again after it. */
    get isReasonsNoticeShown(): boolean {
        return this.areReasonsMissing && this.condition !== 'lost';
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
        this.watch?.retry();
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

    /** Signed in, connected or not: during an outage the last known state stays. */
    private get isAtWork(): boolean {
        return this.stage === 'connected' && isSignedIn(this.snapshot ?? NO_DESK);
    }

    private follow(stage: LinkStage): void {
        this.stage = stage;
        if (stage === 'connected') {
            // Every change counts, not only what a frame shows: a sign-out ends the wishes of the day.
            this.watch?.client?.observe((snapshot) => this.receive(snapshot));
        }
    }

    private receive(snapshot: DeskSnapshot): void {
        const previous = this.snapshot;
        this.snapshot = snapshot;
        this.interruptRequests(previous, snapshot);
        this.updateRequests(Date.now());
        // What was said last stays until there is something new to say.
        this.announcement = announcementOf(previous, snapshot) || this.announcement;
        if (!isSignedIn(snapshot)) {
            this.requests = {};
            this.refusals = {};
        }
        const isBack =
            snapshot.connection.isConnected && previous?.connection.isConnected === false;
        if (isSignedIn(snapshot) && (!isSignedIn(previous ?? NO_DESK) || isBack)) {
            // The gadget gives no reasons while the agent is signed out.
            void this.loadReasons();
        }
    }

    private async loadReasons(): Promise<void> {
        const client = this.watch?.client ?? null;
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
        const client = this.watch?.client ?? null;
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
