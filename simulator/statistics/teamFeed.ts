import type { Agent } from '../finesse/agent';
import type { ContactCenter } from '../finesse/contactCenter';
import type { ChannelStatus } from '../finesse/notifications';

/** The agents of one team: tells of each whose state on the voice channel changed. */
export class TeamFeed {
    readonly agents: readonly Agent[];
    private readonly told = new Map<Agent, ChannelStatus>();
    private readonly noted = new Set<Agent>();
    private readonly listener: (agent: Agent) => void;

    /** Stops observing. */
    readonly stop: () => void;

    /** @param listener called once for each change, when the action that caused it is complete */
    constructor(center: ContactCenter, teamId: string, listener: (agent: Agent) => void) {
        this.listener = listener;
        this.agents = center.people.filter(({ configuration }) => configuration.teamId === teamId);
        this.agents.forEach((agent) => this.told.set(agent, agent.voice.status));
        this.stop = center.observe({
            agentChanged: (agent) => {
                if (agent.configuration.teamId === teamId) {
                    this.noted.add(agent);
                }
            },
            settled: () => this.tell(),
        });
    }

    private tell(): void {
        if (this.noted.size === 0) {
            return;
        }
        const noted = [...this.noted];
        this.noted.clear();
        for (const agent of noted) {
            const { status } = agent.voice;
            // Calls may have changed without the state: that is not the team's matter.
            if (status !== this.told.get(agent)) {
                this.told.set(agent, status);
                this.listener(agent);
            }
        }
    }
}
