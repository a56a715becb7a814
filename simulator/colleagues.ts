import type { AgentInfo, ColleagueRole } from './api';
import type { Agent } from './finesse/agent';
import type { AgentConfiguration } from './finesse/configuration';

/** An agent as the simulator's face shows one. */
export function describeAgent(agent: Agent): AgentInfo {
    const { id, extension, firstName, lastName, teamId, teamName, supervisor } =
        agent.configuration;
    return { id, extension, firstName, lastName, teamId, teamName, supervisor };
}

/**
 * The colleague with that id, or the first one in that role, from the same team if possible.
 * @throws Error when there is none
 */
export function findColleague(
    people: readonly Agent[],
    own: AgentConfiguration,
    who: ColleagueRole | (string & {}),
): Agent {
    const others = people.filter(({ id }) => id !== own.id);
    const fitting = others.filter(({ configuration }) => {
        switch (who) {
            case 'colleague':
                return !configuration.supervisor;
            case 'supervisor':
                return configuration.supervisor;
            default:
                return configuration.id === who;
        }
    });
    const inTeam = fitting.find(({ configuration }) => configuration.teamId === own.teamId);
    const found = inTeam ?? fitting[0];
    if (!found) {
        throw new Error(
            `There is no colleague "${who}". Give "colleague", "supervisor", or an id of colleagues.`,
        );
    }
    return found;
}
