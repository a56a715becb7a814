/**
 * One part of the live state: listens to the gadget while anybody observes it, applies every event
 * at once, and tells its observers together at the pace of the screen.
 */
import type { ConnectsClient } from 'c/connectsIntegrationApiSvc';
import { type Step, unchanged } from './feed';
import type { LiveLink } from './liveLink';
import type { ScreenPacer } from './screenPacer';

/**
 * Is told a state and which entries are not as they were when it was told before; the first time
 * the set is empty and everything is new.
 */
export type SliceListener<S> = (state: S, changed: ReadonlySet<string>) => void;

/** What makes a slice. */
export interface SliceRules<S> {
    readonly initial: S;
    /** Subscribes at the gadget; every event is handed to `apply`. @returns unsubscribes */
    listen(client: ConnectsClient, apply: (reduce: (state: S) => Step<S>) => void): () => void;
    /** What is left of the state when nobody listens any more. */
    rest(state: S): Step<S>;
}

/** What a slice needs of its document. */
export interface SliceParts {
    readonly link: LiveLink;
    readonly pacer: ScreenPacer;
    /** Is told what went wrong in a listener. */
    readonly report: (error: unknown) => void;
}

interface Observer<S> {
    readonly listener: SliceListener<S>;
    readonly changed: Set<string>;
    isDue: boolean;
}

/** See the file's head. */
export class LiveSlice<S> {
    private readonly rules: SliceRules<S>;
    private readonly parts: SliceParts;
    private readonly observers = new Set<Observer<S>>();
    private state: S;
    private stopFollowing: (() => void) | null = null;
    private stopListening: (() => void) | null = null;
    private readonly tell = (): void => this.tellObservers();

    constructor(rules: SliceRules<S>, parts: SliceParts) {
        this.rules = rules;
        this.parts = parts;
        this.state = rules.initial;
    }

    /** The state with every event so far, told to the screen or not. */
    get current(): S {
        return this.state;
    }

    /** Calls with the state at once, and then at the pace of the screen. @returns stops it */
    observe(listener: SliceListener<S>): () => void {
        const observer: Observer<S> = { listener, changed: new Set(), isDue: false };
        this.observers.add(observer);
        if (this.observers.size === 1) {
            this.begin();
        }
        listener(this.state, observer.changed);
        return () => {
            if (this.observers.delete(observer) && this.observers.size === 0) {
                this.end();
            }
        };
    }

    /** Applies what did not come from the gadget, e.g. a wish of the user. */
    apply(reduce: (state: S) => Step<S>): void {
        const { state, changed } = reduce(this.state);
        if (state === this.state) {
            return;
        }
        this.state = state;
        for (const observer of this.observers) {
            observer.isDue = true;
            changed.forEach((id) => observer.changed.add(id));
        }
        if (this.observers.size > 0) {
            this.parts.pacer.schedule(this.tell);
        }
    }

    /** Subscribes anew, so that the gadget tells everything again. */
    refresh(): void {
        const { client } = this.parts.link;
        if (this.stopFollowing !== null && client !== null) {
            this.stopListening?.();
            this.listen(client);
        }
    }

    private begin(): void {
        const { link } = this.parts;
        const follow = (): void => {
            if (link.client !== null && this.stopListening === null) {
                this.listen(link.client);
            }
        };
        this.stopFollowing = link.observe(follow);
        follow();
    }

    private end(): void {
        this.stopFollowing?.();
        this.stopFollowing = null;
        this.stopListening?.();
        this.stopListening = null;
        this.state = this.rules.rest(this.state).state;
    }

    private listen(client: ConnectsClient): void {
        this.stopListening = this.rules.listen(client, (reduce) => this.apply(reduce));
    }

    private tellObservers(): void {
        for (const observer of [...this.observers]) {
            if (!observer.isDue || !this.observers.has(observer)) {
                continue;
            }
            const changed = new Set(observer.changed);
            observer.changed.clear();
            observer.isDue = false;
            try {
                observer.listener(this.state, changed);
            } catch (error) {
                this.parts.report(error);
            }
        }
    }
}

/** For slices whose state outlives their observers. */
export const keepAll = <S>(state: S): Step<S> => unchanged(state);
