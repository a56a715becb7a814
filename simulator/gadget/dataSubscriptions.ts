import type { CancelTimer, Clock } from '../clock/clock';

/** Finesse's answer to a subscription; a refusal without an error is a silent one. */
export type DataAnswer =
    { readonly sent: true } | { readonly sent: false; readonly error?: string };

/** What the subscriptions are built with. */
export interface DataSubscriptionsParts {
    readonly clock: Clock;
    /** Gives the time until Finesse has answered, in ms. */
    readonly latency: () => number;
    /** Whether the agent is signed in to the voice channel. */
    readonly isSignedIn: () => boolean;
    /** Sends what a library gets first, or says why there is nothing to be had. */
    readonly enable: (libraryId: string) => DataAnswer;
    /** Nothing more comes; told only to libraries that had data. */
    readonly disable: (libraryId: string) => void;
    readonly fail: (libraryId: string, error: string) => void;
    /** Whether an outage ends the data (`A-DATAOUT`). */
    readonly disabledByOutage: boolean;
}

/** `idle` until the agent signs in, `failed` until the next sign-in. */
type Stage = 'idle' | 'asked' | 'enabled' | 'failed';

interface Subscription {
    stage: Stage;
    cancel: CancelTimer;
}

/**
 * Which libraries get real-time data, and how far each of them is: data begins when the agent signs
 * in, or at once, and ends with the sign-out (guide, "onTeamDataUpdate", "onQueueDataUpdate").
 */
export class DataSubscriptions {
    private readonly parts: DataSubscriptionsParts;
    private readonly byLibrary = new Map<string, Subscription>();
    private signedIn = false;
    private connected = true;
    private errorOfNext: string | null = null;

    constructor(parts: DataSubscriptionsParts) {
        this.parts = parts;
    }

    /** The libraries that get data now; none while the connection is lost. */
    get served(): readonly string[] {
        return this.connected
            ? [...this.byLibrary].filter(([, { stage }]) => stage === 'enabled').map(([id]) => id)
            : [];
    }

    get isEmpty(): boolean {
        return this.byLibrary.size === 0;
    }

    subscribe(libraryId: string): void {
        if (!this.byLibrary.has(libraryId)) {
            this.signedIn = this.parts.isSignedIn();
            this.byLibrary.set(libraryId, { stage: 'idle', cancel: () => {} });
            this.ask(libraryId);
        }
    }

    unsubscribe(libraryId: string): void {
        this.byLibrary.get(libraryId)?.cancel();
        this.byLibrary.delete(libraryId);
    }

    /** The gadget's page is gone, and with it everything that was asked for. */
    forgetAll(): void {
        [...this.byLibrary.keys()].forEach((libraryId) => this.unsubscribe(libraryId));
    }

    /** Looks whether the agent has signed in or out. */
    agentChanged(): void {
        const signedIn = this.parts.isSignedIn();
        if (signedIn !== this.signedIn && this.connected) {
            this.signedIn = signedIn;
            this.eachLibrary((libraryId) => (signedIn ? this.ask(libraryId) : this.end(libraryId)));
        }
    }

    connectionLost(): void {
        this.connected = false;
        this.eachLibrary((libraryId, subscription) => {
            if (this.parts.disabledByOutage) {
                this.end(libraryId);
            } else if (subscription.stage === 'asked') {
                subscription.cancel();
                subscription.stage = 'idle';
            }
        });
    }

    /** Everything is read anew; whoever signed out meanwhile has no data any more. */
    connectionEstablished(): void {
        this.connected = true;
        this.signedIn = this.parts.isSignedIn();
        this.eachLibrary((libraryId) =>
            this.signedIn ? this.ask(libraryId) : this.end(libraryId),
        );
    }

    /** The subscriptions of now fail, or the next one where there are none. */
    failNow(error: string): void {
        const alive = [...this.byLibrary].filter(
            ([, { stage }]) => stage === 'enabled' || stage === 'asked',
        );
        if (alive.length === 0) {
            this.errorOfNext = error;
        }
        alive.forEach(([libraryId, subscription]) => {
            subscription.cancel();
            this.refuse(libraryId, subscription, error);
        });
    }

    private ask(libraryId: string): void {
        const subscription = this.byLibrary.get(libraryId);
        if (!subscription || !this.signedIn || !this.connected) {
            return;
        }
        subscription.cancel();
        subscription.stage = 'asked';
        subscription.cancel = this.parts.clock.setTimer(
            () => this.answer(libraryId, subscription),
            this.parts.latency(),
        );
    }

    private answer(libraryId: string, subscription: Subscription): void {
        const error = this.errorOfNext;
        this.errorOfNext = null;
        const answer: DataAnswer =
            error === null ? this.parts.enable(libraryId) : { sent: false, error };
        if (answer.sent) {
            subscription.stage = 'enabled';
        } else {
            this.refuse(libraryId, subscription, answer.error);
        }
    }

    private refuse(libraryId: string, subscription: Subscription, error?: string): void {
        subscription.stage = 'failed';
        if (error !== undefined) {
            this.parts.fail(libraryId, error);
        }
    }

    private end(libraryId: string): void {
        const subscription = this.byLibrary.get(libraryId);
        if (subscription) {
            const { stage } = subscription;
            subscription.cancel();
            subscription.stage = 'idle';
            if (stage === 'enabled') {
                this.parts.disable(libraryId);
            }
        }
    }

    private eachLibrary(action: (libraryId: string, subscription: Subscription) => void): void {
        [...this.byLibrary].forEach(([libraryId, subscription]) => action(libraryId, subscription));
    }
}
