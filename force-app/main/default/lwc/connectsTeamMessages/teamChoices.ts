/**
 * Teams that a supervisor may write to, as far as they are known. Pure. The gadget tells the own
 * team, and the teams that it sends team data about; the administrator may name more.
 */
import type { Agent } from 'c/connectsIntegrationApiSvc';
import type { LiveTeam } from 'c/connectsLiveState';

/** A team by its Finesse id. */
export interface TeamChoice {
    readonly id: string;
    /** The id where the name is not known. */
    readonly name: string;
}

/**
 * The teams, the own one first, each once.
 * @param configured such as `5041=Billing, 5042`
 */
export function teamChoices(
    agent: Agent | null,
    teams: readonly Pick<LiveTeam, 'id' | 'name'>[],
    configured: string | null | undefined,
): readonly TeamChoice[] {
    const all = [
        ...(agent === null ? [] : [{ id: agent.teamId, name: agent.teamName }]),
        ...teams,
        ...configuredTeams(configured),
    ].filter(({ id }) => id !== '');
    const names = new Map<string, string>();
    for (const { id, name } of all) {
        names.set(id, names.get(id) || name);
    }
    return [...names].map(([id, name]) => ({ id, name: name || id }));
}

/** The name of a team; its id where it is not known. */
export function teamName(choices: readonly TeamChoice[], id: string): string {
    return choices.find((choice) => choice.id === id)?.name ?? id;
}

function configuredTeams(text: string | null | undefined): TeamChoice[] {
    return (text ?? '').split(',').map((entry) => {
        const [id = '', ...name] = entry.split('=');
        return { id: id.trim(), name: name.join('=').trim() };
    });
}
