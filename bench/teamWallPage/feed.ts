/** Team data of a big contact center: so many updates in a second, the same for everybody. */
import type { RealTimeAgent } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { AgentInfo, SimulatedGadget } from '../../simulator/api';

const STATES = [
    { State: 'READY', ReasonCode: 0, ReasonName: '', TalkingStateDetail: null },
    { State: 'NOT_READY', ReasonCode: 3, ReasonName: 'Lunch', TalkingStateDetail: null },
    { State: 'TALKING', ReasonCode: 0, ReasonName: '', TalkingStateDetail: 'TALKING' },
    { State: 'TALKING', ReasonCode: 0, ReasonName: '', TalkingStateDetail: 'HOLD' },
    { State: 'WORK', ReasonCode: 0, ReasonName: '', TalkingStateDetail: null },
] as const;

/** Visits every agent before any of them twice (it is a prime), in no order that a list shows. */
const STRIDE = 389;

/** Raises updates of one agent each. */
export class TeamFeed {
    private readonly gadget: SimulatedGadget;
    private readonly agents: readonly AgentInfo[];
    private count = 0;
    private timer: ReturnType<typeof setInterval> | null = null;

    constructor(gadget: SimulatedGadget) {
        this.gadget = gadget;
        this.agents = gadget.colleagues;
    }

    /** Changes everybody once, so that the list is as mixed as on any other day. */
    mix(): void {
        this.agents.forEach(() => this.raiseNext());
    }

    /** Raises so many in a second. */
    start(perSecond: number): void {
        this.timer = setInterval(() => this.raiseNext(), 1_000 / perSecond);
    }

    stop(): void {
        if (this.timer !== null) {
            clearInterval(this.timer);
        }
    }

    private raiseNext(): void {
        const agent = this.agents[(this.count * STRIDE) % this.agents.length];
        const state = STATES[this.count % STATES.length];
        this.count += 1;
        if (agent !== undefined && state !== undefined) {
            this.gadget.emit('onTeamDataUpdate', {
                eventType: 'OnTeamDataUpdate',
                dataState: 'UPDATED',
                teamId: agent.teamId,
                agentData: [toRealTime(agent, state)],
            });
        }
    }
}

function toRealTime(agent: AgentInfo, state: (typeof STATES)[number]): RealTimeAgent {
    return {
        Agent: agent.id,
        Extension: agent.extension,
        FirstName: agent.firstName,
        LastName: agent.lastName,
        Channels: [{ Name: 'VOICE', StateChangeTime: 0, ...state }],
    };
}
