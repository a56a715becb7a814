/**
 * Carries messages between everybody who talks on a channel: inside this document, and to the other
 * documents of the page (frames, popped-out windows). Each document has a bus of its own; the one of
 * the top window passes messages on. What crosses is JSON text, so no object is ever shared.
 */

import { visualforceOrigin } from '../../visualforce/origins';

const PROTOCOL = 'workbench-messages/1';

interface Frame {
    readonly protocol: typeof PROTOCOL;
    readonly kind: 'join' | 'message';
    readonly channel: string;
    readonly json: string;
}

/** What other origins may send on: channels of Lightning Message Service, as the platform names them. */
const MESSAGE_CHANNEL = /__c$/;

/** Where the documents of the page come from. */
export interface BusOrigins {
    /** Origin of the window that passes messages on. */
    readonly hub: string;
    /** Another origin whose documents may take part, e.g. that of Visualforce pages. */
    readonly guest: string | null;
}

/** Called with its own copy of each message. */
export type BusListener = (message: unknown) => void;

/** The bus of one document. */
export class MessageBus {
    readonly #window: Window;
    /** The window that passes messages on, or null where this is that window. */
    readonly #hub: Window | null;
    readonly #origins: BusOrigins;
    /** Windows that take part, with their origins. */
    readonly #joined = new Map<Window, string>();
    readonly #listeners = new Map<string, Set<BusListener>>();

    /**
     * @param view window of the document
     * @param hub the window that passes messages on, or null for the document that does
     * @param origins whose messages are taken; only the document's own origin unless told otherwise
     */
    constructor(
        view: Window,
        hub: Window | null,
        origins: BusOrigins = { hub: view.location.origin, guest: null },
    ) {
        this.#window = view;
        this.#hub = hub;
        this.#origins = origins;
        view.addEventListener('message', (event) => this.#receive(event));
        this.#hub?.postMessage(this.#frame('join', '', 'null'), origins.hub);
    }

    /**
     * Sends a copy to every listener of the channel, in every document, the sender's own included.
     *
     * @param channel name of the channel
     * @param message anything that survives JSON
     */
    send(channel: string, message: unknown): void {
        const frame = this.#frame('message', channel, JSON.stringify(message ?? null));
        this.#deliver(frame);
        this.#pass(
            frame,
            this.#hub === null ? this.#joined : new Map([[this.#hub, this.#origins.hub]]),
        );
    }

    /**
     * @param channel name of the channel
     * @param listener called for each message
     * @returns stops listening
     */
    listen(channel: string, listener: BusListener): () => void {
        const listeners = this.#listeners.get(channel) ?? new Set();
        this.#listeners.set(channel, listeners.add(listener));
        return () => {
            listeners.delete(listener);
        };
    }

    #receive(event: MessageEvent): void {
        const frame: unknown = event.data;
        const source = event.source as Window | null;
        if (!isFrame(frame) || !this.#mayTakePart(event.origin, source, frame)) {
            return;
        }
        if (frame.kind === 'join') {
            if (source) {
                this.#joined.set(source, event.origin);
            }
            return;
        }
        this.#deliver(frame);
        this.#pass(frame, new Map([...this.#joined].filter(([other]) => other !== source)));
    }

    #mayTakePart(origin: string, source: Window | null, { kind, channel }: Frame): boolean {
        const { hub, guest } = this.#origins;
        if (origin === this.#window.location.origin) {
            return true;
        }
        if (source !== null && source === this.#hub) {
            return origin === hub;
        }
        return origin === guest && (kind === 'join' || MESSAGE_CHANNEL.test(channel));
    }

    #deliver(frame: Frame): void {
        for (const listener of [...(this.#listeners.get(frame.channel) ?? [])]) {
            try {
                listener(JSON.parse(frame.json));
            } catch (error) {
                // One listener's mistake is reported and must not keep the message from the others.
                this.#window.reportError(error);
            }
        }
    }

    #pass(frame: Frame, targets: ReadonlyMap<Window, string>): void {
        for (const [target, origin] of targets) {
            if (target.closed) {
                this.#joined.delete(target);
            } else if (origin !== this.#origins.guest || MESSAGE_CHANNEL.test(frame.channel)) {
                target.postMessage(frame, origin);
            }
        }
    }

    #frame(kind: Frame['kind'], channel: string, json: string): Frame {
        return { protocol: PROTOCOL, kind, channel, json };
    }
}

function isFrame(data: unknown): data is Frame {
    return (
        typeof data === 'object' &&
        data !== null &&
        (data as { protocol?: unknown }).protocol === PROTOCOL
    );
}

/** The window that passes messages on for this one: the page it lies in, or the one that opened it. */
export function hubOf(view: Window): Window | null {
    // Not every browser-like environment has an opener at all.
    const opener = (view.opener ?? null) as Window | null;
    return view.parent !== view ? view.parent : opener;
}

let bus: MessageBus | undefined;

/** The bus of this document. */
export function documentBus(): MessageBus {
    if (bus === undefined) {
        const hub = hubOf(window);
        bus = new MessageBus(window, hub, {
            hub: window.location.origin,
            // Only the Lightning page itself bridges to Visualforce pages, not the frames in it.
            guest: hub === null ? visualforceOrigin(window.location) : null,
        });
    }
    return bus;
}
