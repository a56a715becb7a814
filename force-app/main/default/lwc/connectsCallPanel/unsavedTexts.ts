/** What agents are typing into cards, so that nothing is lost when the work item ends meanwhile. */
import type { Unsaved } from 'c/connectsCallPanelCard';
import { itemKey } from 'c/connectsWorkItems';
import { fillLabel } from 'c/connectsFormat';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { titleOf } from './itemView';
import { LABELS } from './labels';

/** What is told of an item that has ended. */
export interface Farewell {
    readonly key: string;
    readonly heading: string;
    readonly text: string;
}

/** See the file's head. */
export class UnsavedTexts {
    private readonly texts = new Map<string, { title: string; unsaved: readonly Unsaved[] }>();

    /** The present texts of a card; empty when nothing is unsaved. */
    note(item: WorkItem, unsaved: readonly Unsaved[]): void {
        if (unsaved.length === 0) {
            this.texts.delete(itemKey(item));
        } else {
            this.texts.set(itemKey(item), { title: titleOf(item), unsaved });
        }
    }

    /** The items that were typed into and are not open any more; each is told once. */
    endedWith(items: readonly WorkItem[]): Farewell[] {
        const open = new Set(items.map(itemKey));
        const ended = [...this.texts].filter(([key]) => !open.has(key));
        ended.forEach(([key]) => this.texts.delete(key));
        return ended.map(([key, { title, unsaved }]) => ({
            key,
            heading: fillLabel(LABELS.endedTitle, title),
            text: fillLabel(
                LABELS.endedText,
                unsaved.map((each) => `${each.title}: ${each.value}`).join(' · '),
            ),
        }));
    }
}
