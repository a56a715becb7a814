/**
 * Turns the library's one callback slot per event into many subscribers.
 *
 * A slot is filled when the first subscriber arrives and emptied when the last one leaves. Events
 * reach every subscriber in the order in which the library raised them, also when a handler causes
 * the next event; a handler that throws is reported and stops nobody.
 */
import type { IntegrationApi } from './contract';
import type { Reporter } from './reporter';
import { type Mortal, WeakList } from './weakList';

/** Receives the events of one component. Held weakly: it lives as long as its component. */
export interface EventReceiver extends Mortal {
    /** Hands the event on if the component is there. */
    receive(eventName: string, event: unknown): void;
}

interface RaisedEvent {
    readonly eventName: string;
    readonly event: unknown;
    /** Who was subscribed when it was raised. */
    readonly receivers: readonly WeakRef<EventReceiver>[];
}

/**
 * Events that begin with everything there is and go on with changes: a subscriber that comes later
 * would wait for the beginning in vain (guide, "onTeamDataUpdate(event)", "onQueueDataUpdate(event)").
 */
const TOLD_FROM_THE_START: ReadonlySet<string> = new Set(['onTeamDataUpdate', 'onQueueDataUpdate']);

/** The subscribers of one library instance. */
export class EventHub {
    private readonly slots: Record<string, unknown>;
    private readonly reporter: Reporter;
    private readonly lists = new Map<string, WeakList<EventReceiver>>();
    private readonly queue: RaisedEvent[] = [];
    private isDelivering = false;

    constructor(api: IntegrationApi, reporter: Reporter) {
        this.slots = api as unknown as Record<string, unknown>;
        this.reporter = reporter;
    }

    /**
     * Adds a receiver to an event; adding it again changes nothing. For team and queue data every
     * newcomer has the library subscribe anew, so that it is told everything, too.
     */
    add(eventName: string, receiver: EventReceiver): void {
        let list = this.lists.get(eventName);
        if (list === undefined) {
            list = new WeakList();
            this.lists.set(eventName, list);
            list.add(receiver);
            this.fill(eventName);
        } else if (list.add(receiver) && TOLD_FROM_THE_START.has(eventName)) {
            this.slots[eventName] = null;
            this.fill(eventName);
        }
    }

    /** Fills the slots anew: a gadget that has started anew may have forgotten them. */
    restore(): void {
        [...this.lists.keys()].forEach((eventName) => this.fill(eventName));
    }

    /** Takes a receiver off an event. */
    remove(eventName: string, receiver: EventReceiver): void {
        this.lists.get(eventName)?.remove(receiver);
        this.emptySlotIfUnused(eventName);
    }

    /** Forgets every receiver whose component is gone for good. */
    sweep(): void {
        for (const [eventName, list] of [...this.lists]) {
            list.sweep();
            this.emptySlotIfUnused(eventName);
        }
    }

    private fill(eventName: string): void {
        this.slots[eventName] = (event: unknown) => this.raise(eventName, event);
    }

    private emptySlotIfUnused(eventName: string): void {
        if (this.lists.get(eventName)?.isEmpty === true) {
            this.lists.delete(eventName);
            this.slots[eventName] = null;
        }
    }

    private raise(eventName: string, event: unknown): void {
        const raised = { eventName, event, receivers: this.lists.get(eventName)?.refs ?? [] };
        if (this.isDelivering) {
            this.queue.push(raised);
            return;
        }
        this.isDelivering = true;
        try {
            this.deliver(raised);
            for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift()) {
                this.deliver(next);
            }
        } finally {
            this.isDelivering = false;
        }
    }

    private deliver({ eventName, event, receivers }: RaisedEvent): void {
        for (const ref of receivers) {
            try {
                ref.deref()?.receive(eventName, event);
            } catch (error) {
                this.reporter.error(`A handler of ${eventName} threw an error.`, error);
            }
        }
    }
}
