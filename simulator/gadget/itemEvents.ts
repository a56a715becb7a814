import type {
    EventName,
    IntegrationApiEvents,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../assumptions';
import type { Call } from '../finesse/call';
import type { Task } from '../finesse/task';
import type { Crm } from './crm';
import type { Desktop } from './desktop';
import type { LastWorkItems } from './lastWorkItems';
import type { LocalData } from './localData';

/** Raises an event of the guide. */
export type Raise = <E extends EventName>(eventName: E, payload: IntegrationApiEvents[E]) => void;

/** Names of the events that carry a work item. */
export type WorkItemEventName = {
    [E in EventName]: IntegrationApiEvents[E] extends { item: unknown } ? E : never;
}[EventName];

/** What the item events are built with. */
export interface ItemEventsParts {
    readonly desktop: Desktop;
    readonly crm: Crm;
    readonly localData: LocalData;
    readonly lastWorkItems: LastWorkItems;
    readonly assumptions: Assumptions;
    readonly raise: Raise;
}

/** What calls and tasks have in common: their events, the search for the customer, the activity. */
export class ItemEvents {
    private readonly parts: ItemEventsParts;

    constructor(parts: ItemEventsParts) {
        this.parts = parts;
    }

    raise(eventName: WorkItemEventName, item: Call | Task): void {
        const eventType = `O${eventName.slice(1)}`;
        const payload = { eventType, item: this.parts.desktop.workItem(item) };
        // The type of an event is its slot's name with a capital letter, which types cannot follow.
        this.parts.raise(eventName, payload as IntegrationApiEvents[typeof eventName]);
    }

    /** At most one search per item, however often the item is announced. */
    search(item: Call | Task, customer: string): void {
        const { crm } = this.parts;
        if (!crm.record(item.id).searchResult && !crm.isLookingUp(item.id)) {
            crm.search(item.id, customer, () =>
                this.raise('onSearchAndScreenPopResult', this.latest(item)),
            );
        }
    }

    /** Creates the activity of an item that has none. */
    createActivity(item: Call | Task): void {
        const { crm, assumptions } = this.parts;
        if (assumptions['A-ACTIVITY'] !== 'none' && crm.record(item.id).activityId === '') {
            crm.createActivity(item.id, () => this.saved(this.latest(item), true));
        }
    }

    /** The item is gone from the screen: its last event, then what is left to save. */
    end(item: Call | Task): void {
        const { crm, localData, lastWorkItems } = this.parts;
        const connected = item.connectedAt !== null;
        if (connected) {
            crm.finish(item.id);
        }
        this.parts.desktop.removeItem(item);
        this.raise('onWorkItemEnd', item);
        lastWorkItems.add(this.parts.desktop.workItem(item));
        if (connected && crm.record(item.id).activityId !== '') {
            crm.closeActivity(item.id, () => {
                this.saved(item, false);
                localData.forget(item.id);
            });
        } else {
            crm.abandon(item.id);
            localData.forget(item.id);
        }
    }

    /** The agent saves the activity of an item. */
    saveActivity(item: Call | Task): void {
        this.parts.crm.saveActivity(item.id, (created) => this.saved(this.latest(item), created));
    }

    private saved(item: Call | Task, created: boolean): void {
        const { desktop, assumptions, raise } = this.parts;
        const workItem = desktop.workItem(item);
        raise('onActivitySave', {
            eventType: 'OnActivitySave',
            recordId: workItem.CrmId,
            item: workItem,
            ...(assumptions['A-ACTIVITY'] === 'interaction-log' ? {} : { created }),
        });
    }

    /** The item as it is on screen by now. */
    private latest(item: Call | Task): Call | Task {
        return this.parts.desktop.findItem(item.id) ?? item;
    }
}
