import type { TeamDataUpdateEvent } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Agent } from '../finesse/agent';
import type { TeamConfiguration } from '../finesse/configuration';
import { TeamFeed } from '../statistics/teamFeed';
import { DataSubscriptions } from './dataSubscriptions';
import { toRealTimeAgent } from './realTimeAgent';
import type { RealTimeDataParts } from './realTimeData';

/**
 * Team data: the agents of the agent's team, for each library that asked (guide, "onTeamDataUpdate").
 * The guide does not say whether a supervisor gets the other teams as well (`A-SUPTEAMS`).
 */
export class TeamData {
    readonly subscriptions: DataSubscriptions;
    private readonly parts: RealTimeDataParts;
    private readonly teams: readonly TeamConfiguration[];
    private stopObserving: (() => void) | null = null;

    constructor(parts: RealTimeDataParts) {
        const { clock, assumptions, latency, agent } = parts;
        this.parts = parts;
        this.teams = toldTeams(parts);
        this.subscriptions = new DataSubscriptions({
            clock,
            latency,
            isSignedIn: () => agent.voice.status.state !== 'LOGOUT',
            disabledByOutage: assumptions['A-DATAOUT'] === 'disabled',
            enable: (libraryId) => {
                for (const team of this.teams) {
                    const { teamId, teamName } = team;
                    const agents = parts.center.people.filter(
                        ({ configuration }) => configuration.teamId === teamId,
                    );
                    this.raise(libraryId, teamId, { dataState: 'ENABLED', teamName }, agents);
                }
                return { sent: true };
            },
            disable: (libraryId) => this.raiseForAll(libraryId, { dataState: 'DISABLED' }),
            fail: (libraryId, error) => this.raiseForAll(libraryId, { dataState: 'FAILED', error }),
        });
    }

    subscribe(libraryId: string): void {
        this.stopObserving ??= this.observe();
        this.subscriptions.subscribe(libraryId);
    }

    unsubscribe(libraryId: string): void {
        this.subscriptions.unsubscribe(libraryId);
        this.restIfUnused();
    }

    forgetAll(): void {
        this.subscriptions.forgetAll();
        this.restIfUnused();
    }

    private observe(): () => void {
        const { center } = this.parts;
        // Before the feeds: who signs out hears DISABLED instead of the own change.
        const stop = center.observe({ settled: () => this.subscriptions.agentChanged() });
        const feeds = this.teams.map(
            ({ teamId }) =>
                new TeamFeed(center, teamId, (changed) =>
                    this.subscriptions.served.forEach((libraryId) =>
                        this.raise(libraryId, teamId, { dataState: 'UPDATED' }, [changed]),
                    ),
                ),
        );
        return () => {
            stop();
            feeds.forEach((feed) => feed.stop());
        };
    }

    private restIfUnused(): void {
        if (this.subscriptions.isEmpty) {
            this.stopObserving?.();
            this.stopObserving = null;
        }
    }

    private raiseForAll(
        libraryId: string,
        what: Pick<TeamDataUpdateEvent, 'dataState' | 'error'>,
    ): void {
        this.teams.forEach(({ teamId }) => this.raise(libraryId, teamId, what, []));
    }

    private raise(
        libraryId: string,
        teamId: string,
        what: Pick<TeamDataUpdateEvent, 'dataState' | 'teamName' | 'error'>,
        agents: readonly Agent[],
    ): void {
        const { clock, assumptions } = this.parts;
        const event: TeamDataUpdateEvent = {
            eventType: 'OnTeamDataUpdate',
            ...what,
            teamId,
            agentData: agents.map((each) =>
                toRealTimeAgent(each, clock.now(), assumptions['A-SPELL']),
            ),
        };
        this.parts.emit('onTeamDataUpdate', event, libraryId);
    }
}

/** The own team first. */
function toldTeams({ agent, center, assumptions }: RealTimeDataParts): TeamConfiguration[] {
    const { teamId: ownId, teamName, supervises } = agent.configuration;
    const own = { teamId: ownId, teamName };
    if (assumptions['A-SUPTEAMS'] === 'own') {
        return [own];
    }
    const names = new Map(
        center.people.map(({ configuration }) => [configuration.teamId, configuration.teamName]),
    );
    const others = supervises
        .filter((id) => id !== ownId)
        // A team without an agent has a name nobody tells here.
        .map((id) => ({ teamId: id, teamName: names.get(id) ?? '' }));
    return [own, ...others];
}
