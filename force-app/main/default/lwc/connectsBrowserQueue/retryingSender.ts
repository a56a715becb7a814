/** Sends, and tries again until it succeeds: after 2, 10 and 60 seconds, then every five minutes. */
import { serverErrorText } from 'c/connectsFormat';
import type { Timers } from 'c/connectsLeader';

/** An attempt that failed. */
export interface SendFailure {
    readonly message: string;
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly nextTryAt: number;
}

/** What a sender is made of. */
export interface SenderParts {
    readonly timers: Timers;
    /** Sends everything that waits. Rejects when it has to be tried again. */
    readonly sendAll: () => Promise<void>;
    /** Called after the failure came, changed or went. */
    readonly onChange: () => void;
}

/** From one attempt to the next, in ms; the last one again and again. */
const RETRIES_MS: readonly [number, ...number[]] = [2_000, 10_000, 60_000, 300_000];
/** For an answer of the org, in ms. */
const SEND_DEADLINE_MS = 30_000;

const NOTHING = (): void => undefined;

/** See the file's head. */
export class RetryingSender {
    private readonly parts: SenderParts;
    private lastFailure: SendFailure | null = null;
    private failedAttempts = 0;
    private hasStopped = false;
    private isSending = false;
    private isMoreToSend = false;
    private cancelRetry = NOTHING;

    constructor(parts: SenderParts) {
        this.parts = parts;
    }

    /** What the last attempt failed with; null after one that did not. */
    get failure(): SendFailure | null {
        return this.lastFailure;
    }

    get isStopped(): boolean {
        return this.hasStopped;
    }

    /** Sends what waits, now. Resolves when nothing is left or the org fails. */
    async send(): Promise<void> {
        if (this.hasStopped || this.isSending) {
            this.isMoreToSend = true;
            return;
        }
        this.cancelRetry();
        this.isSending = true;
        try {
            await this.sendWhileMore();
            this.failedAttempts = 0;
            this.lastFailure = null;
        } catch (error) {
            this.retryLater(error);
        } finally {
            this.isSending = false;
        }
        this.parts.onChange();
    }

    /** Another reason than that of the last attempt; its next one stays as it is. */
    blame(failure: SendFailure, error: unknown): void {
        this.lastFailure = { ...failure, message: serverErrorText(error) };
        this.parts.onChange();
    }

    /** Nothing is sent any more. */
    stop(): void {
        this.hasStopped = true;
        this.cancelRetry();
    }

    /** The answer of the org. Rejects when it takes longer than half a minute. */
    async inTime<T>(answer: Promise<T>): Promise<T> {
        let cancel = NOTHING;
        const limit = new Promise<never>((_resolve, reject) => {
            cancel = this.parts.timers.after(SEND_DEADLINE_MS, () =>
                reject(new Error('The org did not answer in time.')),
            );
        });
        try {
            return await Promise.race([answer, limit]);
        } finally {
            cancel();
        }
    }

    private async sendWhileMore(): Promise<void> {
        this.isMoreToSend = false;
        await this.parts.sendAll();
        if (this.isMoreToSend && !this.hasStopped) {
            await this.sendWhileMore();
        }
    }

    private retryLater(error: unknown): void {
        const { timers } = this.parts;
        const wait = RETRIES_MS[this.failedAttempts] ?? RETRIES_MS.at(-1) ?? RETRIES_MS[0];
        const at = timers.now();
        this.failedAttempts += 1;
        this.lastFailure = { message: serverErrorText(error), at, nextTryAt: at + wait };
        if (!this.hasStopped) {
            this.cancelRetry = timers.after(wait, () => {
                void this.send();
            });
        }
    }
}
