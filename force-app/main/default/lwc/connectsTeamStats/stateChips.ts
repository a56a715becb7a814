/** The numbers of agents in each state, as a bar and as buttons that filter by it. Pure. */
import {
    type AgentFilter,
    type Arrangement,
    groupLook,
    groupName,
    lookStyle,
    STATE_GROUPS,
} from 'c/connectsTeamStatsModel';
import { LABELS } from './labels';

/** The chip that filters by time in place of a state. */
export const LONG = 'LONG';

/** A button; pressed means that only these agents are shown. */
export interface StateChip {
    readonly key: string;
    readonly name: string;
    readonly count: number;
    readonly dotStyle: string;
    readonly isPressed: 'true' | 'false';
}

/** A part of the bar. */
export interface BarPart {
    readonly key: string;
    readonly style: string;
}

export function stateChips({ counts, longCount }: Arrangement, filter: AgentFilter): StateChip[] {
    const states = STATE_GROUPS.map((group) => ({
        key: group,
        name: groupName(group),
        count: counts[group],
        dotStyle: lookStyle(groupLook(group)),
        isPressed: pressed(filter.groups.includes(group)),
    }));
    // Where thresholds are off, or nobody is beyond one, there is nothing to find.
    return longCount === 0 && !filter.isLongOnly
        ? states
        : [
              ...states,
              {
                  key: LONG,
                  name: LABELS.longStates,
                  count: longCount,
                  dotStyle: 'background: var(--connects-level-long)',
                  isPressed: pressed(filter.isLongOnly),
              },
          ];
}

/** The shares of the states; the chips tell them in words. */
export function barParts({ counts }: Arrangement): BarPart[] {
    return STATE_GROUPS.map((group) => ({
        key: group,
        style: `flex-grow: ${counts[group]}; ${lookStyle(groupLook(group))}`,
    }));
}

/** What a click on a chip makes of the filter. */
export function filterAfter(filter: AgentFilter, key: string): AgentFilter {
    if (key === LONG) {
        return { ...filter, isLongOnly: !filter.isLongOnly };
    }
    const group = STATE_GROUPS.find((each) => each === key);
    if (group === undefined) {
        return filter;
    }
    const groups = filter.groups.includes(group)
        ? filter.groups.filter((each) => each !== group)
        : [...filter.groups, group];
    return { ...filter, groups };
}

function pressed(isPressed: boolean): 'true' | 'false' {
    return isPressed ? 'true' : 'false';
}
