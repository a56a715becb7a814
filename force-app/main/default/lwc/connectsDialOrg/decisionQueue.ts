/**
 * Brings decisions and placed dials to the org. What is added survives a refresh and an org that
 * fails; it is sent once by whichever page of this user and browser comes first, and tried again
 * until the org takes it or says that it never will. Nothing of another user is ever touched.
 */
import { type Exclusively, RetryingSender, type SendFailure } from 'c/connectsBrowserQueue';
import type { Timers } from 'c/connectsLeader';
import type { DecisionBody, DecisionEntry, DialOrg, LogResult, PlacedDial } from './dialOrg';
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
    readonly failure: SendFailure | null;
}

const DEFAULT_MAX_WAITING = 500;
/** What Apex takes in one call. */
const AT_A_TIME = 50;
/** See the file's head. */
export class DecisionQueue {
    private readonly parts: QueueParts;
    private lost = 0;
    /** Decisions that were not taken and whose numbers are still to be used up. */
    private gaps = 0;
    private readonly sender: RetryingSender;

    constructor(parts: QueueParts) {
        this.parts = parts;
        this.sender = new RetryingSender({
            timers: parts.timers,
            sendAll: () => this.sendAll(),
            onChange: () => this.changed(),
        });
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
            failure: this.sender.failure,
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
    send(): Promise<void> {
        return this.sender.send();
    }

    /** Nothing is sent any more; what waits stays for the next page. */
    stop(): void {
        this.sender.stop();
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
        const { failure } = this.sender;
        void (failure === null ? this.send() : this.numberOnly(failure));
    }

    private async numberOnly(failure: SendFailure): Promise<void> {
        try {
            await this.number();
        } catch (error) {
            this.sender.blame(failure, error);
        }
    }

    private async sendAll(): Promise<void> {
        await this.number();
        await this.parts.exclusively(`connects.dial.send.${this.parts.userId}`, () =>
            this.sendNumbered(),
        );
    }

    /** What other pages have sent meanwhile is not in the storage any more. */
    private async sendNumbered(): Promise<void> {
        const { org, store } = this.parts;
        const decisions = this.decisions().slice(0, AT_A_TIME);
        const dials = this.dials().slice(0, AT_A_TIME);
        if ((decisions.length === 0 && dials.length === 0) || this.sender.isStopped) {
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
        const results = await this.sender.inTime(call(entries));
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
