import type { Agent } from './agent';
import type { IncomingCallPlan } from './call';
import type { CallEnding } from './callEnding';
import type { QueueConfiguration } from './configuration';
import type { Dialog, Leg } from './dialog';
import type { Dialogs } from './dialogs';
import { refusals } from './errors';
import type { IncomingCalls } from './incomingCalls';

interface WaitingCall {
    readonly dialog: Dialog;
    readonly plan: IncomingCallPlan;
    readonly since: number;
    /** Counts up: calls of the same moment stay in order. */
    readonly turn: number;
    /** Which of the queue's agents may get it. */
    readonly isFor: (agent: Agent) => boolean;
}

/** A queue ("skill group" on CCE) with its members and the calls that wait in it. */
export class Queue {
    readonly configuration: QueueConfiguration;
    readonly members = new Set<Agent>();
    /** Members who are READY, the longest ready first. */
    readonly ready = new Set<Agent>();
    /** Calls that wait, the longest waiting first; by call id. */
    readonly waiting = new Map<string, WaitingCall>();

    constructor(configuration: QueueConfiguration) {
        this.configuration = configuration;
    }

    get callsInQueue(): number {
        return this.waiting.size;
    }

    /** When the longest waiting call came, ms since 1970; null while nobody waits. */
    get longestWaitingSince(): number | null {
        const [first] = this.waiting.values();
        return first?.since ?? null;
    }
}

/** What the queues are built with. */
export interface QueuesParts {
    readonly dialogs: Dialogs;
    readonly ending: CallEnding;
    readonly incoming: IncomingCalls;
    /** Called when a call came into or left a queue. */
    readonly changed: (queue: Queue) => void;
}

/** All queues: who waits, who is ready, and who gets whom. */
export class Queues {
    private readonly parts: QueuesParts;
    private readonly byNumber = new Map<string, Queue>();
    private readonly byAgent = new Map<Agent, Queue[]>();
    /** Agents who became READY and have not been offered a waiting call yet. */
    private readonly justReady = new Set<Agent>();
    private turns = 0;

    constructor(parts: QueuesParts) {
        this.parts = parts;
    }

    get all(): readonly Queue[] {
        return [...this.byNumber.values()];
    }

    add(configuration: QueueConfiguration, members: readonly Agent[]): void {
        this.byNumber.set(configuration.number, new Queue(configuration));
        members.forEach((agent) => this.assign(agent, configuration));
    }

    /** Makes an agent a member; a queue that there is not yet is made. */
    assign(agent: Agent, configuration: QueueConfiguration): void {
        const queue = this.find(configuration.number) ?? new Queue(configuration);
        this.byNumber.set(configuration.number, queue);
        if (!queue.members.has(agent)) {
            queue.members.add(agent);
            this.byAgent.set(agent, [...this.of(agent), queue]);
        }
    }

    /** Ends a membership. */
    unassign(agent: Agent, number: string): void {
        const queue = this.find(number);
        queue?.members.delete(agent);
        queue?.ready.delete(agent);
        const others = this.of(agent).filter((each) => each !== queue);
        this.byAgent.set(agent, others);
    }

    find(number: string): Queue | null {
        return this.byNumber.get(number) ?? null;
    }

    /** The queues that an agent is a member of. */
    of(agent: Agent): readonly Queue[] {
        return this.byAgent.get(agent) ?? [];
    }

    /** Keeps the lists of ready agents true. Cheap: called at each change of state or calls. */
    agentChanged(agent: Agent): void {
        const isReady = agent.voice.status.state === 'READY';
        for (const queue of this.of(agent)) {
            if (isReady) {
                queue.ready.add(agent);
            } else {
                queue.ready.delete(agent);
            }
        }
        if (isReady) {
            this.justReady.add(agent);
        } else {
            this.justReady.delete(agent);
        }
    }

    /**
     * A call comes into a queue.
     * @param isFor which of the queue's agents may get it; all by default
     * @returns its id
     * @throws FinesseError for an unknown queue
     */
    enter(
        number: string,
        plan: Omit<IncomingCallPlan, 'queue'>,
        isFor: (agent: Agent) => boolean = () => true,
    ): string {
        const queue = this.find(number);
        if (!queue) {
            throw refusals.invalidDestination(number);
        }
        const full = { ...plan, queue: queue.configuration };
        const dialog = this.parts.incoming.begin(full);
        this.turns += 1;
        const call = { dialog, plan: full, since: this.parts.dialogs.now, turn: this.turns, isFor };
        const agent = longestReady(queue, isFor);
        if (agent) {
            this.deliver(queue, call, agent);
        } else {
            this.wait(queue, call);
        }
        return dialog.id;
    }

    /** The caller hangs up while waiting. @returns false if that call does not wait in a queue */
    leave(dialog: Dialog): boolean {
        const queue = dialog.queue && dialog.waiting ? this.find(dialog.queue.number) : null;
        if (!queue) {
            return false;
        }
        this.remove(queue, dialog);
        dialog.present.forEach((party) => (party.state = 'DROPPED'));
        this.parts.dialogs.closeIfOver(dialog);
        return true;
    }

    /** Offers waiting calls to those who have become READY; run when an action is complete. */
    deliverWaiting(): void {
        for (const agent of [...this.justReady]) {
            this.justReady.delete(agent);
            const call = agent.canTakeCall ? this.longestWaitingFor(agent) : null;
            if (call) {
                this.remove(call.queue, call.waiting.dialog);
                this.deliver(call.queue, call.waiting, agent);
            }
        }
    }

    private longestWaitingFor(agent: Agent): { queue: Queue; waiting: WaitingCall } | null {
        let found: { queue: Queue; waiting: WaitingCall } | null = null;
        for (const queue of this.of(agent)) {
            const waiting = longestWaiting(queue, agent);
            if (waiting && (!found || waiting.turn < found.waiting.turn)) {
                found = { queue, waiting };
            }
        }
        return found;
    }

    private deliver(queue: Queue, call: WaitingCall, agent: Agent): void {
        const missed = (leg: Leg) => {
            // Not answered: the call goes on waiting, before all others.
            call.dialog.waiting = true;
            this.parts.ending.miss(leg);
            const others = [...queue.waiting];
            queue.waiting.clear();
            this.wait(queue, call);
            others.forEach(([id, other]) => queue.waiting.set(id, other));
        };
        this.parts.incoming.ringAt(agent, call.dialog, call.plan, missed);
    }

    private wait(queue: Queue, call: WaitingCall): void {
        call.dialog.waiting = true;
        queue.waiting.set(call.dialog.id, call);
        this.parts.changed(queue);
    }

    private remove(queue: Queue, dialog: Dialog): void {
        dialog.waiting = false;
        queue.waiting.delete(dialog.id);
        this.parts.changed(queue);
    }
}

function longestReady(queue: Queue, isFor: (agent: Agent) => boolean): Agent | null {
    for (const agent of queue.ready) {
        if (agent.canTakeCall && isFor(agent)) {
            return agent;
        }
    }
    return null;
}

function longestWaiting(queue: Queue, agent: Agent): WaitingCall | null {
    for (const call of queue.waiting.values()) {
        if (call.isFor(agent)) {
            return call;
        }
    }
    return null;
}
