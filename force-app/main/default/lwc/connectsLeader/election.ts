/**
 * One candidate's part in the election. Every document that can hear another, directly or through a
 * third, knows the same candidates after an exchange, and applies the same rule to them. Where an
 * origin has a lock only its holder stands, so that the others of the origin take over the moment
 * the browser gives the lock on; everywhere else roll calls find out who has gone.
 *
 * Decides without a browser: timers, visibility and transports are handed in.
 */
import { type Member, Members } from './members';
import { ANSWER_WITHIN_MS, RollCall } from './rollCall';
import type { Timers } from './timers';
import type { DutyLock } from './transport';
import { type View, viewOf } from './wire';

/** A candidate listens for so long before it may own, unless nobody but a lock connects it. */
export const LISTEN_FIRST_MS = 500;
/** A timer this late proves that the document slept and may have answers waiting. */
const SLEPT_MS = 1_000;
/** For an answer to arrive before somebody takes over. */
const SPARE_MS = 100;
/** So many names of roll calls are remembered, so that each is answered once. */
const ROLLS_KEPT = 64;

/** A way to others, as the election sees it. */
export interface Link {
    send(view: View): void;
    /** The lock of those whom the link reaches, or null. */
    readonly lock: DutyLock | null;
}

export interface Candidate {
    readonly id: string;
    readonly duty: string;
    readonly host: string;
    readonly priority: number;
    /** False for a candidate that only listens, because a setting names another host. */
    readonly mayStand: boolean;
}

export interface ElectionPorts {
    readonly timers: Timers;
    isVisible(): boolean;
    /** Called after anything that may have changed `winner` or `isListening`. */
    onChange(): void;
    report(problem: string): void;
    newName(): string;
}

/** Where a candidate stands with the lock of its origin. */
type LockStage = 'none' | 'waiting' | 'held';

/** The election as one candidate sees it. */
export class Election {
    private readonly candidate: Candidate;
    private readonly ports: ElectionPorts;
    private readonly members: Members;
    private readonly rollCall: RollCall;
    private readonly answeredRolls = new Set<string>();
    private readonly startedAt: number;
    private links: readonly Link[] = [];
    private mayStand: boolean;
    private lockStage: LockStage = 'none';
    private hasListened = false;
    private isStopped = false;
    private cancelListening: () => void = () => undefined;

    constructor(candidate: Candidate, ports: ElectionPorts) {
        const { id, host, priority } = candidate;
        this.candidate = candidate;
        this.mayStand = candidate.mayStand;
        this.ports = ports;
        this.startedAt = ports.timers.now();
        const since = this.startedAt;
        this.members = new Members({
            id,
            host,
            priority,
            since,
            seq: 1,
            stands: false,
            gone: false,
        });
        this.rollCall = new RollCall(ports.timers, {
            call: (name) => {
                this.rememberRoll(name);
                this.send(this.links, name);
            },
            presentSeqs: () => new Map(this.members.others.map((other) => [other.id, other.seq])),
            onSilent: (ids) => this.bury(ids),
            newName: () => ports.newName(),
        });
    }

    /** Whom the rule picks as far as this document knows. */
    get winner(): Member | null {
        return this.members.winner;
    }

    get isOwner(): boolean {
        return !this.isStopped && this.winner?.id === this.candidate.id;
    }

    /** Still finding out who else is there. */
    get isListening(): boolean {
        return !this.hasListened;
    }

    /** Joins, over the links that could be opened. */
    start(links: readonly Link[]): void {
        this.links = links;
        const locked = links.find(({ lock }) => lock !== null);
        // The lock itself tells whether there is an owner; only messages need time.
        this.hasListened = links.length === (locked === undefined ? 0 : 1);
        if (this.mayStand && locked?.lock) {
            this.queueFor(locked.lock);
        }
        if (!this.ports.isVisible()) {
            this.send(this.links);
        }
        this.visibilityChanged();
        this.evaluate();
    }

    /** One more link has opened, which has messages alone: asks at once who is behind it. */
    join(link: Link, mayStand: boolean): void {
        if (this.isStopped) {
            return;
        }
        const isFirst = this.links.length === 0;
        this.links = [...this.links, link];
        this.mayStand = mayStand;
        if (isFirst) {
            this.visibilityChanged();
        } else {
            const roll = this.ports.newName();
            this.rememberRoll(roll);
            this.send([link], roll);
        }
        this.evaluate();
    }

    /** A message about this duty came in over a link. */
    receive(view: View, link: Link): void {
        if (this.isStopped || view.from === this.candidate.id) {
            return;
        }
        if (this.mayBeReplaced(view)) {
            // Whoever has taken over meanwhile has stood longer than a newcomer.
            this.members.updateSelf({ since: this.ports.timers.now() });
            this.send(this.links);
        }
        const { changed, isSenderBehind } = this.members.merge(view.members);
        if (link.lock !== null) {
            this.members.noteLockMate(view.from);
        }
        const isContradicted = this.buryFormerHolders();
        const isNewRoll = view.roll !== null && !this.answeredRolls.has(view.roll);
        const elsewhere = this.links.filter((other) => other !== link);
        if (view.roll !== null && isNewRoll) {
            this.rememberRoll(view.roll);
            this.rollCall.heardAnother();
            this.members.updateSelf();
            this.send(elsewhere, view.roll);
            this.send([link]);
        } else {
            if (isContradicted || changed) {
                this.send(elsewhere);
            }
            // Messages may cross for long: nobody is told the same twice, or answers would never end.
            if (isContradicted || (isSenderBehind && this.members.noteTold(view.from))) {
                this.send([link]);
            }
        }
        this.evaluate();
    }

    /** The document was shown or hidden, or begins. */
    visibilityChanged(): void {
        this.cancelListening();
        this.rollCall.stop();
        if (this.isStopped || this.links.length === 0) {
            return;
        }
        if (this.ports.isVisible()) {
            this.rollCall.start();
        }
        if (!this.hasListened) {
            this.listenAWhile();
        }
    }

    /** Leaves; tells the others. The links are closed by who opened them. */
    stop(): void {
        if (this.isStopped) {
            return;
        }
        this.members.updateSelf({ stands: false, gone: true });
        this.send(this.links);
        this.isStopped = true;
        this.cancelListening();
        this.rollCall.stop();
    }

    /** It is told that it has gone, or it slept so long that others may think so. */
    private mayBeReplaced({ from, at, roll, members }: View): boolean {
        const { self, others } = this.members;
        const isBuried = members.some(
            ({ id, seq, gone }) => id === self.id && gone && seq >= self.seq,
        );
        const isKnown = others.some(({ id }) => id === from);
        const awakeWithinMs = (isKnown ? ANSWER_WITHIN_MS : LISTEN_FIRST_MS) - SPARE_MS;
        const hasSlept = roll !== null && this.ports.timers.now() - at > awakeWithinMs;
        return self.stands && (isBuried || hasSlept);
    }

    private queueFor(lock: DutyLock): void {
        this.lockStage = 'waiting';
        lock.request(
            () => this.lockChanged('held'),
            (reason) => {
                this.ports.report(
                    `The Web Lock of ${this.candidate.duty} cannot be had (${reason}); this document ` +
                        'goes on with messages alone.',
                );
                this.lockChanged('none');
            },
        );
    }

    private lockChanged(stage: LockStage): void {
        if (this.isStopped) {
            return;
        }
        this.lockStage = stage;
        if (this.buryFormerHolders()) {
            this.send(this.links);
        }
        this.evaluate();
    }

    /** Who holds the lock is the only one of its origin: whoever held it before has gone. */
    private buryFormerHolders(): boolean {
        if (this.lockStage !== 'held') {
            return false;
        }
        const former = this.members.others.filter(
            ({ id, stands }) => stands && this.members.isLockMate(id),
        );
        return this.members.bury(former.map(({ id }) => id));
    }

    private bury(ids: readonly string[]): void {
        if (this.members.bury(ids)) {
            this.send(this.links);
        }
        this.evaluate();
    }

    private listenAWhile(): void {
        const { timers } = this.ports;
        const due = timers.now() + LISTEN_FIRST_MS;
        this.cancelListening = timers.after(LISTEN_FIRST_MS, () => {
            if (timers.now() - due <= SLEPT_MS) {
                this.hasListened = true;
                this.evaluate();
            } else {
                this.listenAWhile();
            }
        });
    }

    private evaluate(): void {
        if (this.isStopped) {
            return;
        }
        const { timers } = this.ports;
        // Any event will do once the time has passed: a hidden document needs no timer for it.
        this.hasListened ||= timers.now() - this.startedAt >= LISTEN_FIRST_MS;
        const stands = this.mayStand && this.hasListened && this.lockStage !== 'waiting';
        if (stands !== this.members.self.stands) {
            this.members.updateSelf({ stands, since: timers.now() });
            this.send(this.links);
        }
        this.ports.onChange();
    }

    private rememberRoll(name: string): void {
        this.answeredRolls.add(name);
        for (const oldest of [...this.answeredRolls].slice(0, -ROLLS_KEPT)) {
            this.answeredRolls.delete(oldest);
        }
    }

    private send(links: readonly Link[], roll: string | null = null): void {
        const { duty, id } = this.candidate;
        const at = this.ports.timers.now();
        const view = viewOf({ duty, from: id, at, members: this.members.all, roll });
        links.forEach((link) => link.send(view));
    }
}
