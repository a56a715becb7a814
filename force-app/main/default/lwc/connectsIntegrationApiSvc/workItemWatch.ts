/** Notices that work items come or go while something is undecided that depends on it. */
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
    /** Whether a new work item shows that the gadget has done it by itself. */
    isOvertakenBy(item: WorkItem): boolean;
}

/** One thing that is being watched. */
export interface Watch {
    /**
     * Why there is nothing left to decide, going by the work items that are listed now: the event
     * that would have told may have been lost. Null when there is.
     */
    readonly ending: string | null;
    stop(): void;
}

interface Entry {
    readonly concern: Concern;
    readonly listedBefore: ReadonlySet<string>;
    readonly end: (reason: string) => void;
}

/** Watches the work items of a document; registered with the library only while it has to. */
export class WorkItemWatch implements EventReceiver {
    readonly isGoneForGood = false;
    private readonly api: IntegrationApi;
    private readonly hub: EventHub;
    private readonly reporter: Reporter;
    private readonly entries = new Set<Entry>();

    constructor(api: IntegrationApi, hub: EventHub, reporter: Reporter) {
        this.api = api;
        this.hub = hub;
        this.reporter = reporter;
    }

    /** @param end called with the reason when there is nothing left to decide */
    watch(concern: Concern, end: (reason: string) => void): Watch {
        const entry = { concern, listedBefore: idsOf(this.listed()), end };
        const ending = (): string | null => endingOf(entry, this.listed());
        this.entries.add(entry);
        this.hub.add(CREATE, this);
        this.hub.add(END, this);
        return {
            get ending() {
                return ending();
            },
            stop: () => this.stop(entry),
        };
    }

    receive(eventName: string, event: unknown): void {
        const item = (event as { item?: WorkItem | null } | null)?.item;
        if (item === undefined || item === null) {
            return;
        }
        for (const { concern, listedBefore, end } of [...this.entries]) {
            if (eventName === END && item.Id === concern.workItemId) {
                end(workItemEnded(item.Id));
            }
            // After a recovery the gadget announces calls again that it had before.
            if (eventName === CREATE && !listedBefore.has(item.Id) && concern.isOvertakenBy(item)) {
                end(overtakenBy(item));
            }
        }
    }

    private listed(): readonly WorkItem[] {
        return listedItems(this.api, this.reporter);
    }

    private stop(entry: Entry): void {
        this.entries.delete(entry);
        if (this.entries.size === 0) {
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

function endingOf({ concern, listedBefore }: Entry, items: readonly WorkItem[]): string | null {
    const { workItemId } = concern;
    if (workItemId !== null && listedBefore.has(workItemId) && !idsOf(items).has(workItemId)) {
        return workItemEnded(workItemId);
    }
    const other = items.find((item) => !listedBefore.has(item.Id) && concern.isOvertakenBy(item));
    return other === undefined ? null : overtakenBy(other);
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
