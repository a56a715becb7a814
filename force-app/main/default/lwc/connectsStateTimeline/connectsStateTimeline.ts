import { api, LightningElement } from 'lwc';
import type { AgentChannelType } from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { type PresenceDeskState, type StateEntry, watchPresence } from 'c/connectsPresenceDesk';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';
import {
    type CurrentView,
    currentViews,
    earlierEntries,
    type EntryView,
    entryViews,
} from './timelineView';

/** Changes that are shown before the agent asks for more. */
const FEW = 5;

/** Answers "why am I Not Ready?": every change of agent state and presence, with its reason. */
export default class ConnectsStateTimeline extends LightningElement {
    /** Leaves out the heading. */
    @api compact = false;

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk = NO_DESK;
    state: PresenceDeskState | null = null;
    isLong = false;

    private watch: LiveWatch | null = null;
    private stopWatching: () => void = () => undefined;

    connectedCallback(): void {
        this.watch = watchLive(this, {
            stage: (stage) => {
                this.stage = stage;
            },
            desk: (desk) => {
                this.desk = desk;
            },
        });
        this.stopWatching = watchPresence((state) => {
            this.state = state;
        });
    }

    disconnectedCallback(): void {
        this.stopWatching();
        this.watch?.stop();
        this.watch = null;
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

    /** What holds now, with its reason; without the gadget nobody knows. */
    get current(): readonly CurrentView[] {
        return this.state === null || !this.isTold ? [] : currentViews(this.state);
    }

    get entries(): readonly EntryView[] {
        const { earlier, isLong, state } = this;
        const shown = isLong ? earlier : earlier.slice(0, FEW);
        return entryViews(shown, state?.statuses ?? [], Date.now());
    }

    get hasEntries(): boolean {
        return this.earlier.length > 0;
    }

    /** While the desk is being opened there is something better to say. */
    get isEmpty(): boolean {
        return this.current.length === 0 && this.condition === 'ready';
    }

    get hasMore(): boolean {
        return this.earlier.length > FEW;
    }

    get moreLabel(): string {
        return this.isLong ? LABELS.less : fillLabel(LABELS.more, this.earlier.length);
    }

    get expanded(): string {
        return String(this.isLong);
    }

    handleMore(): void {
        this.isLong = !this.isLong;
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    private get isTold(): boolean {
        return this.stage === 'connected';
    }

    private get earlier(): readonly StateEntry[] {
        if (this.state === null) {
            return [];
        }
        return this.isTold ? earlierEntries(this.state) : this.state.history;
    }
}
