/**
 * A request on its way to become the truth. The gadget's "success" is not the end of it: what counts
 * is that the work items show it. Immutable and without platform, so that every course can be tested.
 */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { ActionName } from './possibleActions';
import { itemKey } from './itemFields';

/** How long the events of an accepted request are waited for, in ms. */
export const CONFIRMATION_MS = 5_000;

/**
 * `pending`: not answered yet. `confirming`: accepted, its events have not come. `unconfirmed`: they
 * have not come for too long. `failed`: refused, or not answered in time.
 */
export type RunPhase = 'pending' | 'confirming' | 'unconfirmed' | 'failed';

/** What an action shall bring about. */
export interface Wanted {
    /** `makeCall` is a call without one that it is about. */
    readonly action: ActionName | 'makeCall' | 'openRecord';
    /** Key of the work item that it is about; null for none. */
    readonly itemKey: string | null;
    /** The number that was dialled, the reason, or the title of a variable. */
    readonly value: string;
    /** Tells whether the work items show it; without one the gadget's answer has to do. */
    readonly isThere?: (items: readonly WorkItem[]) => boolean;
}

/** See the file's head. */
export interface ActionRun {
    readonly wanted: Wanted;
    readonly phase: RunPhase;
    /** The work items when it was sent. */
    readonly before: readonly WorkItem[];
    /** When it counts as unconfirmed, ms since 1970; null before the answer. */
    readonly confirmBy: number | null;
    /** Why it failed; null otherwise. */
    readonly error: unknown;
}

/** A request that was just sent. @param items the open work items */
export function started(wanted: Wanted, items: readonly WorkItem[]): ActionRun {
    return { wanted, phase: 'pending', before: items, confirmBy: null, error: null };
}

/** The gadget reported success. Null when nothing is left to wait for. @param now ms since 1970 */
export function accepted(
    run: ActionRun,
    items: readonly WorkItem[],
    now: number,
): ActionRun | null {
    return observed({ ...run, phase: 'confirming', confirmBy: now + CONFIRMATION_MS }, items, now);
}

/** The gadget refused, or has not answered. */
export function failed(run: ActionRun, error: unknown): ActionRun {
    return { ...run, phase: 'failed', error };
}

/** Work items or time moved on. Null when there is nothing left to tell. @param now ms since 1970 */
export function observed(
    run: ActionRun,
    items: readonly WorkItem[],
    now: number,
): ActionRun | null {
    if (run.phase === 'pending') {
        return run;
    }
    if (isTrue(run, items)) {
        return null;
    }
    if (run.phase === 'failed') {
        return hasMovedOn(run, items) ? null : run;
    }
    if (run.phase === 'confirming' && now >= (run.confirmBy ?? now)) {
        return { ...run, phase: 'unconfirmed' };
    }
    return run;
}

/** Whether the agent has to wait for it. */
export function isBusy(run: ActionRun | undefined): boolean {
    return run?.phase === 'pending' || run?.phase === 'confirming';
}

/** What was asked for is there; a request that was not answered in time may be carried out late. */
function isTrue({ wanted, before, phase }: ActionRun, items: readonly WorkItem[]): boolean {
    const was = itemOf(wanted, before);
    const is = itemOf(wanted, items);
    switch (wanted.action) {
        case 'accept':
            return is?.State !== 'OFFERED';
        case 'end':
            return is === undefined || (is.State === 'WRAPUP' && was?.State !== 'WRAPUP');
        case 'wrapUp':
            return is === undefined || is.State === 'WRAPUP';
        case 'blindTransfer':
            return is?.State !== 'ACTIVE';
        case 'transfer':
        case 'conference':
            return is?.State !== 'PAUSED';
        case 'makeCall':
        case 'consult':
            return hasNewCall(before, items);
        default:
            return wanted.isThere?.(items) ?? phase !== 'failed';
    }
}

/** A failure that is about a state which is gone is only in the way. */
function hasMovedOn({ wanted, before }: ActionRun, items: readonly WorkItem[]): boolean {
    if (wanted.itemKey === null) {
        return false;
    }
    return itemOf(wanted, items)?.State !== itemOf(wanted, before)?.State;
}

function itemOf(wanted: Wanted, items: readonly WorkItem[]): WorkItem | undefined {
    return items.find((item) => itemKey(item) === wanted.itemKey);
}

function hasNewCall(before: readonly WorkItem[], items: readonly WorkItem[]): boolean {
    const known = new Set(before.map(itemKey));
    return items.some((item) => item.Channel === 'VOICE' && !known.has(itemKey(item)));
}
