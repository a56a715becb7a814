/** One intent on its way from being raised to being over. */
import type { Outcome } from './guardSeat';
import type { OnePass } from './onePass';
import type { Watch } from './workItemWatch';

/** Holds everything that belongs to one intent. */
export class OpenIntent<Intent> {
    readonly intent: Intent;
    /** Milliseconds since 1970. */
    readonly raisedAt: number;
    /** The one request that may follow. */
    readonly pass: OnePass;
    /** Tells when there is nothing left to decide. */
    readonly watch: Watch;
    private readonly ending = new AbortController();
    private readonly listeners: ((outcome: Outcome) => void)[] = [];

    /** @param watchFor watches from now on, calling `end` when there is nothing left to decide */
    constructor(
        intent: Intent,
        raisedAt: number,
        pass: OnePass,
        watchFor: (open: OpenIntent<Intent>) => Watch,
    ) {
        this.intent = intent;
        this.raisedAt = raisedAt;
        this.pass = pass;
        this.watch = watchFor(this);
    }

    /** Aborts when there is nothing left to decide; the reason is an Error that says why. */
    get ended(): AbortSignal {
        return this.ending.signal;
    }

    /** There is nothing left to decide. */
    end(reason: string): void {
        this.ending.abort(new Error(reason));
    }

    whenOver(listener: (outcome: Outcome) => void): void {
        this.listeners.push(listener);
    }

    /** Tells everybody who waits, once. */
    finish(outcome: Outcome): void {
        this.listeners.splice(0).forEach((listener) => listener(outcome));
    }
}
