/** Which call is shown: the latest one, until the reader chooses another. */
import type { Conversation } from 'c/connectsLiveState';
import { callName } from 'c/connectsTranscriptText';
import { LABELS } from './labels';

/** Stands for whichever call is the latest. */
export const LATEST = 'latest';

/** An entry of the list of calls. */
export interface CallOption {
    readonly label: string;
    readonly value: string;
}

/**
 * The call to show; null while there is none.
 * @param calls the newest last
 * @param chosen id of a work item; `LATEST`, or a call that is not kept any more, means the latest
 */
export function shownCall(calls: readonly Conversation[], chosen: string): Conversation | null {
    return calls.find(({ workItemId }) => workItemId === chosen) ?? calls.at(-1) ?? null;
}

/** What can be chosen, the newest call first. */
export function callOptions(calls: readonly Conversation[]): CallOption[] {
    const each = calls.map((call) => ({ label: callName(call), value: call.workItemId }));
    return [{ label: LABELS.latestCall, value: LATEST }, ...each.reverse()];
}
