/**
 * Wrap-up reasons of tickets and chats that were chosen here. The gadget tells them at the end of the
 * item only (guide, "onWrapUpDataChanged"), so that until then the choice itself is what there is.
 */
import { itemKey } from 'c/connectsWorkItems';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

/** See the file's head. */
export class TaskReasons {
    private readonly chosen = new Map<string, { readonly reason: string; readonly was: string }>();

    /** The gadget has accepted a reason for the item. */
    choose(item: WorkItem, reason: string): void {
        if (item.Channel !== 'VOICE') {
            this.chosen.set(itemKey(item), { reason, was: item.SelectedWrapupReason });
        }
    }

    /** The reason as far as it is known; what the gadget tells later has the say. */
    of(item: WorkItem): string {
        const own = this.chosen.get(itemKey(item));
        return own !== undefined && own.was === item.SelectedWrapupReason
            ? own.reason
            : item.SelectedWrapupReason;
    }

    /** Forgets items that have ended. */
    observe(items: readonly WorkItem[]): void {
        const open = new Set(items.map(itemKey));
        for (const key of [...this.chosen.keys()]) {
            if (!open.has(key)) {
                this.chosen.delete(key);
            }
        }
    }
}
