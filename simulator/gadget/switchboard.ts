import {
    isEnvelope,
    type HelloEnvelope,
    type ToGadget,
    type ToLibrary,
    type Transport,
} from '../wire/envelope';
import { copyJson } from '../wire/json';
import { FirstSeen } from '../wire/messageIds';

interface Link {
    readonly transport: Transport;
    /** Joined by the gadget itself, so that it may leave again. */
    readonly automatic: boolean;
    stopListening: () => void;
}

/**
 * The gadget's ends of all channels to libraries. It sends on each and takes each message once.
 * In a window of its own libraries the gadget joins their channels by itself; where two links turn
 * out to be the same channel, the surplus one is given up.
 */
export class Switchboard {
    private readonly links = new Set<Link>();
    private readonly firstLink = new FirstSeen<Link>();
    private readonly receive: (envelope: ToGadget) => void;

    constructor(receive: (envelope: ToGadget) => void) {
        this.receive = receive;
    }

    /** Joins a channel. @returns detaches */
    attach(transport: Transport, automatic = false): () => void {
        const link: Link = { transport, automatic, stopListening: () => {} };
        this.links.add(link);
        link.stopListening = transport.listen((message) => this.hear(message, link));
        return () => this.drop(link);
    }

    /** Whether that message came in on one of the channels. */
    hasHeard(messageId: string): boolean {
        return this.firstLink.has(messageId);
    }

    /** Called after a library's hello went out: joins its channel if the hello was not heard. */
    helloSent(hello: HelloEnvelope, channel: Transport): void {
        if (this.firstLink.has(hello.messageId)) {
            return;
        }
        this.attach(channel, true);
        const [link] = [...this.links].slice(-1);
        if (link) {
            this.hear(hello, link);
        }
    }

    /** Sends on every channel. */
    send(envelope: ToLibrary): void {
        for (const { transport } of [...this.links]) {
            transport.send(envelope);
        }
    }

    /** Leaves all channels. */
    close(): void {
        for (const link of [...this.links]) {
            this.drop(link);
        }
    }

    private hear(message: unknown, link: Link): void {
        if (!this.links.has(link) || !isEnvelope(message) || message.to !== 'gadget') {
            return;
        }
        const first = this.firstLink.note(message.messageId, link);
        if (!first) {
            this.receive(copyJson(message));
        } else if (first !== link) {
            const surplus = link.automatic ? link : first;
            if (surplus.automatic) {
                this.drop(surplus);
            }
        }
    }

    private drop(link: Link): void {
        this.links.delete(link);
        link.stopListening();
    }
}
