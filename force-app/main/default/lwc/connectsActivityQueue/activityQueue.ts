/**
 * Brings activities to the org, each once. What is added survives a refresh and an org that fails.
 * Every page adds what it hears of; the one that owns the duty sends. Without an owner nothing is sent:
 * an activity that waits can be written later, one that is there twice has been read by somebody. The
 * key of each write makes even a second attempt harmless.
 */
import { type Exclusively, RetryingSender, type SendFailure } from 'c/connectsBrowserQueue';
import type { ActivityWrite } from 'c/connectsActivityRules';
import type { Timers } from 'c/connectsLeader';
import type { ActivityOrg, ActivityResult } from './activityOrg';
import type { ActivityStore, DoneActivity, WaitingActivity } from './activityStore';

/** What the queue is made of. */
export interface ActivityQueueParts {
    readonly org: ActivityOrg;
    readonly store: ActivityStore;
    readonly timers: Timers;
    readonly exclusively: Exclusively;
    readonly userId: string;
    /** Whether this document is the one that writes. */
    readonly isOwner: () => boolean;
    /** Called after the state has changed. */
    readonly onChange: () => void;
    /** Called when the org has taken something. */
    readonly onWritten: (workItemId: string, taskId: string) => void;
}

/** What waits, and how it is called. */
export interface Addition {
    readonly write: ActivityWrite;
    /** `WorkItem.Id` */
    readonly workItemId: string;
    readonly label: string;
    /** When it may be sent at the earliest: milliseconds since 1970. */
    readonly notBefore: number;
}

/** An activity that the org will not take as it is. */
export interface RefusedActivity {
    readonly key: string;
    readonly label: string;
    /** What the org said. */
    readonly message: string;
}

/** How the queue is doing. */
export interface ActivityQueueState {
    readonly waiting: readonly WaitingActivity[];
    readonly done: readonly DoneActivity[];
    readonly refused: readonly RefusedActivity[];
    /** Entries that are lost when this page ends: the browser stores nothing. */
    readonly unstored: number;
    /** Entries that were damaged; they stay in this browser as they are. */
    readonly corrupt: number;
    /** What the last attempt failed with; null after one that did not. */
    readonly failure: SendFailure | null;
}

/** What Apex takes in one call is more; a smaller call is answered sooner. */
const AT_A_TIME = 10;

const NOTHING = (): void => undefined;

/** See the file's head. */
export class ActivityQueue {
    private readonly parts: ActivityQueueParts;
    private readonly sender: RetryingSender;
    /** How often the org has failed: another entry goes first each time, so that none blocks the rest. */
    private failures = 0;
    private cancelWait = NOTHING;

    constructor(parts: ActivityQueueParts) {
        this.parts = parts;
        this.sender = new RetryingSender({
            timers: parts.timers,
            sendAll: () => this.sendAll(),
            onChange: parts.onChange,
        });
    }

    /** How the queue is doing. */
    get state(): ActivityQueueState {
        const { store } = this.parts;
        return {
            waiting: store.list(),
            done: store.done(),
            refused: store.refused().map(({ entry, message }) => ({
                key: entry.clientId,
                label: entry.label,
                message,
            })),
            unstored: store.unstoredCount,
            corrupt: store.corruptCount,
            failure: this.sender.failure,
        };
    }

    /**
     * Takes something to write. What waits under its key already is replaced and not put off; what is
     * settled stays.
     */
    put({ write, workItemId, label, notBefore }: Addition): void {
        const { store, timers, userId } = this.parts;
        if (store.isSettled(write.key)) {
            return;
        }
        const waiting = store.list().find(({ clientId }) => clientId === write.key);
        store.put({
            clientId: write.key,
            userId,
            addedAt: waiting?.addedAt ?? timers.now(),
            write,
            workItemId,
            label,
            notBefore: Math.min(notBefore, waiting?.notBefore ?? notBefore),
        });
        this.parts.onChange();
        this.wake();
    }

    /** It must not be written after all. What the org has, stays there. */
    drop(key: string): void {
        this.parts.store.remove(key);
        this.parts.store.forgetRefused(key);
        this.parts.onChange();
    }

    /** Tries what was refused once more, or what waits at once. @param key without it what waits */
    async retry(key?: string): Promise<void> {
        const { store } = this.parts;
        const refused = store.refused().find(({ entry }) => entry.clientId === key);
        if (refused !== undefined) {
            store.put(refused.entry);
            store.forgetRefused(refused.entry.clientId);
        }
        await this.send();
    }

    /** Somebody has dealt with it otherwise. */
    discard(key: string): void {
        this.parts.store.discard(key);
        this.parts.onChange();
    }

    /** Another page has changed something, or this one has become the owner. */
    wake(): void {
        // While the org fails, the next attempt has its time.
        if (this.sender.failure === null) {
            void this.send();
        }
    }

    /** Sends what is due, now. Resolves when nothing is left or the org fails. */
    send(): Promise<void> {
        return this.sender.send();
    }

    /** Nothing is sent any more; what waits stays for the next page. */
    stop(): void {
        this.cancelWait();
        this.sender.stop();
    }

    private async sendAll(): Promise<void> {
        const { exclusively, userId } = this.parts;
        const tried = new Set<string>();
        await exclusively(`connects.activity.send.${userId}`, () => this.sendDue(tried));
        this.waitForNext();
    }

    /** What other pages have sent meanwhile is not in the storage any more. */
    private async sendDue(tried: Set<string>): Promise<void> {
        if (!this.maySend()) {
            return;
        }
        const due = this.due().filter(({ clientId }) => !tried.has(clientId));
        const some = due.slice(0, this.sender.failure === null ? AT_A_TIME : 1);
        if (some.length === 0) {
            return;
        }
        some.forEach(({ clientId }) => tried.add(clientId));
        try {
            const results = await this.sender.inTime(
                this.parts.org.write(some.map(({ write }) => write)),
            );
            this.settle(some, results);
        } catch (error) {
            this.failures += 1;
            throw error;
        }
        await this.sendDue(tried);
    }

    private settle(some: readonly WaitingActivity[], results: readonly ActivityResult[]): void {
        const [failure] = some.flatMap((entry) => {
            const result = results.find(({ key }) => key === entry.clientId);
            return this.settleOne(entry, result) ?? [];
        });
        this.parts.onChange();
        if (failure !== undefined) {
            throw new Error(failure);
        }
    }

    /** @returns why it has to be sent again */
    private settleOne(entry: WaitingActivity, result: ActivityResult | undefined): string | null {
        const { store, onWritten } = this.parts;
        switch (result?.state) {
            case 'stored':
                store.finish(entry, result.taskId ?? null);
                if (typeof result.taskId === 'string') {
                    onWritten(entry.workItemId, result.taskId);
                }
                return null;
            case 'refused':
                store.refuse(entry, result.message ?? '');
                return null;
            default:
                return result?.message ?? 'The org did not say whether it took an activity.';
        }
    }

    private due(): readonly WaitingActivity[] {
        const now = this.parts.timers.now();
        const waiting = this.parts.store.list();
        const keys = new Set(waiting.map(({ clientId }) => clientId));
        const due = waiting.filter(
            ({ notBefore, write }) =>
                // What it goes on with has to be there first.
                notBefore <= now && !(write.continuesKey !== null && keys.has(write.continuesKey)),
        );
        const first = due.length === 0 ? 0 : this.failures % due.length;
        return [...due.slice(first), ...due.slice(0, first)];
    }

    private waitForNext(): void {
        this.cancelWait();
        const { store, timers } = this.parts;
        const now = timers.now();
        const times = store
            .list()
            .map(({ notBefore }) => notBefore)
            .filter((notBefore) => notBefore > now);
        if (times.length > 0 && this.maySend()) {
            this.cancelWait = timers.after(Math.min(...times) - now, () => this.wake());
        }
    }

    private maySend(): boolean {
        return this.parts.isOwner() && !this.sender.isStopped;
    }
}
