/** Which agents are shown in which order, and how many are in each state. Pure. */
import { type AgentEntry, fold, STATE_GROUPS, type StateGroup } from './agentEntry';
import { levelOf, type Thresholds } from './thresholds';

/** What agents can be sorted by. */
export type SortKey = 'name' | 'extension' | 'team' | 'state' | 'time';

/** An order; descending by time: the longest in their state last. */
export interface Sorting {
    readonly key: SortKey;
    readonly isDescending: boolean;
}

/** Which agents the user wants to see. */
export interface AgentFilter {
    /** Words that all have to occur. */
    readonly text: string;
    /** None means all. */
    readonly groups: readonly StateGroup[];
    /** Only those whose state lasts long. */
    readonly isLongOnly: boolean;
}

/** See the file's head. */
export interface Arrangement {
    /** Ids of the agents that are shown, in order. */
    readonly order: readonly string[];
    /** Agents of the chosen teams, shown or not. */
    readonly total: number;
    /** Of those, by state. */
    readonly counts: Readonly<Record<StateGroup, number>>;
    /** Of those, how many are in their state for long or too long. */
    readonly longCount: number;
}

/** Shows everybody. */
export const NO_FILTER: AgentFilter = { text: '', groups: [], isLongOnly: false };

/** @param now ms since 1970 */
export function arrange(
    entries: readonly AgentEntry[],
    filter: AgentFilter,
    sorting: Sorting,
    thresholds: Thresholds,
    now: number,
): Arrangement {
    const isLong = (entry: AgentEntry): boolean => levelOf(entry, thresholds, now) !== 'normal';
    const fits = fitting(filter, isLong);
    return {
        order: sorted(entries.filter(fits), sorting).map(({ id }) => id),
        total: entries.length,
        counts: countStates(entries),
        longCount: entries.filter(isLong).length,
    };
}

function fitting(
    { text, groups, isLongOnly }: AgentFilter,
    isLong: (entry: AgentEntry) => boolean,
): (entry: AgentEntry) => boolean {
    const words = fold(text)
        .split(/\s+/)
        .filter((word) => word !== '');
    return (entry) =>
        (groups.length === 0 || groups.includes(entry.group)) &&
        words.every((word) => entry.searchText.includes(word)) &&
        (!isLongOnly || isLong(entry));
}

function countStates(entries: readonly AgentEntry[]): Record<StateGroup, number> {
    const counts = { READY: 0, TALKING: 0, WRAP_UP: 0, NOT_READY: 0, SIGNED_OUT: 0 };
    entries.forEach(({ group }) => (counts[group] += 1));
    return counts;
}

const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

type Compare = (left: AgentEntry, right: AgentEntry) => number;

const COMPARISONS: Record<SortKey, Compare> = {
    name: () => 0,
    extension: (left, right) => compare(left.extension, right.extension),
    team: (left, right) => compare(left.teamName, right.teamName),
    state: (left, right) => STATE_GROUPS.indexOf(left.group) - STATE_GROUPS.indexOf(right.group),
    // Who is in a state since earlier is in it longer.
    time: (left, right) => (right.since ?? 0) - (left.since ?? 0),
};

/** Agents that are alike in what is sorted by follow each other by name; unknown times come last. */
function sorted(
    entries: readonly AgentEntry[],
    { key, isDescending }: Sorting,
): readonly AgentEntry[] {
    const by = COMPARISONS[key];
    const sign = isDescending ? -1 : 1;
    const byName: Compare = (left, right) =>
        compare(left.name, right.name) || (left.id < right.id ? -1 : 1);
    if (key === 'name') {
        return entries.toSorted((left, right) => sign * byName(left, right));
    }
    const lacksTime = ({ since }: AgentEntry): number => (key === 'time' && since === null ? 1 : 0);
    return entries.toSorted(
        (left, right) =>
            lacksTime(left) - lacksTime(right) || sign * by(left, right) || byName(left, right),
    );
}
