/** The timeline in words. Pure. */
import { calendarDay, fillLabel, timeOfDay } from 'c/connectsFormat';
import type { PresenceDeskState, StateEntry } from 'c/connectsPresenceDesk';
import { causeText, entryName } from 'c/connectsPresenceWords';
import { dayName, stateLook } from 'c/connectsWords';
import { LABELS } from './labels';

/** What holds now on one side. */
export interface CurrentView {
    readonly key: StateEntry['side'];
    readonly side: string;
    readonly iconName: string;
    readonly name: string;
    readonly since: string;
    readonly why: string;
    readonly className: string;
}

/** One change. */
export interface EntryView {
    readonly key: string;
    readonly time: string;
    readonly dateTime: string;
    readonly side: string;
    readonly iconName: string;
    readonly name: string;
    readonly why: string;
}

const ICONS = { agent: 'utility:call', presence: 'utility:omni_channel' } as const;

/** @returns the phone first; a side of which nothing was seen is left out */
export function currentViews(state: PresenceDeskState): readonly CurrentView[] {
    const { statuses } = state;
    return currentEntries(state).map((entry) => {
        const look = entry.side === 'agent' && entry.to !== null ? stateLook(entry.to.state) : '';
        return {
            key: entry.side,
            side: sideName(entry.side),
            iconName: ICONS[entry.side],
            name: entryName(entry, statuses),
            since: fillLabel(LABELS.since, timeOfDay(entry.at)),
            why: causeText(entry),
            className: `current ${look}`.trim(),
        };
    });
}

/** What was before what holds now, newest first. */
export function earlierEntries(state: PresenceDeskState): readonly StateEntry[] {
    const current = currentEntries(state);
    return state.history.filter((entry) => !current.includes(entry));
}

/**
 * @param entries newest first
 * @param now ms since 1970
 */
export function entryViews(
    entries: readonly StateEntry[],
    statuses: PresenceDeskState['statuses'],
    now: number,
): readonly EntryView[] {
    return entries.map((entry, index) => ({
        key: String(index),
        time: momentName(entry.at, now),
        dateTime: new Date(entry.at).toISOString(),
        side: sideName(entry.side),
        iconName: ICONS[entry.side],
        name: entryName(entry, statuses),
        why: causeText(entry),
    }));
}

/** What an earlier page saw holds no longer while the gadget has no data. */
function currentEntries({ agent, history }: PresenceDeskState): readonly StateEntry[] {
    const phone = latestOf(history, 'agent');
    const isOutdated = agent === null && phone?.to !== null;
    return [isOutdated ? undefined : phone, latestOf(history, 'presence')].filter(
        (entry) => entry !== undefined,
    );
}

function latestOf(
    history: readonly StateEntry[],
    side: StateEntry['side'],
): StateEntry | undefined {
    return history.find((entry) => entry.side === side);
}

/** The time alone for today. */
function momentName(at: number, now: number): string {
    const time = timeOfDay(at);
    return calendarDay(at) === calendarDay(now) ? time : `${dayName(at, now)} ${time}`;
}

function sideName(side: StateEntry['side']): string {
    return side === 'agent' ? LABELS.phone : LABELS.omni;
}
