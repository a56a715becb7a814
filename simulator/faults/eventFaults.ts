import type { CancelTimer, Clock } from '../clock/clock';
import type { Fault, FaultNameOf } from './catalogue';
import type { Faults } from './faults';
import { malform } from './malformed';

/** An event on its way out of the gadget. */
export interface OutgoingEvent {
    readonly eventName: string;
    readonly payload: unknown;
    /** The only library that shall get it, or null for all. */
    readonly libraryId: string | null;
}

/** What the faults of events work with. */
export interface EventFaultsParts {
    readonly clock: Clock;
    readonly faults: Faults;
    /** Sends the event now. */
    readonly send: (event: OutgoingEvent) => void;
    /** Sends when nothing else is being sent. */
    readonly post: (action: () => void) => void;
    /** Tells libraries how the gadget stands, when the event that would have told is not sent. */
    readonly sendState: () => void;
}

interface Held {
    readonly release: () => void;
    readonly cancel: CancelTimer;
}

/**
 * The way of events from the gadget to the libraries, with what can happen on it. The gadget itself
 * goes on: a library that reads its data again finds the truth.
 */
export class EventFaults {
    private readonly parts: EventFaultsParts;
    /** Sent after the next event, or when their time is over. */
    private readonly overtaken = new Set<Held>();
    private readonly delayed = new Set<Held>();

    constructor(parts: EventFaultsParts) {
        this.parts = parts;
    }

    deliver(event: OutgoingEvent): void {
        const faults = this.parts.faults.takeForEvent(event.eventName, event.payload);
        const send = this.sender(event, faults);
        const dropped = faults.some(({ name }) => name === 'event-dropped');
        const delayed = find(faults, 'event-delayed');
        const reordered = find(faults, 'event-reordered');
        if (dropped) {
            this.parts.sendState();
        } else if (delayed) {
            this.parts.sendState();
            this.hold(this.delayed, send, delayed.parameters.ms);
        } else if (reordered) {
            this.parts.sendState();
            this.hold(this.overtaken, send, reordered.parameters.ms);
        } else {
            const overtaken = [...this.overtaken];
            send();
            overtaken.forEach(({ release }) => release());
        }
    }

    /** The gadget's page is gone: what is held back never goes out. */
    abandonAll(): void {
        for (const held of [this.overtaken, this.delayed]) {
            held.forEach(({ cancel }) => cancel());
            held.clear();
        }
    }

    private sender(
        event: OutgoingEvent,
        faults: readonly Fault<FaultNameOf<'event'>>[],
    ): () => void {
        const malformed = find(faults, 'event-malformed');
        const sent = malformed
            ? { ...event, payload: malform(event.payload, malformed.parameters.form) }
            : event;
        const times = find(faults, 'event-duplicated') ? 2 : 1;
        return () => {
            for (let i = 0; i < times; i++) {
                this.parts.send(sent);
            }
        };
    }

    private hold(place: Set<Held>, send: () => void, ms: number): void {
        const release = () => {
            if (place.delete(held)) {
                held.cancel();
                send();
            }
        };
        const timeIsOver = () => this.parts.post(release);
        const held: Held = { release, cancel: this.parts.clock.setTimer(timeIsOver, ms) };
        place.add(held);
    }
}

function find<N extends FaultNameOf<'event'>>(
    faults: readonly Fault<FaultNameOf<'event'>>[],
    name: N,
): Fault<N> | undefined {
    return faults.find((fault): fault is Fault<N> & typeof fault => fault.name === name);
}
