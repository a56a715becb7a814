/**
 * Carries messages between everybody who talks on a channel: inside this document, and to the other
 * documents of the page (frames, popped-out windows). Each document has a bus of its own; the one of
 * the top window passes messages on. What crosses is JSON text, so no object is ever shared.
 */

const PROTOCOL = 'workbench-messages/1';

interface Frame {
    readonly protocol: typeof PROTOCOL;
    readonly kind: 'join' | 'message';
    readonly channel: string;
    readonly json: string;
}

/** Called with its own copy of each message. */
export type BusListener = (message: unknown) => void;

/** The bus of one document. */
export class MessageBus {
    readonly #window: Window;
    /** The window that passes messages on, or null where this is that window. */
    readonly #hub: Window | null;
    readonly #joined = new Set<Window>();
    readonly #listeners = new Map<string, Set<BusListener>>();

    /**
     * @param view window of the document
     * @param hub the window that passes messages on, or null for the document that does
     */
    constructor(view: Window, hub: Window | null) {
        this.#window = view;
        this.#hub = hub;
        view.addEventListener('message', (event) => this.#receive(event));
        this.#hub?.postMessage(this.#frame('join', '', 'null'), view.location.origin);
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
        this.#pass(frame, this.#hub === null ? this.#joined : [this.#hub]);
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
        if (event.origin !== this.#window.location.origin || !isFrame(frame)) {
            return;
        }
        const source = event.source as Window | null;
        if (frame.kind === 'join') {
            if (source) {
                this.#joined.add(source);
            }
            return;
        }
        this.#deliver(frame);
        this.#pass(
            frame,
            [...this.#joined].filter((other) => other !== source),
        );
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

    #pass(frame: Frame, targets: Iterable<Window>): void {
        for (const target of targets) {
            if (target.closed) {
                this.#joined.delete(target);
            } else {
                target.postMessage(frame, this.#window.location.origin);
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
    bus ??= new MessageBus(window, hubOf(window));
    return bus;
}
