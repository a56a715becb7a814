/**
 * A browser full of documents that stand for one duty, with a clock that tests advance by hand:
 * origins with their lock and broadcast, message channels of pages that can be cut in two, delays
 * and a different order of messages, documents that hide, leave or crash.
 */
import {
    type CandidacyOptions,
    DocumentCandidacy,
    type StateListener,
} from '../force-app/main/default/lwc/connectsLeader/candidacy';
import type { DocumentLifeListeners } from '../force-app/main/default/lwc/connectsLeader/documentLife';
import type { Timers } from '../force-app/main/default/lwc/connectsLeader/timers';
import type {
    DutyLock,
    OpenTransport,
    Transport,
} from '../force-app/main/default/lwc/connectsLeader/transport';

/** Milliseconds that a message takes; asked for each receiver, so that messages overtake each other. */
export type Delay = () => number;

interface Task {
    readonly at: number;
    /** The document that runs it; a crashed document runs nothing. */
    readonly owner: WorldDocument | null;
    readonly run: () => void;
}

/** Carries messages between the documents that are on it; can be cut in two. */
export class Bus {
    private readonly world: LeaderWorld;
    private readonly ears = new Map<WorldDocument, (data: unknown) => void>();
    /** Messages sent so far; each goes to every document. */
    sent = 0;
    /** Documents on the far side of a cut. */
    private far: ReadonlySet<WorldDocument> = new Set();

    constructor(world: LeaderWorld) {
        this.world = world;
    }

    get documents(): readonly WorldDocument[] {
        return [...this.ears.keys()];
    }

    /** From now on these hear only each other. */
    cut(far: readonly WorldDocument[]): void {
        this.far = new Set(far);
    }

    heal(): void {
        this.far = new Set();
    }

    connects(a: WorldDocument, b: WorldDocument): boolean {
        return this.ears.has(a) && this.ears.has(b) && this.far.has(a) === this.far.has(b);
    }

    join(owner: WorldDocument, receive: (data: unknown) => void): OpenTransport {
        this.ears.set(owner, receive);
        return {
            lock: null,
            send: (message) => this.send(owner, message),
            close: () => this.leave(owner),
        };
    }

    leave(owner: WorldDocument): void {
        this.ears.delete(owner);
    }

    private send(from: WorldDocument, said: unknown): void {
        this.sent += 1;
        const others = this.documents.filter((to) => to !== from && this.connects(from, to));
        if (others.length === 0) {
            return;
        }
        // Who hears it takes copies, so that one message does for all.
        const message: unknown = JSON.parse(JSON.stringify(said));
        for (const to of others) {
            this.world.schedule(this.world.delay(), to, () => {
                this.ears.get(to)?.(message);
            });
        }
    }
}

/** An origin: a broadcast, and a lock that the browser gives on when its holder ends. */
export class Origin {
    readonly bus: Bus;
    private readonly world: LeaderWorld;
    private queue: { readonly owner: WorldDocument; readonly onGranted: () => void }[] = [];

    constructor(world: LeaderWorld) {
        this.world = world;
        this.bus = new Bus(world);
    }

    join(owner: WorldDocument, receive: (data: unknown) => void): OpenTransport {
        const lock: DutyLock = {
            request: (onGranted) => {
                this.queue.push({ owner, onGranted });
                if (this.queue.length === 1) {
                    this.grant();
                }
            },
        };
        const channel = this.bus.join(owner, receive);
        return {
            lock,
            send: (message) => channel.send(message),
            close: () => this.leave(owner),
        };
    }

    leave(owner: WorldDocument): void {
        this.bus.leave(owner);
        const holder = this.queue[0];
        this.queue = this.queue.filter((entry) => entry.owner !== owner);
        if (holder?.owner === owner) {
            this.grant();
        }
    }

    private grant(): void {
        const holder = this.queue[0];
        if (holder !== undefined) {
            this.world.schedule(1, holder.owner, () => {
                if (this.queue[0] === holder) {
                    holder.onGranted();
                }
            });
        }
    }
}

/** Where a document is, and what it stands with. */
export interface Place {
    readonly origin?: Origin;
    readonly buses?: readonly Bus[];
    readonly isVisible?: boolean;
    readonly options?: Partial<
        Pick<CandidacyOptions, 'duty' | 'host' | 'priority' | 'configuredHost'>
    >;
}

/** One document and its candidacy. */
export class WorldDocument {
    readonly name: string;
    readonly candidacy: DocumentCandidacy;
    readonly reports: string[] = [];
    isVisible: boolean;
    isAlive = true;
    /** Whether the browser lets it run nothing; what falls due meanwhile runs when it may again. */
    isFrozen = false;
    private readonly place: Place;
    private readonly lives = new Set<DocumentLifeListeners>();

    constructor(world: LeaderWorld, name: string, place: Place) {
        this.name = name;
        this.place = place;
        this.isVisible = place.isVisible ?? true;
        let ids = 0;
        this.candidacy = new DocumentCandidacy(
            {
                duty: place.options?.duty ?? 'dial-guard',
                host: place.options?.host ?? name,
                priority: place.options?.priority ?? 0,
                configuredHost: place.options?.configuredHost ?? null,
                transports: this.transports(),
            },
            {
                timers: world.timersOf(this),
                life: {
                    isVisible: () => this.isVisible,
                    observe: (listeners) => {
                        this.lives.add(listeners);
                        return () => {
                            this.lives.delete(listeners);
                        };
                    },
                },
                newId: () => {
                    ids += 1;
                    return `${name}-${ids}`;
                },
                report: (problem) => this.reports.push(problem),
            },
        );
    }

    get isOwner(): boolean {
        return this.isAlive && this.candidacy.isOwner;
    }

    observe(listener: StateListener): () => void {
        return this.candidacy.observe(listener);
    }

    show(isVisible: boolean): void {
        if (this.isVisible !== isVisible) {
            this.isVisible = isVisible;
            this.tell((life) => life.onVisibilityChange());
        }
    }

    /** The browser puts the page away, and may bring it back. */
    putAway(): void {
        this.tell((life) => life.onHide());
    }

    bringBack(): void {
        this.tell((life) => life.onReturn());
    }

    /** Leaves in good order. */
    leave(): void {
        this.candidacy.withdraw();
        this.isAlive = false;
    }

    /** Ends without a word; the browser cleans up. */
    crash(): void {
        this.isAlive = false;
        this.place.origin?.leave(this);
        this.place.buses?.forEach((bus) => bus.leave(this));
    }

    /** Whether a message can go from here to there without a third. */
    hears(other: WorldDocument): boolean {
        const buses = [...(this.place.buses ?? [])];
        if (this.place.origin !== undefined) {
            buses.push(this.place.origin.bus);
        }
        return buses.some((bus) => bus.connects(this, other));
    }

    private tell(call: (life: DocumentLifeListeners) => void): void {
        if (this.isAlive) {
            this.lives.forEach(call);
        }
    }

    private transports(): Transport[] {
        const { origin, buses = [] } = this.place;
        const ofBuses = buses.map((bus): Transport => ({
            name: 'custom',
            connect: (_duty, receive) => bus.join(this, receive),
        }));
        return origin === undefined
            ? ofBuses
            : [
                  { name: 'origin', connect: (_duty, receive) => origin.join(this, receive) },
                  ...ofBuses,
              ];
    }
}

/** The clock and everything that waits for it. */
export class LeaderWorld {
    delay: Delay = () => 5;
    now = Date.UTC(2026, 0, 5, 9);
    readonly documents: WorldDocument[] = [];
    private tasks: Task[] = [];

    /** Opens a document and lets it stand. */
    open(name: string, place: Place): WorldDocument {
        const opened = new WorldDocument(this, name, place);
        this.documents.push(opened);
        return opened;
    }

    /** The documents that hold themselves for the owner. */
    get owners(): readonly WorldDocument[] {
        return this.documents.filter((each) => each.isOwner);
    }

    get ownerNames(): readonly string[] {
        return this.owners.map(({ name }) => name);
    }

    schedule(ms: number, owner: WorldDocument | null, run: () => void): () => void {
        const task: Task = { at: this.now + ms, owner, run };
        this.tasks.push(task);
        return () => {
            this.tasks = this.tasks.filter((other) => other !== task);
        };
    }

    /** Timers of a hidden document run once a minute, as browsers do it. */
    timersOf(owner: WorldDocument): Timers {
        const run = (due: number, callback: () => void): (() => void) => {
            let cancel = this.schedule(due - this.now, owner, () => {
                if (owner.isVisible) {
                    callback();
                } else {
                    cancel = this.schedule(60_000, owner, callback);
                }
            });
            return () => cancel();
        };
        return {
            now: () => this.now,
            after: (ms, callback) => run(this.now + ms, callback),
        };
    }

    /** @param check called after every step */
    advance(ms: number, check: () => void = () => undefined): void {
        const end = this.now + ms;
        while (this.step(end)) {
            check();
        }
    }

    /** Runs what is due next, or moves time to the end. @returns whether something was due */
    step(end: number): boolean {
        for (let task = this.next(end); task !== undefined; task = this.next(end)) {
            this.now = Math.max(this.now, task.at);
            if (task.owner?.isAlive !== false) {
                task.run();
                return true;
            }
        }
        this.now = end;
        return false;
    }

    private next(end: number): Task | undefined {
        let first: Task | undefined;
        for (const task of this.tasks) {
            // Tasks are in the order in which they were made: of two at one time the first goes first.
            const isDue = task.at <= end && task.owner?.isFrozen !== true;
            if (isDue && (first === undefined || task.at < first.at)) {
                first = task;
            }
        }
        if (first !== undefined) {
            this.tasks.splice(this.tasks.indexOf(first), 1);
        }
        return first;
    }
}
