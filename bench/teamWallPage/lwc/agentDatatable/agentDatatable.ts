import { LightningElement } from 'lwc';
import { type LiveTeams, type LiveWatch, NO_TEAMS, watchLive } from 'c/connectsLiveState';
import { type PlainAgent, plainAgents } from '../../plainAgents';

/** For comparison: the platform's own table, refreshed only when it is asked for. */
export default class AgentDatatable extends LightningElement {
    agents: readonly PlainAgent[] = [];
    columns = ['name', 'extension', 'state', 'reason'].map((fieldName) => ({
        label: fieldName,
        fieldName,
    }));
    private teams: LiveTeams = NO_TEAMS;
    private watch: LiveWatch | null = null;

    connectedCallback(): void {
        this.watch = watchLive(this, {
            teams: (teams) => {
                this.teams = teams;
            },
        });
        this.refresh();
        this.template?.host.addEventListener('refresh', () => this.refresh());
    }

    disconnectedCallback(): void {
        this.watch?.stop();
    }

    private refresh(): void {
        this.agents = plainAgents(this.teams);
    }
}
