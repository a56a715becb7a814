/**
 * A tap on everything that crosses the service: at the library's edge and at the components' edge.
 * While nobody listens it costs a look at one field. What a listener gets is JSON text, made at once:
 * it stays true whatever the library or a component does with its objects later, and nobody's
 * payload is changed.
 */
import type { Clock } from './clock';
import { toJson } from './tapJson';

/** What every entry has. */
interface EntryBase<Data> {
    /** Milliseconds since 1970. */
    readonly at: number;
    /** Equal for entries of which the later one came before promises could settle. */
    readonly turn: number;
    /** Number of the input that was handled last when this came; 0 for none. */
    readonly cause: number;
    readonly data: Data;
}

/** Something that came into the service; `n` is its number. */
export type TapInput =
    /** The library was loaded (data: null) or could not be (data: the message). */
    | { readonly kind: 'loaded'; readonly n: number }
    /** The library called back that the gadget is ready. */
    | { readonly kind: 'ready'; readonly n: number }
    /** An event of the library; data: its payload. */
    | { readonly kind: 'event'; readonly n: number; readonly name: string }
    /** A request's callback was called; data: the arguments. `of` numbers the request. */
    | { readonly kind: 'response'; readonly n: number; readonly of: number }
    /** The library threw in a request; data: the message. */
    | { readonly kind: 'threw'; readonly n: number; readonly of: number }
    /** A synchronous request returned something new; data: `{ args, result }`. */
    | { readonly kind: 'read'; readonly n: number; readonly name: string }
    /** A component asked for something; data: the arguments. */
    | {
          readonly kind: 'ask';
          readonly n: number;
          readonly component: number;
          readonly face: 'document' | 'typed' | 'guide';
          readonly name: string;
          /** Typed face: number of the `connect` that made the client; 0 otherwise. */
          readonly of: number;
      }
    /** A component called what an ask had returned: it unsubscribed. `of` numbers the ask. */
    | { readonly kind: 'undo'; readonly n: number; readonly of: number }
    /** The signal that was given with an ask was aborted. */
    | { readonly kind: 'abort'; readonly n: number; readonly of: number }
    /** A component of the guide's face filled (data: true) or emptied a callback slot. */
    | {
          readonly kind: 'slot';
          readonly n: number;
          readonly component: number;
          readonly name: string;
      }
    /** A guard answered a question; data: `{ verdict }` or `{ error }`. */
    | { readonly kind: 'verdict'; readonly n: number; readonly of: number }
    /** The service looked whether a component is on the page; data: what it saw, when it is new. */
    | { readonly kind: 'presence'; readonly n: number; readonly component: number }
    /** The browser put the page away (data: false) or brought it back. */
    | { readonly kind: 'page'; readonly n: number }
    /** Who decides dials; data: whether it is this document. */
    | { readonly kind: 'ownership'; readonly n: number };

/** Something that the service sent out; `n` is its number. */
export type TapOutput =
    /** A request to the library; data: the arguments, callbacks marked. */
    | { readonly kind: 'request'; readonly n: number; readonly name: string }
    /** A callback slot of the library was filled (data: true) or emptied. */
    | { readonly kind: 'registration'; readonly n: number; readonly name: string }
    /** An ask was answered; data: null, a callback's arguments, or `{ error }`. */
    | { readonly kind: 'outcome'; readonly n: number; readonly of: number }
    /** A guard was asked: `of` numbers the ask or slot that registered it. */
    | { readonly kind: 'question'; readonly n: number; readonly of: number };

/** One entry with `Data` as it is kept: JSON text while recording, values in a file. */
export type TapEntry<Data = string> = (TapInput | TapOutput) & EntryBase<Data>;

/** Kinds of entry that come into the service. */
export const INPUT_KINDS: ReadonlySet<TapEntry['kind']> = new Set([
    'loaded',
    'ready',
    'event',
    'response',
    'threw',
    'read',
    'ask',
    'undo',
    'abort',
    'slot',
    'verdict',
    'presence',
    'page',
    'ownership',
] as const);

/** Inputs that the service fetched itself: they are the cause of nothing. */
export const CIRCUMSTANCES: ReadonlySet<TapEntry['kind']> = new Set(['read', 'presence'] as const);

/** Gets every entry, in order. */
export type TapListener = (entry: TapEntry) => void;

/** Something that has to be told first, so that what follows can be understood. */
export interface TapHistory {
    /** The entries that lead to how things stand, in order. */
    tell(): void;
}

type Unnumbered<Entry> = Entry extends unknown ? Omit<Entry, 'n'> : never;

/** The tap of one document. */
export class Tap {
    private readonly clock: Clock;
    private readonly histories: TapHistory[] = [];
    private listener: TapListener | null = null;
    private count = 0;
    private turn = 0;
    private isTurnOpen = false;
    private lastInput = 0;
    /** Made once: an entry costs the page as little as possible. */
    private readonly closeTurn = (): void => {
        this.isTurnOpen = false;
    };

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /** Whether somebody listens. */
    get isOn(): boolean {
        return this.listener !== null;
    }

    /** Somebody who knows how things stand, to be asked when listening starts; in order of asking. */
    addHistory(history: TapHistory): void {
        this.histories.push(history);
    }

    /**
     * Starts listening. The listener first gets entries that lead to how things stand.
     * @returns stops listening
     * @throws Error when somebody listens already
     */
    listen(listener: TapListener, onHistoryTold: () => void = () => undefined): () => void {
        if (this.listener !== null) {
            throw new Error('A flight recording of this page is running already: stop it first.');
        }
        this.listener = listener;
        this.lastInput = 0;
        this.histories.forEach((history) => history.tell());
        onHistoryTold();
        return () => {
            if (this.listener === listener) {
                this.listener = null;
            }
        };
    }

    /** A number for an entry that may be told later, and again. */
    nextNumber(): number {
        this.count += 1;
        return this.count;
    }

    /**
     * Tells of something that came in.
     * @param entry the tap's from now on, as with `output`
     * @param n number to use, if it has one already
     * @returns its number
     */
    input(entry: Unnumbered<TapInput>, data: unknown, n = this.nextNumber()): number {
        this.pass(entry, n, toJson(data));
        this.lastInput = CIRCUMSTANCES.has(entry.kind) ? this.lastInput : n;
        return n;
    }

    /** Tells of something that went out. @returns its number */
    output(entry: Unnumbered<TapOutput>, data: unknown): number {
        const n = this.nextNumber();
        this.pass(entry, n, toJson(data));
        return n;
    }

    /** Tells of something whose data is JSON text already; the entry may be told again. */
    retell(entry: TapInput, data: string): void {
        this.pass({ ...entry }, entry.n, data);
        this.lastInput = entry.n;
    }

    private pass(entry: Unnumbered<TapInput | TapOutput>, n: number, data: string): void {
        if (!this.isTurnOpen) {
            this.isTurnOpen = true;
            this.turn += 1;
            queueMicrotask(this.closeTurn);
        }
        // Completed in place, because a copy costs as much again as all the rest.
        this.listener?.(
            Object.assign(entry, {
                n,
                at: this.clock.now(),
                turn: this.turn,
                cause: this.lastInput,
                data,
            }),
        );
    }
}
