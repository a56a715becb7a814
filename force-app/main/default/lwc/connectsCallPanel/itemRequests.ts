/** Sends what the agent wants, one move of a work item at a time, and follows it to its end. */
import {
    accepted,
    type ActionRun,
    failed,
    isBusy,
    itemKey,
    observed,
    started,
    type Wanted,
} from 'c/connectsWorkItems';
import {
    ClientReleasedError,
    type ConnectsClient,
    DialDeniedError,
    type DialDecision,
    type WorkItem,
} from 'c/connectsIntegrationApiSvc';

/** What requests need of their surroundings. */
export interface RequestWorld {
    client(): ConnectsClient | null;
    /** The open work items of all channels. */
    items(): readonly WorkItem[];
    /** Milliseconds since 1970. */
    now(): number;
    /** Something has changed that is shown. */
    changed(): void;
}

/** Where a request is followed; a new one in the same place takes the place of the old one. */
export type Place = 'move' | 'reason' | 'record' | `variable|${string}`;

/** A place of no work item: the field to make a call. */
const DESK = '';

const DIALS = {
    OUTBOUND: 'makeCall',
    CONSULT: 'consult',
    BLINDTRANSFER: 'blindTransfer',
} as const satisfies Record<DialDecision['intent']['callType'], Wanted['action']>;

/** See the file's head. */
export class ItemRequests {
    private readonly world: RequestWorld;
    private readonly runs = new Map<string, ActionRun>();

    constructor(world: RequestWorld) {
        this.world = world;
    }

    /** What is followed in a place. @param key of the work item; null for the field to make a call */
    run(key: string | null, place: Place): ActionRun | undefined {
        return this.runs.get(slotOf(key, place));
    }

    /** What is followed of a work item, by place. */
    runsOf(key: string): [Place, ActionRun][] {
        const prefix = slotOf(key, '');
        return [...this.runs]
            .filter(([slot]) => slot.startsWith(prefix))
            .map(([slot, run]) => [slot.slice(prefix.length) as Place, run]);
    }

    /**
     * Whether the work item is being moved. A telephone carries out one request at a time, so that
     * for a call every call counts.
     */
    isMoving(item: WorkItem): boolean {
        if (item.Channel !== 'VOICE') {
            return isBusy(this.run(itemKey(item), 'move'));
        }
        return (
            isBusy(this.run(null, 'move')) ||
            this.world
                .items()
                .some(
                    (other) =>
                        other.Channel === 'VOICE' && isBusy(this.run(itemKey(other), 'move')),
                )
        );
    }

    /** Sends a request and follows it. */
    async send(
        wanted: Wanted,
        place: Place,
        request: (client: ConnectsClient) => Promise<unknown>,
    ): Promise<void> {
        const client = this.world.client();
        if (client === null) {
            return;
        }
        const slot = slotOf(wanted.itemKey, place);
        const run = started(wanted, this.world.items());
        this.set(slot, run);
        try {
            await request(client);
            this.settle(slot, run, accepted(run, this.world.items(), this.world.now()));
        } catch (error) {
            // Who has left the page is told nothing.
            this.settle(
                slot,
                run,
                error instanceof ClientReleasedError ? null : failed(run, error),
            );
        }
    }

    /** Work items or time moved on. */
    observe(): void {
        const { world } = this;
        const open = new Set(world.items().map(itemKey));
        for (const [slot, run] of [...this.runs]) {
            const key = run.wanted.itemKey;
            const isGone = key !== null && !open.has(key);
            const next = isGone ? null : observed(run, world.items(), world.now());
            if (next !== run) {
                this.set(slot, next);
            }
        }
    }

    /** A guard has decided about a dial that was on its way (guide, "onBeforeDial"). */
    heed({ intent, outcome, by, reason }: DialDecision): void {
        if (outcome === 'dialled') {
            return;
        }
        const action = DIALS[intent.callType];
        const found = [...this.runs].find(
            ([, run]) => run.wanted.action === action && run.phase !== 'failed',
        );
        if (found !== undefined) {
            const [slot, run] = found;
            this.set(slot, failed(run, new DialDeniedError(by, reason ?? outcome)));
        }
    }

    /** The agent has read what was wrong. */
    dismiss(key: string | null): void {
        for (const [slot, run] of [...this.runs]) {
            if (slot.startsWith(slotOf(key, '')) && !isBusy(run)) {
                this.set(slot, null);
            }
        }
    }

    /** Forgets everything, as after signing out. */
    clear(): void {
        this.runs.clear();
        this.world.changed();
    }

    /** An answer counts only for the request that is still followed. */
    private settle(slot: string, run: ActionRun, next: ActionRun | null): void {
        if (this.runs.get(slot) === run) {
            this.set(slot, next);
        }
    }

    private set(slot: string, run: ActionRun | null): void {
        if (run === null) {
            this.runs.delete(slot);
        } else {
            this.runs.set(slot, run);
        }
        this.world.changed();
    }
}

function slotOf(key: string | null, place: Place | ''): string {
    return `${key ?? DESK}#${place}`;
}
