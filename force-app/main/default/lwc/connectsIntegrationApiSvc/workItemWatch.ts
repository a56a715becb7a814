/**
 * Notices that work items come or go while something is undecided that depends on it. A new call
 * belongs to one dial: to that of its number, else to a request on its way, else to what has been
 * undecided longest. What is undecided then, the gadget has done by itself.
 */
import { readCtiData } from './agentForm';
import type { IntegrationApi, WorkItem } from './contract';
import type { EventHub, EventReceiver } from './eventHub';
import type { Reporter } from './reporter';

const CREATE = 'onWorkItemCreate';
const END = 'onWorkItemEnd';

/** What would make a decision pointless. */
export interface Concern {
    /** The work item that must not end; null for none. */
    readonly workItemId: string | null;
    /** What comes of it, by the gadget itself or by the request; null when no work item does. */
    readonly result: {
        isPossible(item: WorkItem): boolean;
        /** Tells whose a work item is that could be of several. */
        isSure(item: WorkItem): boolean;
    } | null;
}

/** One thing that is being watched. */
export interface Watch {
    /**
     * Why there is nothing left to decide, going by the work items that are listed now: the event
     * that would have told may have been lost. Null when there is.
     */
    readonly ending: string | null;
    /** Its request goes out: a new work item is the request's own from now on. */
    carryOut(): void;
    stop(): void;
}

interface Entry {
    readonly concern: Concern;
    listedBefore: ReadonlySet<string>;
    isCarriedOut: boolean;
    ending: string | null;
    readonly end: (reason: string) => void;
}

/** Watches the work items of a document; registered with the library only while it has to. */
export class WorkItemWatch implements EventReceiver {
    readonly isGoneForGood = false;
    private readonly api: IntegrationApi;
    private readonly hub: EventHub;
    private readonly reporter: Reporter;
    /** The oldest first. */
    private readonly entries = new Set<Entry>();
    /** Ids of work items whose dial is known. */
    private readonly settled = new Set<string>();

    constructor(api: IntegrationApi, hub: EventHub, reporter: Reporter) {
        this.api = api;
        this.hub = hub;
        this.reporter = reporter;
    }

    /** @param end called with the reason when there is nothing left to decide */
    watch(concern: Concern, end: (reason: string) => void): Watch {
        const entry: Entry = {
            concern,
            listedBefore: idsOf(this.listed()),
            isCarriedOut: false,
            ending: null,
            end,
        };
        const ending = (): string | null => this.endingOf(entry);
        this.entries.add(entry);
        this.hub.add(CREATE, this);
        this.hub.add(END, this);
        return {
            get ending() {
                return ending();
            },
            carryOut: () => {
                entry.isCarriedOut = true;
                entry.listedBefore = idsOf(this.listed());
                if (concern.result === null) {
                    this.stop(entry);
                }
            },
            stop: () => this.stop(entry),
        };
    }

    receive(eventName: string, event: unknown): void {
        const item = (event as { item?: WorkItem | null } | null)?.item;
        if (item === undefined || item === null) {
            return;
        }
        if (eventName === CREATE) {
            this.settle(item);
            return;
        }
        for (const entry of [...this.entries]) {
            if (item.Id === entry.concern.workItemId) {
                endEntry(entry, workItemEnded(item.Id));
            }
        }
    }

    /** Finds the dial of a new work item. After a recovery the gadget announces known ones again. */
    private settle(item: WorkItem): void {
        if (this.settled.has(item.Id)) {
            return;
        }
        const possible = [...this.entries].filter(
            ({ concern, listedBefore }) =>
                !listedBefore.has(item.Id) && concern.result?.isPossible(item) === true,
        );
        const owner =
            possible.find(({ concern }) => concern.result?.isSure(item) === true) ??
            possible.find(({ isCarriedOut }) => isCarriedOut) ??
            possible.find(({ ending }) => ending === null);
        if (owner === undefined) {
            return;
        }
        this.settled.add(item.Id);
        if (owner.isCarriedOut) {
            this.stop(owner);
        } else {
            endEntry(owner, overtakenBy(item));
        }
    }

    private endingOf(entry: Entry): string | null {
        const items = this.listed();
        items.forEach((item) => this.settle(item));
        const { workItemId } = entry.concern;
        return workItemId !== null &&
            entry.listedBefore.has(workItemId) &&
            !idsOf(items).has(workItemId)
            ? workItemEnded(workItemId)
            : entry.ending;
    }

    private listed(): readonly WorkItem[] {
        return listedItems(this.api, this.reporter);
    }

    private stop(entry: Entry): void {
        this.entries.delete(entry);
        if (this.entries.size === 0) {
            this.settled.clear();
            this.hub.remove(CREATE, this);
            this.hub.remove(END, this);
        }
    }
}

function workItemEnded(id: string): string {
    return `Its work item ${id} ended.`;
}

/** Id of the call that the agent talks on, null when there is none. */
export function activeCallId(api: IntegrationApi, reporter: Reporter): string | null {
    const isTalkedOn = ({ Channel, State }: WorkItem): boolean =>
        Channel === 'VOICE' && State === 'ACTIVE';
    return listedItems(api, reporter).find(isTalkedOn)?.Id ?? null;
}

function endEntry(entry: Entry, reason: string): void {
    if (!entry.isCarriedOut) {
        entry.ending ??= reason;
        entry.end(reason);
    }
}

function overtakenBy({ Id: id }: WorkItem): string {
    return `The gadget did it by itself meanwhile (work item ${id}).`;
}

function idsOf(items: readonly WorkItem[]): ReadonlySet<string> {
    return new Set(items.map(({ Id: id }) => id));
}

/** None when they cannot be read: that is no reason not to dial. */
function listedItems(api: IntegrationApi, reporter: Reporter): readonly WorkItem[] {
    try {
        return readCtiData(api.getCtiData())?.workItems ?? [];
    } catch (error) {
        reporter.error('getCtiData() could not be read; work items are not known.', error);
        return [];
    }
}
