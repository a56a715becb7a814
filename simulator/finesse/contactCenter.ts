import type { Assumptions } from '../assumptions';
import type { Clock } from '../clock/clock';
import type { Random } from '../random/random';
import { Agent } from './agent';
import { CallControl } from './callControl';
import { CallEnding } from './callEnding';
import type { AgentConfiguration, CenterConfiguration, QueueConfiguration } from './configuration';
import { Dialling } from './dialling';
import { Dialogs } from './dialogs';
import { FarEnds } from './farEnds';
import { IncomingCalls } from './incomingCalls';
import { Joining } from './joining';
import { NotificationBatch, type FinesseNotification } from './notifications';
import { OutboundOption } from './outboundOption';
import { Queues, type Queue } from './queues';
import { VoiceChannel } from './voiceChannel';

/** What a contact center is built with. */
export interface ContactCenterParts {
    readonly configuration: CenterConfiguration;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
}

/**
 * Hears of changes in the contact center, while they happen: note what changed and look later.
 * One action may name the same agent or queue several times.
 */
export interface CenterObserver {
    /** State, reason or calls of that agent changed. */
    agentChanged?(agent: Agent): void;
    /** A call came into the queue or left it. */
    queueChanged?(queue: Queue): void;
    /** That agent was put into a queue or taken out of one. */
    membershipChanged?(agent: Agent): void;
    /** The action is complete: nothing is half done any more. */
    settled?(): void;
}

/** The telephony of a contact center: its agents, their calls, and the queues. */
export class ContactCenter {
    readonly configuration: CenterConfiguration;
    readonly dialogs: Dialogs;
    readonly ending: CallEnding;
    readonly farEnds: FarEnds;
    readonly incoming: IncomingCalls;
    readonly dialling: Dialling;
    readonly control: CallControl;
    readonly joining: Joining;
    readonly queues: Queues;
    readonly outbound: OutboundOption;
    private readonly agents = new Map<string, Agent>();
    private readonly extensions = new Map<string, Agent>();
    private readonly observers = new Set<CenterObserver>();
    private readonly batch = new NotificationBatch<Agent>((agent, told) => agent.client?.(told));

    constructor(parts: ContactCenterParts) {
        const { configuration, assumptions, clock, random } = parts;
        const { platform } = configuration;
        this.configuration = configuration;
        this.dialogs = new Dialogs({
            platform,
            assumptions,
            clock,
            random,
            tell: (agent, notification) => this.tell(agent, notification),
            collect: (action) => this.collect(action),
        });
        const { dialogs } = this;
        this.ending = new CallEnding(dialogs);
        const { ending } = this;
        this.farEnds = new FarEnds(dialogs, ending, (extension) => this.findExtension(extension));
        const { farEnds } = this;
        this.incoming = new IncomingCalls(dialogs, ending, farEnds);
        this.dialling = new Dialling(dialogs, farEnds);
        this.control = new CallControl(dialogs, ending, farEnds);
        this.joining = new Joining(dialogs, ending, farEnds);
        this.outbound = new OutboundOption(dialogs, farEnds);
        this.queues = new Queues({
            dialogs,
            ending,
            incoming: this.incoming,
            changed: (queue) => this.observers.forEach((each) => each.queueChanged?.(queue)),
        });
        for (const agent of configuration.agents) {
            this.employ(agent, parts);
        }
        for (const queue of configuration.queues) {
            const isMember = ({ configuration: { queueNumbers } }: Agent) =>
                queueNumbers.includes(queue.number);
            this.queues.add(queue, this.people.filter(isMember));
        }
    }

    /** Everybody who works here, in the order of the configuration. */
    get people(): readonly Agent[] {
        return [...this.agents.values()];
    }

    /** @throws Error for an id that nobody has */
    agent(id: string): Agent {
        const found = this.agents.get(id);
        if (!found) {
            throw new Error(`No agent of this contact center has the id "${id}".`);
        }
        return found;
    }

    /** The agent with that extension, or null. */
    findExtension(extension: string): Agent | null {
        return this.extensions.get(extension) ?? null;
    }

    /** @returns stops observing */
    observe(observer: CenterObserver): () => void {
        this.observers.add(observer);
        return () => {
            this.observers.delete(observer);
        };
    }

    /** Runs an action, then tells each gadget concerned what it caused, all at once. */
    collect<T>(action: () => T): T {
        try {
            return this.batch.collect(() => {
                const result = action();
                this.queues.deliverWaiting();
                return result;
            });
        } finally {
            if (!this.batch.isCollecting) {
                this.observers.forEach((each) => each.settled?.());
            }
        }
    }

    /** Puts an agent into a queue, which is made if there is none of that number. */
    assignQueue(agent: Agent, queue: QueueConfiguration): void {
        this.collect(() => {
            this.queues.assign(agent, queue);
            this.memberChanged(agent);
        });
    }

    /** Takes an agent out of a queue; what waits there waits for the others. */
    unassignQueue(agent: Agent, number: string): void {
        this.collect(() => {
            this.queues.unassign(agent, number);
            this.memberChanged(agent);
        });
    }

    /** Tells an agent's gadget of something that happened to the agent. */
    notify(agent: Agent, notification: FinesseNotification): void {
        this.tell(agent, () => notification);
    }

    private memberChanged(agent: Agent): void {
        this.queues.agentChanged(agent);
        for (const observer of this.observers) {
            observer.agentChanged?.(agent);
            observer.membershipChanged?.(agent);
        }
    }

    private employ(configuration: AgentConfiguration, parts: ContactCenterParts): void {
        const { assumptions, clock } = parts;
        const { platform } = parts.configuration;
        const { reasons } = configuration;
        const notify = (notification: FinesseNotification) => this.notify(agent, notification);
        const voice = new VoiceChannel({ platform, reasons, assumptions, clock, notify });
        const agent = new Agent(configuration, voice);
        this.agents.set(configuration.id, agent);
        this.extensions.set(configuration.extension, agent);
    }

    private tell(agent: Agent, notification: () => FinesseNotification): void {
        if (agent.client) {
            this.batch.note(agent, notification());
        }
        this.queues.agentChanged(agent);
        this.observers.forEach((each) => each.agentChanged?.(agent));
    }
}
