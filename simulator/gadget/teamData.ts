import type { TeamDataUpdateEvent } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Agent } from '../finesse/agent';
import { TeamFeed } from '../statistics/teamFeed';
import { DataSubscriptions } from './dataSubscriptions';
import { toRealTimeAgent } from './realTimeAgent';
import type { RealTimeDataParts } from './realTimeData';

/** Team data: the agents of the agent's team, for each library that asked (guide, "onTeamDataUpdate"). */
export class TeamData {
    readonly subscriptions: DataSubscriptions;
    private readonly parts: RealTimeDataParts;
    private stopObserving: (() => void) | null = null;

    constructor(parts: RealTimeDataParts) {
        const { clock, assumptions, latency, agent } = parts;
        this.parts = parts;
        this.subscriptions = new DataSubscriptions({
            clock,
            latency,
            isSignedIn: () => agent.voice.status.state !== 'LOGOUT',
            disabledByOutage: assumptions['A-DATAOUT'] === 'disabled',
            enable: (libraryId) => {
                const { teamId, teamName } = agent.configuration;
                const agents = parts.center.people.filter(
                    ({ configuration }) => configuration.teamId === teamId,
                );
                this.raise(libraryId, { dataState: 'ENABLED', teamName }, agents);
                return { sent: true };
            },
            disable: (libraryId) => this.raise(libraryId, { dataState: 'DISABLED' }, []),
            fail: (libraryId, error) => this.raise(libraryId, { dataState: 'FAILED', error }, []),
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
        const { center, agent } = this.parts;
        // Before the feed: who signs out hears DISABLED instead of the own change.
        const stop = center.observe({ settled: () => this.subscriptions.agentChanged() });
        const feed = new TeamFeed(center, agent.configuration.teamId, (changed) =>
            this.subscriptions.served.forEach((libraryId) =>
                this.raise(libraryId, { dataState: 'UPDATED' }, [changed]),
            ),
        );
        return () => {
            stop();
            feed.stop();
        };
    }

    private restIfUnused(): void {
        if (this.subscriptions.isEmpty) {
            this.stopObserving?.();
            this.stopObserving = null;
        }
    }

    private raise(
        libraryId: string,
        what: Pick<TeamDataUpdateEvent, 'dataState' | 'teamName' | 'error'>,
        agents: readonly Agent[],
    ): void {
        const { agent, clock, assumptions } = this.parts;
        const event: TeamDataUpdateEvent = {
            eventType: 'OnTeamDataUpdate',
            ...what,
            teamId: agent.configuration.teamId,
            agentData: agents.map((each) =>
                toRealTimeAgent(each, clock.now(), assumptions['A-SPELL']),
            ),
        };
        this.parts.emit('onTeamDataUpdate', event, libraryId);
    }
}
