import { itemKey } from 'c/connectsWorkItems';
import { fillLabel } from 'c/connectsFormat';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { itemView } from './itemView';
import { LABELS } from './labels';

/** What a screen reader says of work items that came or changed their state; empty for nothing. */
export function announcementOf(
    before: readonly WorkItem[],
    items: readonly WorkItem[],
    extension: string,
): string {
    const states = new Map(before.map((item) => [itemKey(item), item.State]));
    return items
        .filter((item) => states.get(itemKey(item)) !== item.State)
        .map((item) => itemView(item, extension, null))
        .map(({ title, stateLabel }) => fillLabel(LABELS.announcement, title, stateLabel))
        .join(', ');
}
