import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Call } from './call';
import type { Reason } from './reasonCodes';
import type { MediaState, VoiceState } from './states';

/** State of a channel with its reason; `since` in ms since 1970. */
export interface ChannelStatus<S extends VoiceState | MediaState = VoiceState | MediaState> {
    readonly state: S;
    readonly reason: Reason;
    readonly since: number;
}

/** What Finesse tells its clients. */
export type FinesseNotification =
    | { readonly kind: 'state'; readonly channel: AgentChannelType; readonly status: ChannelStatus }
    | { readonly kind: 'pendingState' }
    | {
          readonly kind: 'call';
          readonly change: 'created' | 'connected' | 'wrapUp' | 'wrapUpReason' | 'ended';
          readonly call: Call;
      };

/** Takes one notification. */
export type Notify = (notification: FinesseNotification) => void;

/**
 * Collects notifications, so that what one action causes is told together and in full before
 * anybody can act on a part of it.
 */
export class NotificationBatch {
    private readonly tell: (batch: readonly FinesseNotification[]) => void;
    private batch: FinesseNotification[] = [];
    private depth = 0;

    constructor(tell: (batch: readonly FinesseNotification[]) => void) {
        this.tell = tell;
    }

    readonly notify: Notify = (notification) => {
        this.batch.push(notification);
    };

    /** Runs an action and tells what it notified, also when it fails half-way. */
    collect<T>(action: () => T): T {
        this.depth += 1;
        try {
            return action();
        } finally {
            this.depth -= 1;
            if (this.depth === 0 && this.batch.length > 0) {
                const told = this.batch;
                this.batch = [];
                this.tell(told);
            }
        }
    }
}
