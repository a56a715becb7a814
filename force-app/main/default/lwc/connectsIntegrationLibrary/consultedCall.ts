/** Waits until somebody who is consulted about a call has answered. */
import type { ConnectsClient, DeskSnapshot, WorkItem } from 'c/connectsIntegrationApiSvc';
import { DialDeniedError } from 'c/connectsIntegrationApiSvc';
import type { After } from './after';
import { LibraryRefusal } from './libraryErrors';

/** A wait that begins before the consultation is dialled, so that nothing is missed. */
export class ConsultedCall {
    /** Fulfilled when the consulted party has answered. @throws LibraryRefusal or DialDeniedError */
    readonly answered: Promise<void>;
    private readonly client: ConnectsClient;
    private readonly original: WorkItem;
    private readonly earlier: ReadonlySet<string>;
    private readonly leave: (() => void)[] = [];
    private consultId: string | null = null;
    private settle: { resolve(): void; reject(error: Error): void } | null = null;

    /** @param original the active call that the consultation is about */
    constructor(client: ConnectsClient, original: WorkItem, number: string) {
        this.client = client;
        this.original = original;
        this.earlier = new Set(client.getWorkItems('VOICE').map(({ Id }) => Id));
        this.answered = new Promise((resolve, reject) => {
            this.settle = { resolve, reject };
        });
        this.leave.push(
            client.observeDials(({ intent, outcome, by, reason }) => {
                const isThis = intent.number === number && intent.callType === 'CONSULT';
                if (isThis && outcome !== 'dialled') {
                    this.fail(new DialDeniedError(by, reason ?? outcome));
                }
            }),
            client.observe((snapshot) => this.look(snapshot)),
        );
    }

    /** Begins the time that the consulted party has to answer, in ms. */
    giveTime(ms: number, after: After): void {
        const text = `Nobody answered within ${ms} ms.`;
        this.leave.push(after(ms, () => this.fail(new LibraryRefusal('NO_ANSWER', text))));
    }

    /** The consultation while it is open, or null. */
    get open(): WorkItem | null {
        return this.find(this.consultId, this.client.snapshot);
    }

    /** Whether the original call is there, and on hold. */
    get isOriginalOnHold(): boolean {
        return this.find(this.original.Id, this.client.snapshot)?.State === 'PAUSED';
    }

    /** Stops watching; what was not answered yet stays open for ever. */
    stop(): void {
        this.leave.splice(0).forEach((run) => run());
    }

    private look(snapshot: DeskSnapshot): void {
        const original = this.find(this.original.Id, snapshot);
        this.consultId ??= snapshot.workItems.find((item) => this.isConsultation(item))?.Id ?? null;
        const consult = this.find(this.consultId, snapshot);
        if (original === null) {
            this.fail(
                new LibraryRefusal('CALL_ENDED', 'The call was over before anybody answered.'),
            );
        } else if (this.consultId !== null && consult === null) {
            const text = 'The call to the other party was over before it was answered.';
            this.fail(new LibraryRefusal('CALL_ENDED', text));
        } else if (consult?.State === 'ACTIVE' && original.State === 'PAUSED') {
            this.settle?.resolve();
        }
    }

    private isConsultation({ Id: id, Channel, Direction }: WorkItem): boolean {
        return Channel === 'VOICE' && Direction === 'outbound' && !this.earlier.has(id);
    }

    /** A call in wrap-up is over. */
    private find(id: string | null, { workItems }: DeskSnapshot): WorkItem | null {
        const item = workItems.find(({ Id, Channel }) => Id === id && Channel === 'VOICE');
        return item === undefined || item.State === 'WRAPUP' ? null : item;
    }

    private fail(error: Error): void {
        this.settle?.reject(error);
    }
}
