/** The name of the agent's own team where team data has not told it. Pure. */
import type { Agent } from 'c/connectsIntegrationApiSvc';
import type { LiveTeams } from 'c/connectsLiveState';

/**
 * The teams, with the own one's name as the agent's data has it: team data that fails tells no name.
 * @param agent null while the gadget has no data
 * @returns the same object when there is nothing to name
 */
export function withOwnTeamNamed(live: LiveTeams, agent: Agent | null): LiveTeams {
    const isUnnamed = live.teams.some(({ id, name }) => name === '' && id === agent?.teamId);
    if (agent === null || !isUnnamed) {
        return live;
    }
    const teams = live.teams.map((team) =>
        team.name === '' && team.id === agent.teamId ? { ...team, name: agent.teamName } : team,
    );
    return { ...live, teams };
}
