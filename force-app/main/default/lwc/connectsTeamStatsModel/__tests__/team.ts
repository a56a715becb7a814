/** Teams as the live state holds them, for tests. */
import type { TeamAgent, TeamChannel } from 'c/connectsIntegrationApiSvc';
import type { LiveTeam } from 'c/connectsLiveState';

/** Monday, 5 January 2026, 09:00 UTC. */
export const NOW = Date.UTC(2026, 0, 5, 9);

/** An agent on voice; what is not given is Ready for a minute and unimportant. */
export function agent(
    id: string,
    given: Partial<Omit<TeamAgent, 'id'>> & { readonly voice?: Partial<TeamChannel> } = {},
): TeamAgent {
    const { voice, ...rest } = given;
    return {
        id,
        firstName: 'Agent',
        lastName: id,
        extension: `3${id}`,
        channels: [
            {
                type: 'VOICE',
                state: 'READY',
                talkingStateDetail: null,
                reasonCode: null,
                reasonLabel: '',
                since: NOW - 60_000,
                ...voice,
            },
        ],
        ...rest,
    };
}

export function liveTeam(
    agents: readonly TeamAgent[],
    given: Partial<Omit<LiveTeam, 'agents'>> = {},
): LiveTeam {
    return {
        id: '5000',
        name: 'Customer Care',
        status: 'live',
        error: null,
        updatedAt: NOW,
        ...given,
        agents: new Map(agents.map((each) => [each.id, each])),
    };
}
