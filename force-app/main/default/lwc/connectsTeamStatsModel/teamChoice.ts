/** Which of the teams that the gadget tells about are shown. Pure. */
import type { LiveTeam } from 'c/connectsLiveState';
import { fold } from './agentEntry';

/**
 * The teams that are shown.
 * @param wanted id or name of one; empty means all
 * @returns none when the gadget does not tell about that one
 */
export function chosenTeams(teams: readonly LiveTeam[], wanted: string): readonly LiveTeam[] {
    const text = fold(wanted.trim());
    if (text === '') {
        return teams;
    }
    const byId = teams.filter(({ id }) => fold(id) === text);
    return byId.length > 0 ? byId : teams.filter(({ name }) => fold(name) === text);
}
