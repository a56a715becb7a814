import { LightningElement } from 'lwc';
import { provideArea } from '../../../platform/messaging/provideArea';

const STATE_BAR = 'connectsAgentStateBar';

/** The agent's home page: the agent state bar as an admin would place it, wide and compact. */
export default class AgentPage extends LightningElement {
    stateBar = STATE_BAR;
    compact = { compact: true };

    constructor() {
        super();
        provideArea(this, () => ({ area: 'agent' }));
    }
}
