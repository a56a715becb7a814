/**
 * Work that Omni-Channel routes to the user: offered, then accepted or declined, at last closed
 * (Omni-Channel Developer Guide, "Lightning Console JavaScript API").
 */

/** What Omni-Channel routes: a record, as work of one user. */
export interface AgentWork {
    /** Of the `AgentWork` record. */
    readonly workId: string;
    /** Of the record that is worked on, e.g. a case. */
    readonly workItemId: string;
    /** Whether it was accepted. */
    readonly isEngaged: boolean;
}

/** Gets the name of an application event, without `lightning:omniChannel`, and its parameters. */
export type TellWork = (name: string, params: Readonly<Record<string, unknown>>) => void;

/** So much may a user have at once; each work counts one. */
const CAPACITY = 3;

export class OmniWork {
    private readonly tell: TellWork;
    private items: readonly AgentWork[] = [];
    private offered = 0;

    constructor(tell: TellWork) {
        this.tell = tell;
    }

    /** Oldest first. */
    get all(): readonly AgentWork[] {
        return this.items;
    }

    get hasRoom(): boolean {
        return this.items.length < CAPACITY;
    }

    get workload(): { readonly configuredCapacity: number; readonly currentWorkload: number } {
        return { configuredCapacity: CAPACITY, currentWorkload: this.items.length };
    }

    /** @throws Error when there is no room for more */
    offer(workItemId: string): AgentWork {
        if (!this.hasRoom) {
            throw new Error('The user has as much work as fits: close or decline some first.');
        }
        this.offered += 1;
        const workId = `0Bz${String(this.offered).padStart(12, '0')}`;
        const work = { workId, workItemId, isEngaged: false };
        this.become([...this.items, work]);
        this.tell('WorkAssigned', { workItemId, workId });
        return work;
    }

    /** @throws Error for what is not offered */
    accept(workId: string): void {
        const work = this.found(workId, false);
        this.items = this.items.map((each) =>
            each === work ? { ...work, isEngaged: true } : each,
        );
        this.tell('WorkAccepted', { workItemId: work.workItemId, workId });
    }

    /** @throws Error for what is not offered */
    decline(workId: string): void {
        this.end(this.found(workId, false), 'WorkDeclined');
    }

    /** @throws Error for what was not accepted */
    close(workId: string): void {
        this.end(this.found(workId, true), 'WorkClosed');
    }

    /** The user has signed out: what was open goes to others. */
    takeAway(): void {
        this.items = [];
    }

    private end(work: AgentWork, name: string): void {
        this.become(this.items.filter((each) => each !== work));
        this.tell(name, { workItemId: work.workItemId, workId: work.workId });
    }

    private become(items: readonly AgentWork[]): void {
        const before = this.items.length;
        this.items = items;
        this.tell('WorkloadChanged', {
            ConfiguredCapacity: CAPACITY,
            PreviousWorkload: before,
            NewWorkload: items.length,
        });
    }

    private found(workId: string, isEngaged: boolean): AgentWork {
        const work = this.items.find((each) => each.workId === workId);
        if (work?.isEngaged !== isEngaged) {
            const state = isEngaged ? 'accepted' : 'offered';
            throw new Error(`There is no ${state} work "${workId}": ask getAgentWorks.`);
        }
        return work;
    }
}
