/** The typed face: one component's subscriptions, promise requests and view of the desk. */
import type { ComponentPresence } from './componentPresence';
import type {
    ChannelType,
    FinesseVersion,
    IntegrationApi,
    ReasonCode,
    ReasonType,
    RequestableChannelState,
} from './contract';
import type { DeskMonitor, SnapshotReceiver } from './deskMonitor';
import type { ConnectionHealth, DeskSnapshot } from './deskSnapshot';
import {
    ClientReleasedError,
    ConnectionLostError,
    RequestFailedError,
    RequestTimedOutError,
} from './errors';
import type { EventHub, EventReceiver } from './eventHub';
import { readReasonCodeList } from './normalForm';
import type { Reporter } from './reporter';
import type { RequestOptions, RequestSender } from './requests';
import { type ConnectsEventName, type ConnectsEvents, EVENT_READERS, slotOf } from './typedEvents';

/** What a client needs of its document. */
export interface ClientEnvironment {
    readonly api: IntegrationApi;
    readonly hub: EventHub;
    readonly monitor: DeskMonitor;
    readonly reporter: Reporter;
}

/** Options of `setAgentState`. */
export interface SetAgentStateOptions extends RequestOptions {
    /** Code (not id) of a configured reason; needed for NOT_READY and LOGOUT once reasons are configured. */
    readonly reasonCode?: string;
}

type Listener<T> = { readonly run: (value: T) => void };

/**
 * Made by `connect(this)`. While its component is off the page it receives nothing; it is released
 * when the component connects anew, is collected, stays away for ten minutes, or says so.
 */
export class ConnectsClient implements EventReceiver, SnapshotReceiver {
    private readonly presence: ComponentPresence;
    private readonly environment: ClientEnvironment;
    private readonly sender: RequestSender;
    private readonly handlers = new Map<string, Set<Listener<unknown>>>();
    private readonly observers = new Set<Listener<DeskSnapshot>>();
    private isReleased = false;

    constructor(
        presence: ComponentPresence,
        environment: ClientEnvironment,
        sender: RequestSender,
    ) {
        this.presence = presence;
        this.environment = environment;
        this.sender = sender;
        environment.monitor.add(this);
    }

    /** Agent, channels and connection as they are now. Never changes; a change makes a new one. */
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
        const listener = { run: (event: unknown) => handler(read(event)) };
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
     * Asks for a state (guide, "setAgentState"). Resolves when the gadget reports success; during a
     * call the state may only be noted and taken after it.
     *
     * @param channelType OVERALL for every channel
     * @param state WORK and WORK_READY only on VOICE while TALKING
     * @throws RequestFailedError with the gadget's text, and the errors of every request
     */
    async setAgentState(
        channelType: ChannelType,
        state: RequestableChannelState,
        options: SetAgentStateOptions = {},
    ): Promise<void> {
        const { reasonCode } = options;
        const reason = reasonCode === undefined ? 0 : asNumberIfPossible(reasonCode);
        await this.request('setAgentState', [channelType, state, reason], options, channelType);
    }

    /** Configured reasons; empty while the agent is signed out (guide, "getReasonCodeList"). */
    async getReasonCodeList(type: ReasonType, options?: RequestOptions): Promise<ReasonCode[]> {
        const data = await this.request('getReasonCodeList', [type], options);
        try {
            return readReasonCodeList(data);
        } catch (error) {
            throw new RequestFailedError(
                'getReasonCodeList',
                'The gadget gave a list of reason codes that cannot be read.',
                { cause: error },
            );
        }
    }

    /** The settings text of an identifier of the b+s Configuration (guide, "getCustomSettings"). */
    async getCustomSettings(identifier: string, options?: RequestOptions): Promise<string> {
        const settings = await this.request('getCustomSettings', [identifier], options);
        if (typeof settings !== 'string') {
            throw new RequestFailedError('getCustomSettings', 'The settings are not a text.');
        }
        return settings;
    }

    /** Fails while the agent is signed out (guide, "getFinesseVersion()"). */
    async getFinesseVersion(options?: RequestOptions): Promise<FinesseVersion> {
        return (await this.request('getFinesseVersion', [], options)) as FinesseVersion;
    }

    /** Shows an error at the bottom of the gadget (guide, "showError"). */
    async showError(
        type: string,
        title: string,
        text: string,
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('showError', [type, title, text], options);
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
        this.environment.monitor.remove(this);
        this.sender.release();
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

    private async request(
        name: string,
        args: readonly unknown[],
        options?: RequestOptions,
        channelType: ChannelType = 'OVERALL',
    ): Promise<unknown> {
        this.assertUsable(name);
        try {
            return await this.sender.send(name, args, options);
        } catch (error) {
            const isOutage =
                error instanceof RequestFailedError || error instanceof RequestTimedOutError;
            throw isOutage && this.isCutOff(channelType)
                ? new ConnectionLostError(name, error)
                : error;
        }
    }

    /** A refusal on a channel that is connected is the contact center's own word. */
    private isCutOff(channelType: ChannelType): boolean {
        const { isConnected, lostChannels } = this.health;
        return !isConnected && (channelType === 'OVERALL' || lostChannels.includes(channelType));
    }

    private assertUsable(what: string): void {
        if (this.isReleased) {
            throw new ClientReleasedError(what);
        }
    }
}

/** The guide types the reason as a number; codes that are none are passed on as they are. */
function asNumberIfPossible(code: string): number | string {
    return /^\d+$/.test(code) ? Number(code) : code;
}
