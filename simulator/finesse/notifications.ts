import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Call } from './call';
import type { Reason } from './reasonCodes';
import type { MediaState, VoiceState } from './states';
import type { Task, TaskChange } from './task';

/** State of a channel with its reason; `since` in ms since 1970. */
export interface ChannelStatus<S extends VoiceState | MediaState = VoiceState | MediaState> {
    readonly state: S;
    readonly reason: Reason;
    readonly since: number;
}

/** What became of a call; `changed` is what the guide has no event for, such as a party more. */
export type CallChange =
    | 'created'
    | 'connected'
    | 'held'
    | 'retrieved'
    | 'wrapUp'
    | 'wrapUpReason'
    | 'variables'
    | 'baResponse'
    | 'changed'
    | 'ended';

/** What Finesse tells its clients. */
export type FinesseNotification =
    | { readonly kind: 'state'; readonly channel: AgentChannelType; readonly status: ChannelStatus }
    | { readonly kind: 'pendingState' }
    | {
          readonly kind: 'call';
          readonly change: CallChange;
          readonly call: Call;
      }
    | { readonly kind: 'task'; readonly change: TaskChange; readonly task: Task };

/** Takes one notification. */
export type Notify = (notification: FinesseNotification) => void;

/** Takes what one action caused, in order. */
export type NotifyTogether = (batch: readonly FinesseNotification[]) => void;

/**
 * Collects notifications per receiver, so that what one action causes is told together and in full
 * before anybody can act on a part of it.
 */
export class NotificationBatch<R> {
    private readonly tell: (receiver: R, batch: readonly FinesseNotification[]) => void;
    private batches = new Map<R, FinesseNotification[]>();
    private depth = 0;

    constructor(tell: (receiver: R, batch: readonly FinesseNotification[]) => void) {
        this.tell = tell;
    }

    /** Whether an action is under way. */
    get isCollecting(): boolean {
        return this.depth > 0;
    }

    note(receiver: R, notification: FinesseNotification): void {
        const batch = this.batches.get(receiver);
        if (batch) {
            batch.push(notification);
        } else {
            this.batches.set(receiver, [notification]);
        }
    }

    /** Runs an action and tells what it notified, also when it fails half-way. */
    collect<T>(action: () => T): T {
        this.depth += 1;
        try {
            return action();
        } finally {
            this.depth -= 1;
            if (this.depth === 0 && this.batches.size > 0) {
                const told = this.batches;
                this.batches = new Map();
                told.forEach((batch, receiver) => this.tell(receiver, batch));
            }
        }
    }
}
