/**
 * Keeps the document's snapshot true: listens to the events that change it, reads the gadget's own
 * data again where an event may have been missed, and tells observers of every change.
 */
import { readAgentStateChange, readConnectionChange, readCtiData } from './agentForm';
import type { Clock } from './clock';
import type { AgentChannelType, IntegrationApi, WorkItem } from './contract';
import {
    type ConnectionHealth,
    type DeskSnapshot,
    EMPTY_SNAPSHOT,
    isKnown,
    withAgentData,
    withConnectionEstablished,
    withConnectionLost,
    withKnownWorkItem,
    withoutWorkItem,
    withSignOfLife,
    withStateChange,
    withWorkItem,
} from './deskSnapshot';
import type { EventHub, EventReceiver } from './eventHub';
import type { Reporter } from './reporter';
import { type Mortal, WeakList } from './weakList';
import { readWorkItem } from './workItemForm';

/**
 * Events carry no sequence numbers, so a lost one cannot be noticed: the gadget's data, which the
 * library has at hand, is read again this often while somebody observes.
 */
export const REREAD_EVERY_MS = 15_000;

/** Is told of each new snapshot. Held weakly. */
export interface SnapshotReceiver extends Mortal {
    receiveSnapshot(snapshot: DeskSnapshot): void;
}

type Reduce = (snapshot: DeskSnapshot, event: unknown, now: number) => DeskSnapshot;

/** Reads the event's work item and hands it to `reduce`. */
const ofItem =
    (slot: string, reduce: (snapshot: DeskSnapshot, item: WorkItem) => DeskSnapshot): Reduce =>
    (snapshot, event) =>
        reduce(snapshot, readWorkItem(event, slot));

/** A work item came or moved on, which the gadget knows from the contact center alone. */
const ofMovedItem =
    (slot: string): Reduce =>
    (snapshot, event, now) => {
        const item = readWorkItem(event, slot);
        return withSignOfLife(withWorkItem(snapshot, item), item.Channel, now);
    };

const CONNECTION_EVENTS = {
    onClientInterfaceConnectionLost: (snapshot, event, now) =>
        withConnectionLost(snapshot, readConnectionChange(event), now),
    onClientInterfaceConnectionEstablished: (snapshot, event, now) =>
        withConnectionEstablished(snapshot, readConnectionChange(event), now),
} as const satisfies Record<string, Reduce>;

const DESK_EVENTS = {
    onAgentStateChange: (snapshot, event, now) => {
        const change = readAgentStateChange(event);
        const next = withStateChange(snapshot, change);
        // Who has lost the connection may show the agent as signed out by itself.
        return change.newState.state === 'LOGOUT'
            ? next
            : withSignOfLife(next, change.channelType, now);
    },
    onWorkItemCreate: ofMovedItem('onWorkItemCreate'),
    onWorkItemConnect: ofMovedItem('onWorkItemConnect'),
    onWorkItemPause: ofMovedItem('onWorkItemPause'),
    onWorkItemResume: ofMovedItem('onWorkItemResume'),
    onWorkItemWrapup: ofMovedItem('onWorkItemWrapup'),
    // No sign of life: calls that the gadget cannot see any more may end for it as well.
    onWorkItemEnd: ofItem('onWorkItemEnd', withoutWorkItem),
    // These may come after the end, and must not bring the work item back.
    onSearchAndScreenPopResult: ofItem('onSearchAndScreenPopResult', withKnownWorkItem),
    onWorkItemOODataReceived: ofItem('onWorkItemOODataReceived', withKnownWorkItem),
    onCallVariableChanged: ofItem('onCallVariableChanged', withKnownWorkItem),
    onWrapUpDataChanged: ofItem('onWrapUpDataChanged', withKnownWorkItem),
    onBAResponseChanged: ofItem('onBAResponseChanged', withKnownWorkItem),
    onActivitySave: ofItem('onActivitySave', withKnownWorkItem),
} as const satisfies Record<string, Reduce>;

const EVENTS = { ...CONNECTION_EVENTS, ...DESK_EVENTS };

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
        const reduce: Reduce = EVENTS[eventName as WatchedEvent];
        const before = this.current;
        try {
            this.replace(reduce(before, event, this.clock.now()));
        } catch (error) {
            this.reporter.error(
                `${eventName} was malformed. The gadget's data was read again instead.`,
                error,
            );
            this.reread();
            return;
        }
        if (this.isRereadDue(eventName as WatchedEvent, event, before)) {
            this.reread();
        }
    }

    /**
     * The contact center has carried out a request on a channel.
     * @param healthWhenSent an answer tells nothing of an outage that began after the question
     */
    noteCarriedOut(channelType: AgentChannelType, healthWhenSent: ConnectionHealth): void {
        if (this.current.connection !== healthWhenSent) {
            return;
        }
        this.replace(withSignOfLife(this.current, channelType, this.clock.now()));
        if (this.current.connection !== healthWhenSent) {
            this.reread();
        }
    }

    /** The gadget started anew: what it told before may be outdated. */
    rereadNow(): void {
        if (this.stopRereading !== null) {
            this.reread();
        }
    }

    /** Who is signed in is in no event; after an outage or a reload the rest may differ, too. */
    private isRereadDue(eventName: WatchedEvent, event: unknown, before: DeskSnapshot): boolean {
        if (eventName === 'onClientInterfaceConnectionLost') {
            return this.current.agent === null;
        }
        if (before.connection !== this.current.connection) {
            return true;
        }
        if (eventName === 'onWorkItemCreate') {
            return isKnown(before, readWorkItem(event, eventName));
        }
        return (
            this.current.agent === null ||
            isSignedIn(before) !== isSignedIn(this.current) ||
            eventName === 'onClientInterfaceConnectionEstablished'
        );
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
            Object.keys(DESK_EVENTS).forEach((name) => this.hub.remove(name, this));
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
