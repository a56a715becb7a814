/** One document's candidacy for one duty: opens the transports, takes part, tells its observers. */
import type { DocumentLife } from './documentLife';
import { type Duty, rulesOf } from './dutyRules';
import { Election, type Link } from './election';
import type { Timers } from './timers';
import type { OpenTransport, Transport, TransportName } from './transport';
import { readView } from './wire';

/** What a document is for its duty. */
export type Role =
    /** It carries the duty out. */
    | 'owner'
    /** Another document does, or would. */
    | 'standby'
    /** It has just come and listens whether another does. */
    | 'electing'
    /** Nothing connects it to others, and no setting names the owner: the duty is left undone. */
    | 'none-connected'
    /** It has withdrawn, or the browser has put its page away. */
    | 'withdrawn';

/** The document that carries the duty out. */
export interface OwnerDescription {
    /** Name of the host that it is in. */
    readonly host: string;
    readonly isThisDocument: boolean;
    /** False for a host that only a setting names and nobody has heard of. */
    readonly isPresent: boolean;
}

/** One way to other documents. */
export interface Reach {
    readonly transport: TransportName;
    /** Null where it works, else the reason. */
    readonly unavailable: string | null;
}

export interface LeaderState {
    readonly duty: Duty;
    readonly role: Role;
    /** Null while nobody is known. */
    readonly owner: OwnerDescription | null;
    readonly reach: readonly Reach[];
    /** What an admin has to do, or null when all is well. For logs, not for agents. */
    readonly advice: string | null;
}

export type StateListener = (state: LeaderState) => void;

/** A candidacy as its components see it. */
export interface Candidacy {
    readonly duty: Duty;
    readonly state: LeaderState;
    /** Whether this document carries the duty out now. */
    readonly isOwner: boolean;
    /** Whether this document has just come and listens whether another does. */
    readonly isUndecided: boolean;
    /**
     * Calls after every change of the state.
     * @returns stops observing
     */
    observe(listener: StateListener): () => void;
    /** Gives the duty up for good and releases everything; harmless when repeated. */
    withdraw(): void;
}

export interface CandidacyOptions {
    readonly duty: Duty;
    readonly host: string;
    readonly priority: number;
    readonly configuredHost: string | null;
    readonly transports: readonly Transport[];
}

/** What the candidacy needs of its surroundings. */
export interface CandidacyPorts {
    readonly timers: Timers;
    readonly life: DocumentLife;
    newId(): string;
    report(problem: string, cause?: unknown): void;
}

interface Session {
    readonly election: Election;
    readonly opened: readonly OpenTransport[];
}

/** Stands from its construction on until it is withdrawn. */
export class DocumentCandidacy implements Candidacy {
    private readonly options: CandidacyOptions;
    private readonly ports: CandidacyPorts;
    private readonly listeners = new Set<{ readonly call: StateListener }>();
    private readonly stopObservingLife: () => void;
    private session: Session | null = null;
    private reach: readonly Reach[] = [];
    private current: LeaderState;

    constructor(options: CandidacyOptions, ports: CandidacyPorts) {
        this.options = options;
        this.ports = ports;
        this.current = this.read();
        this.stopObservingLife = ports.life.observe({
            onVisibilityChange: () => this.session?.election.visibilityChanged(),
            onHide: () => this.leave(),
            onReturn: () => this.enter(),
        });
        this.enter();
    }

    get duty(): Duty {
        return this.options.duty;
    }

    get state(): LeaderState {
        return this.current;
    }

    get isOwner(): boolean {
        return this.current.role === 'owner';
    }

    get isUndecided(): boolean {
        return this.current.role === 'electing';
    }

    observe(listener: StateListener): () => void {
        // The same function may observe twice; each has an end of its own.
        const entry = { call: listener };
        this.listeners.add(entry);
        return () => {
            this.listeners.delete(entry);
        };
    }

    withdraw(): void {
        this.stopObservingLife();
        this.leave();
    }

    private enter(): void {
        if (this.session !== null) {
            return;
        }
        const { duty, host, priority, transports } = this.options;
        const links: Link[] = [];
        const openings = transports.map((transport) => {
            // Filled before anything can come in: transports deliver in a later task.
            const slot: { link: Link | null } = { link: null };
            const opening = transport.connect(
                duty,
                (data) => this.receive(data, slot.link),
                (problem) => this.ports.report(problem),
            );
            if (!('unavailable' in opening)) {
                slot.link = this.linkOf(opening, transport.name);
                links.push(slot.link);
            }
            return { transport: transport.name, opening };
        });
        this.reach = openings.map(({ transport, opening }) => ({
            transport,
            unavailable: 'unavailable' in opening ? opening.unavailable : null,
        }));
        const election = new Election(
            { id: this.ports.newId(), duty, host, priority, mayStand: this.mayStand(links) },
            {
                timers: this.ports.timers,
                isVisible: () => this.ports.life.isVisible(),
                onChange: () => this.update(),
                report: (problem) => this.ports.report(problem),
                newName: () => this.ports.newId(),
            },
        );
        const opened = openings.flatMap(({ opening }) =>
            'unavailable' in opening ? [] : [opening],
        );
        this.session = { election, opened };
        election.start(links);
        this.update();
    }

    private leave(): void {
        const { session } = this;
        if (session === null) {
            return;
        }
        this.session = null;
        session.election.stop();
        session.opened.forEach((transport) => transport.close());
        this.update();
    }

    private mayStand(links: readonly Link[]): boolean {
        const { configuredHost, host } = this.options;
        return configuredHost === null
            ? links.length > 0 || rulesOf(this.options.duty).alone === 'carries-out'
            : configuredHost === host;
    }

    private linkOf(opened: OpenTransport, name: TransportName): Link {
        return {
            lock: opened.lock,
            send: (view) => {
                try {
                    opened.send(view);
                } catch (error) {
                    // What one way cannot carry must not keep it from the others.
                    this.ports.report(
                        `A message about ${view.duty} was not sent (${name}).`,
                        error,
                    );
                }
            },
        };
    }

    private receive(data: unknown, link: Link | null): void {
        const view = readView(data, this.options.duty);
        if (view !== null && link !== null) {
            this.session?.election.receive(view, link);
        }
    }

    private update(): void {
        const next = this.read();
        if (isSame(next, this.current)) {
            return;
        }
        this.current = next;
        for (const { call } of [...this.listeners]) {
            try {
                call(next);
            } catch (error) {
                this.ports.report(`An observer of ${next.duty} threw an error.`, error);
            }
        }
    }

    private read(): LeaderState {
        const { duty } = this.options;
        const role = this.role();
        const owner = role === 'withdrawn' || role === 'none-connected' ? null : this.owner();
        return { duty, role, owner, reach: this.reach, advice: this.advice() };
    }

    /** Nothing connects it to others, and no setting says who owns. */
    private get isCutOff(): boolean {
        return this.session?.opened.length === 0 && this.options.configuredHost === null;
    }

    private role(): Role {
        const election = this.session?.election;
        if (election === undefined) {
            return 'withdrawn';
        }
        if (election.isOwner) {
            return 'owner';
        }
        if (this.isCutOff) {
            return 'none-connected';
        }
        return election.winner === null && election.isListening ? 'electing' : 'standby';
    }

    private owner(): OwnerDescription | null {
        const election = this.session?.election;
        const winner = election?.winner ?? null;
        if (winner !== null) {
            const isThisDocument = election?.isOwner === true;
            return { host: winner.host, isThisDocument, isPresent: true };
        }
        const { configuredHost } = this.options;
        return configuredHost === null
            ? null
            : { host: configuredHost, isThisDocument: false, isPresent: false };
    }

    private advice(): string | null {
        if (!this.isCutOff) {
            return null;
        }
        const { duty } = this.options;
        const reasons = this.reach.map((way) => `${way.transport}: ${way.unavailable ?? 'works'}`);
        const consequence =
            rulesOf(duty).alone === 'carries-out'
                ? `it carries ${duty} out, though another one may as well`
                : `nobody is elected for ${duty}`;
        return (
            `Nothing connects this document to others (${reasons.join('; ') || 'no transport was given'}), ` +
            `so ${consequence}. Name its host in the setting "configuredHost", the same in every ` +
            'document.'
        );
    }
}

function isSame(one: LeaderState, other: LeaderState): boolean {
    return (
        one.role === other.role &&
        one.owner?.host === other.owner?.host &&
        one.owner?.isThisDocument === other.owner?.isThisDocument &&
        one.owner?.isPresent === other.owner?.isPresent &&
        one.reach === other.reach &&
        one.advice === other.advice
    );
}
