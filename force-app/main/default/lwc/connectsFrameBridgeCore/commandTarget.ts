/** Which work item a page means when it wants to answer or to hang up. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

/** What pages can have done. */
export type DeskCommand = 'answer' | 'hangUp';

/** Why nothing is done: the work item is not there or cannot, or several could be meant. */
export type NoTarget = 'none-fits' | 'several-fit';

/**
 * Finds the work item. One that is named has to be able to; otherwise the only one that is: offered,
 * or the call that is active. A call on hold is hung up only when it is named.
 *
 * @param isNamed tells the named work item; null where none is named
 */
export function commandTarget(
    command: DeskCommand,
    items: readonly WorkItem[],
    isNamed: ((item: WorkItem) => boolean) | null,
): WorkItem | NoTarget {
    const fits = items.filter((item) => canBe(command, item, isNamed));
    const [first, second] = fits;
    return first === undefined ? 'none-fits' : second === undefined ? first : 'several-fit';
}

function canBe(
    command: DeskCommand,
    item: WorkItem,
    isNamed: ((item: WorkItem) => boolean) | null,
): boolean {
    const { State: state, Channel: channel } = item;
    if (isNamed !== null && !isNamed(item)) {
        return false;
    }
    if (command === 'answer') {
        return state === 'OFFERED';
    }
    return isNamed === null
        ? channel === 'VOICE' && state === 'ACTIVE'
        : state === 'ACTIVE' || state === 'PAUSED';
}
