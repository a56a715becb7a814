/**
 * Brings decisions and placed dials to the org. What is added survives a refresh and an org that
 * fails; it is sent once by whichever page of this user and browser comes first, and tried again
 * until the org takes it or says that it never will. Nothing of another user is ever touched.
 */
import { serverErrorText } from 'c/connectsFormat';
import type { Timers } from 'c/connectsLeader';
import type { DecisionBody, DecisionEntry, DialOrg, LogResult, PlacedDial } from './dialOrg';
import type { Exclusively } from './exclusively';
import type { WaitingDecision, WaitingDial, WaitingEntry } from './queueEntry';
import type { QueueStore } from './queueStore';

/** What the queue is made of. */
export interface QueueParts {
    readonly org: Pick<DialOrg, 'storeDecisions' | 'countDials'>;
    readonly store: QueueStore;
    readonly timers: Timers;
    readonly exclusively: Exclusively;
    readonly userId: string;
    /** Makes ids that no other browser makes. */
    readonly newId: () => string;
    /** Called after the state has changed. */
    readonly onChange?: () => void;
    /** How many entries may wait; default 500. */
    readonly maxWaiting?: number;
}

/** How the queue is doing; everything but `waiting` and a passing `failure` needs a person. */
export interface QueueState {
    readonly waiting: number;
    /** Nothing more is taken until something is sent. */
    readonly isFull: boolean;
    /** Entries that were not taken, on this page; decisions among them leave a gap in the numbers. */
    readonly lost: number;
    /** Entries that are lost when this page ends: the browser stores nothing. */
    readonly unstored: number;
    /** Entries that the org will never take; they stay in this browser. */
    readonly refused: number;
    /** Entries that were damaged; they stay in this browser as they are. */
    readonly corrupt: number;
    /** What the last attempt failed with; null after one that did not. */
    readonly failure: QueueFailure | null;
}

/** An attempt that failed. */
export interface QueueFailure {
    readonly message: string;
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly nextTryAt: number;
}

const DEFAULT_MAX_WAITING = 500;
/** What Apex takes in one call. */
const AT_A_TIME = 50;
/** From one attempt to the next, in ms; the last one again and again. */
const RETRIES_MS: readonly [number, ...number[]] = [2_000, 10_000, 60_000, 300_000];
/** For an answer of the org, in ms. */
const SEND_DEADLINE_MS = 30_000;

const NOTHING = (): void => undefined;

/** See the file's head. */
export class DecisionQueue {
    private readonly parts: QueueParts;
    private lost = 0;
    /** Decisions that were not taken and whose numbers are still to be used up. */
    private gaps = 0;
    private failure: QueueFailure | null = null;
    private failedAttempts = 0;
    private isStopped = false;
    private isSending = false;
    private isMoreToSend = false;
    private cancelRetry = NOTHING;

    constructor(parts: QueueParts) {
        this.parts = parts;
    }

    /** How the queue is doing. */
    get state(): QueueState {
        const { store } = this.parts;
        const waiting = store.count();
        return {
            waiting,
            isFull: waiting >= this.maxWaiting,
            lost: this.lost,
            unstored: store.unstoredCount,
            refused: store.refusedCount,
            corrupt: store.corruptCount,
            failure: this.failure,
        };
    }

    /** Takes a decision. It is stored when this returns, unless the state says otherwise. */
    log(body: DecisionBody): void {
        this.add({
            kind: 'decision',
            clientId: this.parts.newId(),
            userId: this.parts.userId,
            queueNumber: null,
            addedAt: this.parts.timers.now(),
            body,
        });
    }

    /**
     * Takes a dial that was placed, to be counted.
     * @param e164 "+18505550123"
     * @param placedAt milliseconds since 1970
     */
    count(e164: string, placedAt: number): void {
        this.add({
            kind: 'dial',
            clientId: this.parts.newId(),
            userId: this.parts.userId,
            addedAt: this.parts.timers.now(),
            e164,
            placedAt,
        });
    }

    /** When a number was dialled, as far as the org has not counted it yet. */
    pendingDials(e164: string): readonly number[] {
        return this.dials()
            .filter((dial) => dial.e164 === e164)
            .map(({ placedAt }) => placedAt);
    }

    /** Sends what waits, from earlier pages too. Resolves when nothing is left or the org fails. */
    async send(): Promise<void> {
        if (this.isStopped || this.isSending) {
            this.isMoreToSend = true;
            return;
        }
        this.cancelRetry();
        this.isSending = true;
        try {
            await this.sendAll();
            this.failedAttempts = 0;
            this.failure = null;
        } catch (error) {
            this.retryLater(error);
        } finally {
            this.isSending = false;
        }
        this.changed();
    }

    /** Nothing is sent any more; what waits stays for the next page. */
    stop(): void {
        this.isStopped = true;
        this.cancelRetry();
    }

    private get maxWaiting(): number {
        return this.parts.maxWaiting ?? DEFAULT_MAX_WAITING;
    }

    private add(entry: WaitingEntry): void {
        const { store } = this.parts;
        if (store.count() >= this.maxWaiting) {
            this.lost += 1;
            this.gaps += entry.kind === 'decision' ? 1 : 0;
        } else {
            store.put(entry);
        }
        this.changed();
        // While the org fails, the next attempt has its time.
        void (this.failure === null ? this.send() : this.numberOnly(this.failure));
    }

    private async numberOnly(failure: QueueFailure): Promise<void> {
        try {
            await this.number();
        } catch (error) {
            this.failure = { ...failure, message: serverErrorText(error) };
            this.changed();
        }
    }

    private async sendAll(): Promise<void> {
        this.isMoreToSend = false;
        await this.number();
        await this.parts.exclusively(`connects.dial.send.${this.parts.userId}`, () =>
            this.sendNumbered(),
        );
        if (this.isMoreToSend && !this.isStopped) {
            await this.sendAll();
        }
    }

    /** What other pages have sent meanwhile is not in the storage any more. */
    private async sendNumbered(): Promise<void> {
        const { org, store } = this.parts;
        const decisions = this.decisions().slice(0, AT_A_TIME);
        const dials = this.dials().slice(0, AT_A_TIME);
        if ((decisions.length === 0 && dials.length === 0) || this.isStopped) {
            return;
        }
        const queueId = store.queueId();
        await this.sendSome(dials, (some) => org.countDials(some.map(dialOf)));
        await this.sendSome(decisions, (some) =>
            org.storeDecisions(some.map((each) => entryOf(each, queueId))),
        );
        await this.sendNumbered();
    }

    private async sendSome<T extends WaitingEntry>(
        entries: readonly T[],
        call: (entries: readonly T[]) => Promise<readonly LogResult[]>,
    ): Promise<void> {
        if (entries.length === 0) {
            return;
        }
        const results = await this.inTime(call(entries));
        const failures = entries.flatMap((entry) => {
            const result = results.find(({ clientId }) => clientId === entry.clientId);
            return this.settle(entry, result) ?? [];
        });
        const [first] = failures;
        if (first !== undefined) {
            throw new Error(first);
        }
    }

    /** @returns why the entry has to be sent again */
    private settle(entry: WaitingEntry, result: LogResult | undefined): string | null {
        switch (result?.state) {
            case 'stored':
                this.parts.store.remove(entry.clientId);
                return null;
            case 'refused':
                this.parts.store.refuse(entry, result.message ?? '');
                return null;
            default:
                return result?.message ?? 'The org did not say whether it took an entry.';
        }
    }

    private number(): Promise<void> {
        return this.parts.exclusively(
            `connects.dial.number.${this.parts.userId}`,
            async (): Promise<void> => this.numberDecisions(),
        );
    }

    /** An entry is written with its number before the number is used up: no crash makes a gap. */
    private numberDecisions(): void {
        for (const entry of this.waitingDecisions()) {
            if (entry.queueNumber === null) {
                const queueNumber = this.nextNumber();
                this.parts.store.put({ ...entry, queueNumber });
                this.parts.store.useNumber(queueNumber);
            }
        }
        // What was not taken is missed by its number.
        for (; this.gaps > 0; this.gaps -= 1) {
            this.parts.store.useNumber(this.nextNumber());
        }
    }

    private nextNumber(): number {
        const numbers = this.waitingDecisions().map(({ queueNumber }) => queueNumber ?? 0);
        return this.parts.store.nextNumber(Math.max(0, ...numbers) + 1);
    }

    private decisions(): (WaitingDecision & { queueNumber: number })[] {
        return this.waitingDecisions().flatMap((entry) =>
            entry.queueNumber === null ? [] : { ...entry, queueNumber: entry.queueNumber },
        );
    }

    private waitingDecisions(): WaitingDecision[] {
        return this.parts.store.list().filter((entry) => entry.kind === 'decision');
    }

    private dials(): WaitingDial[] {
        return this.parts.store.list().filter((entry) => entry.kind === 'dial');
    }

    private async inTime<T>(answer: Promise<T>): Promise<T> {
        const { timers } = this.parts;
        let cancel = NOTHING;
        const limit = new Promise<never>((_resolve, reject) => {
            cancel = timers.after(SEND_DEADLINE_MS, () =>
                reject(new Error('The org did not answer in time.')),
            );
        });
        try {
            return await Promise.race([answer, limit]);
        } finally {
            cancel();
        }
    }

    private retryLater(error: unknown): void {
        const { timers } = this.parts;
        const wait = RETRIES_MS[this.failedAttempts] ?? RETRIES_MS.at(-1) ?? RETRIES_MS[0];
        const at = timers.now();
        this.failedAttempts += 1;
        this.failure = { message: serverErrorText(error), at, nextTryAt: at + wait };
        if (!this.isStopped) {
            this.cancelRetry = timers.after(wait, () => {
                void this.send();
            });
        }
    }

    private changed(): void {
        this.parts.onChange?.();
    }
}

function dialOf({ clientId, e164, placedAt }: WaitingDial): PlacedDial {
    return { clientId, e164, placedAt };
}

function entryOf(
    { clientId, queueNumber, body }: WaitingDecision & { readonly queueNumber: number },
    queueId: string,
): DecisionEntry {
    return { ...body, clientId, queueId, queueNumber };
}
