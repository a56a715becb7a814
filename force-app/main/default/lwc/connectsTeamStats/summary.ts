/** The texts that sum up what is shown. Pure. */
import { fillLabel } from 'c/connectsFormat';
import type { LiveTeam } from 'c/connectsLiveState';
import { type Arrangement, type Sorting, type SortKey, teamName } from 'c/connectsTeamStatsModel';
import { LABELS } from './labels';

const SORT_NAMES: Record<SortKey, string> = {
    name: LABELS.name,
    extension: LABELS.extension,
    team: LABELS.team,
    state: LABELS.state,
    time: LABELS.time,
};

/** How many agents are shown, e.g. "3 of 12 agents". */
export function countText({ order, total }: Arrangement): string {
    if (order.length !== total) {
        return fillLabel(LABELS.countShown, order.length, total);
    }
    return total === 1 ? LABELS.countOne : fillLabel(LABELS.countAll, total);
}

/** Which teams are shown. */
export function teamsText(teams: readonly LiveTeam[]): string {
    const names = teams.map(teamName).join(', ');
    return teams.length > 1 ? fillLabel(LABELS.teamsShown, teams.length, names) : names;
}

/** What a screen reader says after the user has filtered or sorted. */
export function announcementOf(arrangement: Arrangement, { key }: Sorting): string {
    return fillLabel(LABELS.announcement, countText(arrangement), SORT_NAMES[key]);
}
