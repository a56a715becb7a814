/** The typed face: one component's subscriptions, promise requests and view of the desk. */
import { ClientActions } from './clientActions';
import type { Clock } from './clock';
import type { ComponentPresence } from './componentPresence';
import type { AgentChannelType, IntegrationApi } from './contract';
import type { DeskMonitor, SnapshotReceiver } from './deskMonitor';
import type { ConnectionHealth, DeskSnapshot } from './deskSnapshot';
import { type DialDecision, type DialGuard, dialDecisionOf } from './dialAction';
import type { DialCoordinator } from './dialCoordinator';
import { ClientReleasedError } from './errors';
import type { EventHub, EventReceiver } from './eventHub';
import type { GuardOptions } from './guardVerdict';
import type { ShareCoordinator } from './guideActions';
import type { Reporter } from './reporter';
import type { RequestSender } from './requests';
import type { RestartReceiver, Restarts } from './restarts';
import {
    type ShareChange,
    type ShareContent,
    type ShareDecision,
    shareDecisionOf,
    type ShareGuard,
    type ShareIntent,
} from './shareAction';
import { type ConnectsEventName, type ConnectsEvents, EVENT_READERS, slotOf } from './typedEvents';
import { type ClientDialling, WorkItemRequests } from './workItemRequests';

/** What a client needs of its document. */
export interface ClientEnvironment {
    readonly api: IntegrationApi;
    readonly clock: Clock;
    readonly hub: EventHub;
    readonly monitor: DeskMonitor;
    readonly reporter: Reporter;
    readonly dials: DialCoordinator;
    readonly shares: ShareCoordinator;
    readonly restarts: Restarts;
}

type Listener<T> = { readonly run: (value: T) => void };

/**
 * Made by `connect(this)`. While its component is off the page it receives nothing; it is released
 * when the component connects anew, is collected, stays away for ten minutes, or says so.
 *
 * Here are subscriptions, snapshot, guards and the end; the requests are in `GadgetRequests` (agent,
 * gadget, pages, team messages) and `WorkItemRequests` (calls, tasks, their data).
 */
export class ConnectsClient
    extends WorkItemRequests
    implements EventReceiver, SnapshotReceiver, RestartReceiver
{
    private readonly presence: ComponentPresence;
    private readonly environment: ClientEnvironment;
    private readonly dialGuards: ClientDialling;
    private readonly shareGuards: ClientActions<ShareIntent, ShareContent, ShareChange>;
    private readonly handlers = new Map<string, Set<Listener<unknown>>>();
    private readonly observers = new Set<Listener<DeskSnapshot>>();
    private readonly restartListeners = new Set<Listener<void>>();
    private isReleased = false;

    constructor(
        presence: ComponentPresence,
        environment: ClientEnvironment,
        sender: RequestSender,
    ) {
        const { api, dials, shares, reporter } = environment;
        const dialGuards = new ClientActions(presence, dials, reporter);
        super(sender, api, dials, dialGuards);
        this.presence = presence;
        this.environment = environment;
        this.dialGuards = dialGuards;
        this.shareGuards = new ClientActions(presence, shares, reporter);
        environment.monitor.add(this);
    }

    /** Agent, channels, work items and connection as they are now. Never changes; a change makes a new one. */
    get snapshot(): DeskSnapshot {
        return this.environment.monitor.snapshot;
    }

    /** Whether the gadget is connected to the contact center (guide, "onClientInterfaceConnectionLost"). */
    get health(): ConnectionHealth {
        return this.snapshot.connection;
    }

    /**
     * Subscribes to an event. The payload is shared with other subscribers: do not change it.
     * A malformed event is reported and not delivered. On a released client it does nothing: a
     * component that connected anew before the first `connect` had answered is served once.
     *
     * @param eventName the guide's name without "on", e.g. `workItemCreate`
     * @returns unsubscribes
     * @throws TypeError for an event that does not exist
     */
    on<K extends ConnectsEventName>(
        eventName: K,
        handler: (event: ConnectsEvents[K]) => void,
    ): () => void {
        if (!Object.hasOwn(EVENT_READERS, eventName)) {
            throw new TypeError(
                `There is no event "${eventName}". Known: ${Object.keys(EVENT_READERS).join(', ')}.`,
            );
        }
        if (this.isReleased) {
            return () => undefined;
        }
        const slot = slotOf(eventName);
        const read = EVENT_READERS[eventName];
        const { clock } = this.environment;
        const listener = { run: (event: unknown) => handler(read(event, clock.now())) };
        const listeners = this.handlers.get(slot) ?? new Set();
        this.handlers.set(slot, listeners.add(listener));
        this.environment.hub.add(slot, this);
        return () => {
            if (listeners.delete(listener) && listeners.size === 0) {
                this.handlers.delete(slot);
                this.environment.hub.remove(slot, this);
            }
        };
    }

    /**
     * Calls `listener` with the snapshot at once and after each change; on a released client never.
     * @returns stops observing
     */
    observe(listener: (snapshot: DeskSnapshot) => void): () => void {
        if (this.isReleased) {
            return () => undefined;
        }
        const entry = { run: listener };
        this.observers.add(entry);
        listener(this.snapshot);
        return () => this.observers.delete(entry);
    }

    /**
     * Calls when the gadget has started anew while this page stayed: it was reloaded, and has read its
     * own configuration again. Slots and snapshot are put right by the service. A library that calls
     * `waitReady` back only once (guide, "waitReady") cannot tell it.
     *
     * @returns stops listening
     */
    observeRestarts(listener: () => void): () => void {
        this.assertUsable('observeRestarts');
        const entry = { run: listener };
        this.restartListeners.add(entry);
        this.environment.restarts.add(this);
        return () => this.restartListeners.delete(entry);
    }

    /**
     * Adds a guard that is asked before every dial (guide, "onBeforeDial(event)"): may it be dialled,
     * with another number, or not at all? While the first guard stands and after it, the gadget
     * dials nothing by itself: the service dials once all guards have allowed the very same number.
     * A guard that throws, answers nonsense or not in time denies. Off the page it is not asked.
     *
     * @returns removes the guard; a dial that waits for it goes on without it
     */
    addDialGuard(guard: DialGuard, options?: GuardOptions): () => void {
        this.assertUsable('addDialGuard');
        return this.dialGuards.addGuard(guard, options);
    }

    /** Calls with every decided dial of this document. @returns stops observing */
    observeDials(listener: (decision: DialDecision) => void): () => void {
        this.assertUsable('observeDials');
        return this.dialGuards.observe((decided) => listener(dialDecisionOf(decided)));
    }

    /**
     * Adds a guard that is asked before the gadget's "Share Record" button shares a record (guide,
     * "onShareRecord(event)"). The same rules hold as for dial guards.
     */
    addShareGuard(guard: ShareGuard, options?: GuardOptions): () => void {
        this.assertUsable('addShareGuard');
        return this.shareGuards.addGuard(guard, options);
    }

    /** Calls with every decided share of this document. @returns stops observing */
    observeShares(listener: (decision: ShareDecision) => void): () => void {
        this.assertUsable('observeShares');
        return this.shareGuards.observe((decided) => listener(shareDecisionOf(decided)));
    }

    /** Writes to the gadget's log (guide, "writeLogDebug(logMessage)"). */
    writeLogDebug(message: string): void {
        this.environment.api.writeLogDebug(message);
    }

    /** Writes an error to the gadget's log (guide, "writeLogError(logMessage)"). */
    writeLogError(message: string): void {
        this.environment.api.writeLogError(message);
    }

    /** Ends the client at once: nothing is received any more, waiting requests reject. */
    release(): void {
        this.isReleased = true;
        for (const [slot, listeners] of this.handlers) {
            listeners.clear();
            this.environment.hub.remove(slot, this);
        }
        this.handlers.clear();
        this.observers.clear();
        this.restartListeners.clear();
        this.environment.restarts.remove(this);
        this.environment.monitor.remove(this);
        this.dialGuards.release();
        this.shareGuards.release();
        this.releaseRequests();
    }

    /** For the service only. */
    get isGoneForGood(): boolean {
        return this.isReleased || this.presence.isGoneForGood;
    }

    /** For the service only. */
    receive(slot: string, event: unknown): void {
        if (this.presence.isHere) {
            this.callAll(this.handlers.get(slot), event, slot);
        }
    }

    /** For the service only. */
    receiveSnapshot(snapshot: DeskSnapshot): void {
        if (this.presence.isHere) {
            this.callAll(this.observers, snapshot, 'the snapshot');
        }
    }

    /** For the service only. */
    receiveRestart(): void {
        if (this.presence.isHere) {
            this.callAll(this.restartListeners, undefined, 'the restart of the gadget');
        }
    }

    private callAll<T>(listeners: Set<Listener<T>> | undefined, value: T, what: string): void {
        for (const listener of [...(listeners ?? [])]) {
            // One that was called before it may have unsubscribed it or released the client.
            if (!listeners?.has(listener)) {
                continue;
            }
            try {
                listener.run(value);
            } catch (error) {
                this.environment.reporter.error(`A handler of ${what} failed.`, error);
            }
        }
    }

    protected noteCarriedOut(
        channelType: AgentChannelType,
        healthWhenSent: ConnectionHealth,
    ): void {
        this.environment.monitor.noteCarriedOut(channelType, healthWhenSent);
    }

    protected assertUsable(what: string): void {
        if (this.isReleased) {
            throw new ClientReleasedError(what);
        }
    }
}
