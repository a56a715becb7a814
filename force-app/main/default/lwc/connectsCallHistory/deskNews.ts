/** What of the desk's changes makes the history look different. Pure. */
import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import { isSignedIn } from 'c/connectsLiveState';

/** What the live state names besides work items. */
const OTHER_CHANGES: ReadonlySet<string> = new Set([
    'VOICE',
    'TICKET',
    'CHAT',
    'agent',
    'connection',
]);

/** Whose history may be shown; null while nobody's. */
export function agentAtWork(desk: DeskSnapshot): string | null {
    return isSignedIn(desk) ? (desk.agent?.id ?? null) : null;
}

/**
 * Ids of the work items that are over.
 * @param changed as the live state tells it; one that came and went between two frames is in it too
 */
export function endedItems(changed: ReadonlySet<string>, { workItems }: DeskSnapshot): string[] {
    return [...changed].filter(
        (id) => !OTHER_CHANGES.has(id) && !workItems.some(({ Id }) => Id === id),
    );
}

/** Whether an outage is over. */
export function isBack(before: DeskSnapshot, after: DeskSnapshot): boolean {
    return !before.connection.isConnected && after.connection.isConnected;
}
