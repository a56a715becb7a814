import type {
    CallbackRequestName,
    LmsEnvironment,
    RequestCallback,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { both } from '../wire/both';
import {
    isEnvelope,
    WIRE_PROTOCOL,
    type Envelope,
    type GadgetState,
    type ReadyEnvelope,
    type RequestEnvelope,
    type ToGadget,
    type ToLibrary,
    type Transport,
} from '../wire/envelope';
import { copyJson } from '../wire/json';
import { createUniqueId, FirstSeen } from '../wire/messageIds';
import { getPage, type Page, type PageLibrary } from '../wire/page';
import { createChannel } from './channel';
import { outsideTransport } from './outside';
import { PendingCallbacks } from './pendingCallbacks';

/** Sends without the members that each of our envelopes has. */
type Draft<T> = T extends ToGadget ? Omit<T, 'protocol' | 'messageId' | 'to' | 'libraryId'> : never;

/** Called with each event; `payload` may be shared and is to be copied before it is handed on. */
export type EventReceiver = (eventName: string, payload: unknown) => void;

const NOT_READY_ERROR = 'The Integration API is not ready: use it in the callback of waitReady.';

/** One library instance's line to the gadget: handshake, requests, the latest state. */
export class Connection implements PageLibrary {
    private readonly libraryId = createUniqueId();
    private readonly page: Page = getPage();
    private readonly received = new FirstSeen<true>();
    private readonly pending = new PendingCallbacks();
    private readonly subscriptions = new Set<string>();
    private readonly receiveEvent: EventReceiver;
    private channel: Transport | null = null;
    /** Without a channel: the gadget of this window, or one outside of it. Found when it opens. */
    private surroundings: Transport = this.page.bus;
    private stopListening: (() => void) | null = null;
    private readyCallbacks: (() => void)[] = [];
    private readonly calledCallbacks: (() => void)[] = [];
    /** Which start of the gadget was heard of last; null before the first. */
    private startId: string | null = null;
    private toolbar: RequestEnvelope['toolbar'] = toolbarOfWindow();
    private state: GadgetState | null = null;
    private gone = false;

    constructor(receiveEvent: EventReceiver) {
        this.receiveEvent = receiveEvent;
    }

    /** What the gadget last told; null before the instance is ready. */
    get gadgetState(): Readonly<GadgetState> | null {
        return this.state;
    }

    /** @throws Error for an unknown mode or a missing attribute */
    setEnvironment(settings: LmsEnvironment): void {
        this.channel = createChannel(settings);
        if (this.stopListening) {
            this.open();
        }
    }

    /**
     * Runs `callback` when the gadget is ready; at once if it is (guide, "waitReady"). Whether it runs
     * anew when the gadget has started anew is `A-READYAGAIN`.
     */
    waitReady(callback: () => void): void {
        if (this.state) {
            this.calledCallbacks.push(callback);
            callback();
            return;
        }
        this.readyCallbacks.push(callback);
        if (!this.stopListening) {
            this.open();
        }
    }

    sayHello(): void {
        const hello = this.send({ kind: 'hello' });
        if (this.channel && hello.kind === 'hello') {
            this.page.gadget?.helloSent(hello, this.channel);
        }
    }

    /** The page sits in that custom toolbar of the gadget, or in none. */
    placeInToolbar(toolbar: RequestEnvelope['toolbar']): void {
        this.toolbar = toolbar;
    }

    /**
     * The page ends: nothing is heard any more. What its listeners do in its last moments is still
     * sent, because some of them come after this.
     */
    leave(): void {
        if (this.stopListening) {
            this.send({ kind: 'goodbye' });
            this.stopListening();
            this.stopListening = null;
        }
        this.page.libraries.delete(this);
        this.page.listening.delete(this);
    }

    /** The page vanishes: nothing is heard or sent any more, and no slot is emptied before. */
    vanish(): void {
        this.leave();
        this.gone = true;
    }

    setSubscribed(eventName: string, subscribed: boolean): void {
        if (this.subscriptions.has(eventName) === subscribed) {
            return;
        }
        if (subscribed) {
            this.subscriptions.add(eventName);
        } else {
            this.subscriptions.delete(eventName);
        }
        if (this.state) {
            this.send({ kind: subscribed ? 'subscribe' : 'unsubscribe', eventName });
        }
    }

    /** Sends a request; before ready it fails at once, in a microtask, so that no caller hangs. */
    request(name: CallbackRequestName, args: unknown[], callback?: RequestCallback<unknown>): void {
        if (!this.state) {
            console.error(`ConnectsIntegrationAPI.${name}: ${NOT_READY_ERROR}`);
            if (callback) {
                const refuse = () =>
                    this.pending.call(callback, { success: false, error: NOT_READY_ERROR });
                void Promise.resolve().then(refuse);
            }
            return;
        }
        const requestId = callback ? this.pending.add(callback) : null;
        this.send({ kind: 'request', requestId, name, args, toolbar: this.toolbar });
    }

    writeLog(name: Extract<RequestEnvelope['name'], `writeLog${string}`>, message: string): void {
        if (!this.state) {
            console.error(`ConnectsIntegrationAPI.${name}: ${NOT_READY_ERROR}`);
            return;
        }
        const { toolbar } = this;
        this.send({ kind: 'request', requestId: null, name, args: [message], toolbar });
    }

    private get transport(): Transport {
        return this.channel ?? this.surroundings;
    }

    private open(): void {
        if (this.gone) {
            return;
        }
        this.stopListening?.();
        this.surroundings = both(this.page.bus, outsideTransport(globalThis));
        this.stopListening = this.transport.listen((message) => this.receive(message));
        this.page.listening.add(this);
        if (this.channel) {
            this.page.libraries.add(this);
        }
        this.sayHello();
    }

    private send(draft: Draft<ToGadget>): ToGadget {
        const envelope = {
            ...draft,
            protocol: WIRE_PROTOCOL,
            messageId: createUniqueId(),
            to: 'gadget',
            libraryId: this.libraryId,
        } as ToGadget;
        if (!this.gone) {
            this.transport.send(envelope);
        }
        return envelope;
    }

    private receive(message: unknown): void {
        if (
            !isEnvelope(message) ||
            !this.isForMe(message) ||
            this.received.note(message.messageId, true)
        ) {
            return;
        }
        // The message may be shared with other receivers: it is only read here, and what reaches
        // the page is copied (payload, answer, CTI data).
        if (message.kind === 'vanish') {
            this.vanish();
            return;
        }
        if (message.kind === 'ready') {
            this.becomeReady(message);
            return;
        }
        if (!this.state) {
            return;
        }
        this.state = message.state;
        if (message.kind === 'event') {
            this.receiveEvent(message.eventName, message.payload);
        } else if (message.kind === 'response') {
            this.pending.answer(message.requestId, copyJson(message.response));
        }
    }

    private isForMe(envelope: Envelope): envelope is ToLibrary {
        return (
            envelope.to === 'library' &&
            (!('libraryId' in envelope) ||
                envelope.libraryId === null ||
                envelope.libraryId === this.libraryId)
        );
    }

    private becomeReady({ state, startId, callsAgain }: ReadyEnvelope): void {
        const isAgain = this.startId !== null && this.startId !== startId && callsAgain;
        this.state = state;
        this.startId = startId;
        // A gadget that started anew knows nothing of earlier subscriptions.
        for (const eventName of this.subscriptions) {
            this.send({ kind: 'subscribe', eventName });
        }
        const waiting = this.readyCallbacks;
        const callbacks = isAgain ? [...this.calledCallbacks, ...waiting] : waiting;
        this.readyCallbacks = [];
        this.calledCallbacks.push(...waiting);
        for (const callback of callbacks) {
            try {
                callback();
            } catch (error) {
                console.error('ConnectsIntegrationAPI: a waitReady callback threw.', error);
            }
        }
    }
}

/** The gadget shows a custom toolbar in a frame whose name says which one. */
function toolbarOfWindow(): RequestEnvelope['toolbar'] {
    const { name } = globalThis as { name?: unknown };
    switch (name) {
        case 'connects-toolbar-TOP':
            return 'TOP';
        case 'connects-toolbar-BOTTOM':
            return 'BOTTOM';
        default:
            return null;
    }
}
