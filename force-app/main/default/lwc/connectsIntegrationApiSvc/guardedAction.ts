/**
 * What the coordinator needs to know of an action of the gadget that a registered handler takes
 * over: dialling (`onBeforeDial`) and sharing a record (`onShareRecord`).
 */
import type { LibraryRequest } from './onePass';
import type { Concern } from './workItemWatch';

/** One action. `Intent` is what guards see, `Content` the part of it that they may change. */
export interface GuardedAction<Intent extends Content, Content, Change> {
    /** The callback slot that takes the action over. */
    readonly slot: 'onBeforeDial' | 'onShareRecord';
    /** For texts, e.g. "dial". */
    readonly noun: string;
    /** What the one who asked for it gets when it was not carried out. */
    readonly DeniedError: new (by: string | null, reason: string) => Error;
    /** @throws MalformedDataError */
    readIntent(event: unknown): Intent;
    contentOf(intent: Intent): Content;
    withContent(intent: Intent, content: Content): Intent;
    /** @throws TypeError when the change makes no sense */
    changed(intent: Intent, content: Content, change: Change): Content;
    isSame(left: Content, right: Content): boolean;
    /** The one request that carries it out. @throws TypeError when there is nothing to carry out */
    requestFor(intent: Intent, content: Content): LibraryRequest;
    /** Equal for intents that are the same one, whoever asks for it twice. */
    keyOf(intent: Intent): string;
    /**
     * Equal for intents that the gadget raised twice: by what is needed to carry it out alone, because
     * the rest may have been lost on the way or, like the active call, may have changed meanwhile.
     */
    raisedKeyOf(intent: Intent): string;
    /** What would make the intent pointless while it is decided. */
    concernOf(intent: Intent): Concern;
    /** For the log. */
    describe(intent: Intent, content: Content): string;
}

/** A decided intent, as observers are told of it. */
export interface DecidedAction<Intent, Content> {
    readonly intent: Intent;
    /**
     * `done`: the request went out and succeeded; `failed`: it went out and did not; `denied`: a
     * guard said no, or did not say yes; `lapsed`: there was nothing left to decide.
     */
    readonly outcome: 'done' | 'denied' | 'lapsed' | 'failed';
    /** What went out, or would have. */
    readonly content: Content;
    /** The guard that denied; null otherwise. */
    readonly by: string | null;
    /** Why it was not carried out; null for `done`. */
    readonly reason: string | null;
    /** Milliseconds since 1970. */
    readonly at: number;
}
