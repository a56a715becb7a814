/** What a list without ambitions makes of team data. */
import type { LiveTeams } from 'c/connectsLiveState';

export interface PlainAgent {
    readonly id: string;
    readonly name: string;
    readonly extension: string;
    readonly state: string;
    readonly reason: string;
}

export function plainAgents({ teams }: LiveTeams): PlainAgent[] {
    return teams.flatMap(({ agents }) =>
        [...agents.values()].map(({ id, firstName, lastName, extension, channels: [voice] }) => ({
            id,
            name: `${firstName} ${lastName}`,
            extension,
            state: voice?.state ?? '',
            reason: voice?.reasonLabel ?? '',
        })),
    );
}
