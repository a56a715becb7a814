/**
 * The ways of one candidate to other documents: opens them, closes them, and waits a while for those
 * that can only be opened once something else is known.
 */
import type { Link } from './election';
import type { Timers } from './timers';
import {
    isLate,
    type LateTransport,
    type OpenTransport,
    type Transport,
    type TransportName,
    type Unavailable,
} from './transport';
import { readView, type View } from './wire';

/** So long the election waits for what has to be known; a way that opens later joins. In ms. */
export const KNOWN_WITHIN_MS = 2_000;

/** One way to other documents. */
export interface Reach {
    readonly transport: TransportName;
    /** Null where it works, else the reason. */
    readonly unavailable: string | null;
}

/** What the ways need of their candidate. */
export interface WaysPorts {
    readonly timers: Timers;
    receive(view: View, link: Link): void;
    report(problem: string, cause?: unknown): void;
    /** Called once: these are open, and the election may begin. */
    onReady(links: readonly Link[]): void;
    /** One more is open. */
    onJoin(link: Link): void;
    /** `reach` has changed after `onReady`. */
    onChange(): void;
}

interface Way {
    readonly transport: TransportName;
    unavailable: string | null;
    advice: string | null;
    opened: OpenTransport | null;
    isPending: boolean;
}

const NOTHING = (): void => undefined;

/** See the file's head. */
export class Ways {
    private readonly duty: string;
    private readonly ports: WaysPorts;
    private readonly ways: Way[] = [];
    private known: readonly Reach[] = [];
    /** Open before the election begins. */
    private early: readonly Link[] = [];
    private isReady = false;
    private isClosed = false;
    private stopWaiting = NOTHING;

    constructor(duty: string, ports: WaysPorts) {
        this.duty = duty;
        this.ports = ports;
    }

    /** Each way and why it does not work; the same array until something changes. */
    get reach(): readonly Reach[] {
        return this.known;
    }

    /** Whether nothing connects this document, and nothing will. */
    get isCutOff(): boolean {
        return this.isReady && this.ways.every(({ opened, isPending }) => !opened && !isPending);
    }

    /** What an admin has to do so that ways open; empty when all is well. */
    get advice(): string {
        return this.ways.flatMap(({ advice }) => (advice === null ? [] : [advice])).join(' ');
    }

    /** @param waitMs for late ones before the election begins without them */
    openAll(transports: readonly (Transport | LateTransport)[], waitMs: number): void {
        const links = transports.flatMap((transport) => {
            const way: Way = {
                transport: transport.name,
                unavailable: null,
                advice: null,
                opened: null,
                isPending: isLate(transport),
            };
            this.ways.push(way);
            if (!isLate(transport)) {
                return this.openOne(way, transport) ?? [];
            }
            way.unavailable = 'It is not known yet how to open it';
            void transport.whenKnown.then((known) => this.learn(way, known));
            return [];
        });
        this.updateReach();
        this.early = links;
        if (this.isPending && waitMs > 0) {
            this.stopWaiting = this.ports.timers.after(waitMs, () => this.begin());
        } else {
            this.begin();
        }
    }

    close(): void {
        this.isClosed = true;
        this.stopWaiting();
        this.ways.forEach(({ opened }) => opened?.close());
    }

    private get isPending(): boolean {
        return this.ways.some(({ isPending }) => isPending);
    }

    private begin(): void {
        this.stopWaiting();
        this.isReady = true;
        this.ports.onReady(this.early);
    }

    private learn(way: Way, known: Transport | Unavailable): void {
        if (this.isClosed) {
            return;
        }
        way.isPending = false;
        const link = 'unavailable' in known ? this.refuse(way, known) : this.openOne(way, known);
        this.updateReach();
        if (!this.isReady) {
            this.early = link === null ? this.early : [...this.early, link];
            if (!this.isPending) {
                this.begin();
            }
        } else if (link === null) {
            this.ports.onChange();
        } else {
            this.ports.onJoin(link);
        }
    }

    private openOne(way: Way, transport: Transport): Link | null {
        const { ports } = this;
        // Filled before anything can come in: transports deliver in a later task.
        const slot: { link: Link | null } = { link: null };
        const opening = transport.connect(
            this.duty,
            (data) => {
                const view = readView(data, this.duty);
                if (view !== null && slot.link !== null && !this.isClosed) {
                    ports.receive(view, slot.link);
                }
            },
            (problem) => ports.report(problem),
        );
        if ('unavailable' in opening) {
            return this.refuse(way, opening);
        }
        way.opened = opening;
        way.unavailable = null;
        slot.link = this.linkOf(opening, transport.name);
        return slot.link;
    }

    private refuse(way: Way, { unavailable, advice }: Unavailable): null {
        way.unavailable = unavailable;
        way.advice = advice ?? null;
        return null;
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

    private updateReach(): void {
        this.known = this.ways.map(({ transport, unavailable }) => ({ transport, unavailable }));
    }
}
