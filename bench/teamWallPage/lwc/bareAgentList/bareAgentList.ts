import { LightningElement } from 'lwc';
import { type LiveWatch, watchLive } from 'c/connectsLiveState';
import { type PlainAgent, plainAgents } from '../../plainAgents';

/** The peer: every agent in a keyed list, given anew once per frame. No timers, no filter, no order. */
export default class BareAgentList extends LightningElement {
    agents: readonly PlainAgent[] = [];
    private watch: LiveWatch | null = null;

    connectedCallback(): void {
        this.watch = watchLive(this, {
            teams: (teams) => {
                this.agents = plainAgents(teams);
            },
        });
    }

    disconnectedCallback(): void {
        this.watch?.stop();
    }
}
