/**
 * Keeps the document's snapshot true: listens to the events that change it, reads the gadget's own
 * data again where an event may have been missed, and tells observers of every change.
 */
import type { Clock } from './clock';
import type { IntegrationApi } from './contract';
import {
    type DeskSnapshot,
    EMPTY_SNAPSHOT,
    withAgentData,
    withConnectionEstablished,
    withConnectionLost,
    withStateChange,
} from './deskSnapshot';
import type { EventHub, EventReceiver } from './eventHub';
import { readAgentStateChange, readConnectionChange, readCtiData } from './normalForm';
import type { Reporter } from './reporter';
import { type Mortal, WeakList } from './weakList';

/**
 * Events carry no sequence numbers, so a lost one cannot be noticed: the gadget's data, which the
 * library has at hand, is read again this often while somebody observes.
 */
export const REREAD_EVERY_MS = 15_000;

/** Is told of each new snapshot. Held weakly. */
export interface SnapshotReceiver extends Mortal {
    receiveSnapshot(snapshot: DeskSnapshot): void;
}

const EVENTS = {
    onAgentStateChange: (snapshot: DeskSnapshot, event: unknown) =>
        withStateChange(snapshot, readAgentStateChange(event)),
    onClientInterfaceConnectionLost: (snapshot: DeskSnapshot, event: unknown, now: number) =>
        withConnectionLost(snapshot, readConnectionChange(event), now),
    onClientInterfaceConnectionEstablished: (snapshot: DeskSnapshot, event: unknown, now: number) =>
        withConnectionEstablished(snapshot, readConnectionChange(event), now),
} as const;

type WatchedEvent = keyof typeof EVENTS;

/**
 * The one snapshot of a document. It works only while it has receivers; only the connection it goes
 * on watching, because the gadget's data does not tell whether there is one.
 */
export class DeskMonitor implements EventReceiver {
    readonly isGoneForGood = false;
    private readonly api: IntegrationApi;
    private readonly hub: EventHub;
    private readonly clock: Clock;
    private readonly reporter: Reporter;
    private readonly receivers = new WeakList<SnapshotReceiver>();
    private current = EMPTY_SNAPSHOT;
    private stopRereading: (() => void) | null = null;

    constructor(api: IntegrationApi, hub: EventHub, clock: Clock, reporter: Reporter) {
        this.api = api;
        this.hub = hub;
        this.clock = clock;
        this.reporter = reporter;
    }

    get snapshot(): DeskSnapshot {
        return this.current;
    }

    /** Adds a receiver for later snapshots; the first one makes the monitor start. */
    add(receiver: SnapshotReceiver): void {
        this.receivers.add(receiver);
        if (this.stopRereading === null) {
            this.start();
        }
    }

    /** Removes a receiver; after the last one the monitor rests. */
    remove(receiver: SnapshotReceiver): void {
        this.receivers.remove(receiver);
        this.restIfUnused();
    }

    /** Forgets every receiver whose component is gone for good. */
    sweep(): void {
        this.receivers.sweep();
        this.restIfUnused();
    }

    receive(eventName: string, event: unknown): void {
        const reduce = EVENTS[eventName as WatchedEvent];
        const wasSignedIn = isSignedIn(this.current);
        try {
            this.replace(reduce(this.current, event, this.clock.now()));
        } catch (error) {
            this.reporter.error(
                `${eventName} was malformed. The gadget's data was read again instead.`,
                error,
            );
            this.reread();
            return;
        }
        // Who is signed in is in no event; after an outage the channels may differ, too.
        if (
            this.current.agent === null ||
            wasSignedIn !== isSignedIn(this.current) ||
            eventName === 'onClientInterfaceConnectionEstablished'
        ) {
            this.reread();
        }
    }

    private start(): void {
        (Object.keys(EVENTS) as WatchedEvent[]).forEach((name) => this.hub.add(name, this));
        this.reread();
        this.scheduleReread();
    }

    private restIfUnused(): void {
        if (this.receivers.isEmpty && this.stopRereading !== null) {
            this.stopRereading();
            this.stopRereading = null;
            this.hub.remove('onAgentStateChange' satisfies WatchedEvent, this);
        }
    }

    private scheduleReread(): void {
        this.stopRereading = this.clock.after(REREAD_EVERY_MS, () => {
            this.reread();
            this.scheduleReread();
        });
    }

    private reread(): void {
        try {
            this.replace(withAgentData(this.current, readCtiData(this.api.getCtiData())));
        } catch (error) {
            this.reporter.error(
                'getCtiData() could not be read; the last known data stays.',
                error,
            );
        }
    }

    private replace(next: DeskSnapshot): void {
        if (next === this.current) {
            return;
        }
        this.current = next;
        for (const ref of this.receivers.refs) {
            ref.deref()?.receiveSnapshot(next);
        }
    }
}

function isSignedIn({ channels }: DeskSnapshot): boolean {
    return channels.some(({ state }) => state !== 'LOGOUT');
}
