import type {
    KeyValue,
    RelatedObject,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { mergeKeys } from '../finesse/callVariables';

/** What the gadget keeps with a work item that Finesse never hears of. */
export interface LocalItemData {
    readonly localVariables: readonly KeyValue[];
    /** What was clicked to dial it. */
    readonly relatedObject: RelatedObject | null;
    /** Whether its campaign data was announced. */
    readonly campaignDataTold: boolean;
}

const NOTHING: LocalItemData = {
    localVariables: [],
    relatedObject: null,
    campaignDataTold: false,
};

/** Data of work items that stays in this browser (guide, "updateWorkItemData", "relatedObject"). */
export class LocalData {
    private readonly items = new Map<string, LocalItemData>();
    private expected: RelatedObject | null = null;

    /** What was clicked to make the next call; null when that call has come to nothing. */
    expect(relatedObject: RelatedObject | null): void {
        this.expected = relatedObject;
    }

    /** A call that the agent dialled has come: it belongs to what was clicked. */
    attachExpected(itemId: string): void {
        if (this.expected) {
            this.note(itemId, { relatedObject: this.expected });
            this.expected = null;
        }
    }

    of(itemId: string): LocalItemData {
        return this.items.get(itemId) ?? NOTHING;
    }

    note(itemId: string, change: Partial<LocalItemData>): void {
        this.items.set(itemId, { ...this.of(itemId), ...change });
    }

    /** Sets local variables; those not given keep their values. */
    setVariables(itemId: string, given: readonly KeyValue[]): void {
        if (given.length > 0) {
            const localVariables = mergeKeys(this.of(itemId).localVariables, given);
            this.note(itemId, { localVariables });
        }
    }

    /** The work item has ended, and its last event is out. */
    forget(itemId: string): void {
        this.items.delete(itemId);
    }
}
