/** One component's view of the live state. */
import {
    connect,
    type ConnectsClient,
    type DeskSnapshot,
    type HostComponent,
} from 'c/connectsIntegrationApiSvc';
import type { LiveConversations } from './conversationsState';
import type { LinkStage } from './liveLink';
import type { SliceListener } from './liveSlice';
import type { LiveState } from './liveState';
import type { LiveQueues } from './queuesState';
import type { LiveTeams } from './teamsState';

/** What a component wants to be told; what it leaves out is not subscribed for it. */
export interface LiveWishes {
    /** Where the connection to the gadget stands; `client` is there once it is `connected`. */
    readonly stage?: (stage: LinkStage) => void;
    readonly desk?: SliceListener<DeskSnapshot>;
    readonly teams?: SliceListener<LiveTeams>;
    readonly queues?: SliceListener<LiveQueues>;
    readonly conversations?: SliceListener<LiveConversations>;
}

/** Made in `connectedCallback`, stopped in `disconnectedCallback`. */
export class LiveWatch {
    private readonly component: HostComponent;
    private readonly live: LiveState;
    private readonly tellStage: (stage: LinkStage) => void;
    private readonly leaving = new AbortController();
    private readonly stops: (() => void)[];
    private ownClient: ConnectsClient | null = null;
    private isConnecting = false;

    constructor(component: HostComponent, live: LiveState, wishes: LiveWishes) {
        this.component = component;
        this.live = live;
        this.tellStage = wishes.stage ?? (() => undefined);
        this.stops = [
            live.link.observe(() => this.followLink()),
            ...(wishes.desk ? [live.desk.observe(wishes.desk)] : []),
            ...(wishes.teams ? [live.teams.observe(wishes.teams)] : []),
            ...(wishes.queues ? [live.queues.observe(wishes.queues)] : []),
            ...(wishes.conversations ? [live.conversations.observe(wishes.conversations)] : []),
        ];
        this.followLink();
    }

    /** For the component's own requests and events; null until the stage is `connected`. */
    get client(): ConnectsClient | null {
        return this.ownClient;
    }

    /** Tries again after `missing`. */
    retry(): void {
        this.live.link.retry();
    }

    /** Nothing is told any more; requests that wait reject with `ClientReleasedError`. */
    stop(): void {
        this.leaving.abort();
        this.stops.forEach((stop) => stop());
        this.ownClient?.release();
        this.ownClient = null;
    }

    private followLink(): void {
        const { stage } = this.live.link;
        if (stage !== 'connected') {
            this.tellStage(stage);
        } else if (!this.isConnecting) {
            this.isConnecting = true;
            void this.openClient();
        }
    }

    private async openClient(): Promise<void> {
        const { signal } = this.leaving;
        try {
            this.ownClient = await connect(this.component, { readyDeadlineMs: Infinity, signal });
        } catch {
            // The service has reported why there is no library; who has left is told nothing.
            if (!signal.aborted) {
                this.tellStage('missing');
            }
            return;
        }
        this.tellStage('connected');
    }
}
