import type { RealTimeAgent } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Agent } from '../finesse/agent';
import { isCallState } from '../finesse/states';
import { toShownState } from './shownState';

/**
 * An agent as team data shows them (guide, "realTimeAgentObject Structure").
 * @param now ms since 1970
 * @param notReady how that state is spelt (`A-SPELL`)
 */
export function toRealTimeAgent(
    agent: Agent,
    now: number,
    notReady: 'NOT_READY' | 'NOTREADY',
): RealTimeAgent {
    const { id, extension, firstName, lastName } = agent.configuration;
    const { status } = agent.voice;
    const shown = toShownState(status);
    return {
        Agent: id,
        Extension: extension,
        FirstName: firstName,
        LastName: lastName,
        Channels: [
            {
                Name: 'VOICE',
                State: shown.state === 'NOT_READY' ? notReady : shown.state,
                StateChangeTime: Math.floor((now - shown.since) / 1000),
                ReasonCode: shown.reasonCode,
                ReasonName: shown.reasonLabel,
                TalkingStateDetail: isCallState(status.state) ? status.state : null,
            },
        ],
    };
}
