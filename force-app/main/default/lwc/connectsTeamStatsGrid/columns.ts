/** What agents can be sorted by, as heads of columns or as buttons above the wall. Pure. */
import type { Sorting, SortKey } from 'c/connectsTeamStatsModel';
import { LABELS } from './labels';

/** One of them as the template shows it. */
export interface Column {
    readonly key: SortKey;
    readonly label: string;
    readonly className: string;
    readonly ariaSort: 'ascending' | 'descending' | 'none';
    readonly isSorted: 'true' | 'false';
    /** Icon of the direction; null where it is not sorted by this. */
    readonly icon: string | null;
}

const KEYS: readonly SortKey[] = ['name', 'extension', 'team', 'state', 'time'];

/** @param hasTeam whether agents of several teams are shown */
export function columnsOf(sorting: Sorting, hasTeam: boolean): Column[] {
    return KEYS.filter((key) => hasTeam || key !== 'team').map((key) => {
        const isSorted = sorting.key === key;
        const direction = sorting.isDescending ? 'descending' : 'ascending';
        return {
            key,
            label: LABELS[key],
            className: `head head_${key}`,
            ariaSort: isSorted ? direction : 'none',
            isSorted: isSorted ? 'true' : 'false',
            icon: isSorted ? `utility:${sorting.isDescending ? 'arrowdown' : 'arrowup'}` : null,
        };
    });
}

/** What a click makes of the order: the other direction, or the useful one of another column. */
export function sortingAfter(sorting: Sorting, key: SortKey): Sorting {
    return sorting.key === key
        ? { key, isDescending: !sorting.isDescending }
        : // Who is in a state for long matters more than who has just come.
          { key, isDescending: key === 'time' };
}
