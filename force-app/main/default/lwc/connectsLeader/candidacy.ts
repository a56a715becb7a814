/** One document's candidacy for one duty: opens the transports, takes part, tells its observers. */
import type { DocumentLife } from './documentLife';
import { type Duty, rulesOf } from './dutyRules';
import { Election, type Link } from './election';
import type { Timers } from './timers';
import type { LateTransport, Transport } from './transport';
import { KNOWN_WITHIN_MS, type Reach, Ways } from './ways';

export type { Reach } from './ways';

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
    readonly transports: readonly (Transport | LateTransport)[];
}

/** What the candidacy needs of its surroundings. */
export interface CandidacyPorts {
    readonly timers: Timers;
    readonly life: DocumentLife;
    newId(): string;
    report(problem: string, cause?: unknown): void;
}

interface Seat {
    /** Null while it is not known yet how to open the ways. */
    election: Election | null;
}

interface Session {
    readonly ways: Ways;
    readonly seat: Seat;
}

const NO_WAYS: readonly Reach[] = [];

/** Stands from its construction on until it is withdrawn. */
export class DocumentCandidacy implements Candidacy {
    private readonly options: CandidacyOptions;
    private readonly ports: CandidacyPorts;
    private readonly listeners = new Set<{ readonly call: StateListener }>();
    private readonly stopObservingLife: () => void;
    private session: Session | null = null;
    private current: LeaderState;

    constructor(options: CandidacyOptions, ports: CandidacyPorts) {
        this.options = options;
        this.ports = ports;
        this.current = this.read();
        this.stopObservingLife = ports.life.observe({
            onVisibilityChange: () => this.session?.seat.election?.visibilityChanged(),
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
        const { duty, transports, configuredHost } = this.options;
        const { timers } = this.ports;
        const seat: Seat = { election: null };
        const ways = new Ways(duty, {
            timers,
            receive: (view, link) => seat.election?.receive(view, link),
            report: (problem, cause) => this.ports.report(problem, cause),
            onReady: (links) => this.elect(seat, links),
            onJoin: (link) => {
                seat.election?.join(link, this.mayStand(true));
                this.update();
            },
            onChange: () => this.update(),
        });
        this.session = { ways, seat };
        // Where a setting says who owns, there is nothing to wait for.
        ways.openAll(transports, configuredHost === null ? KNOWN_WITHIN_MS : 0);
        this.update();
    }

    private elect(seat: Seat, links: readonly Link[]): void {
        const { duty, host, priority } = this.options;
        const mayStand = this.mayStand(links.length > 0);
        const election = new Election(
            { id: this.ports.newId(), duty, host, priority, mayStand },
            {
                timers: this.ports.timers,
                isVisible: () => this.ports.life.isVisible(),
                onChange: () => this.update(),
                report: (problem) => this.ports.report(problem),
                newName: () => this.ports.newId(),
            },
        );
        seat.election = election;
        election.start(links);
        this.update();
    }

    private leave(): void {
        const { session } = this;
        if (session === null) {
            return;
        }
        this.session = null;
        session.seat.election?.stop();
        session.ways.close();
        this.update();
    }

    private mayStand(isConnected: boolean): boolean {
        const { configuredHost, host } = this.options;
        return configuredHost === null
            ? isConnected || rulesOf(this.options.duty).alone === 'carries-out'
            : configuredHost === host;
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
        return { duty, role, owner, reach: this.reach(), advice: this.advice() };
    }

    /** Nothing connects it to others, and no setting says who owns. */
    private get isCutOff(): boolean {
        return this.session?.ways.isCutOff === true && this.options.configuredHost === null;
    }

    private reach(): readonly Reach[] {
        return this.session?.ways.reach ?? NO_WAYS;
    }

    private role(): Role {
        if (this.session === null) {
            return 'withdrawn';
        }
        const { election } = this.session.seat;
        if (election === null) {
            return 'electing';
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
        const election = this.session?.seat.election;
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
            const advice = this.session?.ways.advice ?? '';
            return advice === '' || this.options.configuredHost !== null ? null : advice;
        }
        const { duty } = this.options;
        const reasons = this.reach().map(
            (way) => `${way.transport}: ${way.unavailable ?? 'works'}`,
        );
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
