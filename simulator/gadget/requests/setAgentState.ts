import type { AgentChannelType } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../../assumptions';
import { refusals } from '../../finesse/errors';
import type { Finesse } from '../../finesse/finesse';
import { parseState } from '../../finesse/stateRequest';

/**
 * Asks for a state on one channel, or on each (guide, "setAgentState"; `A-OVERALL`).
 * @throws FinesseError with the first refusal
 */
export function setAgentState(
    finesse: Finesse,
    assumptions: Assumptions,
    channelType: unknown,
    state: unknown,
    reason: unknown,
): void {
    const { channels } = finesse.configuration;
    if (channelType !== 'OVERALL') {
        const channel = channels.find((candidate) => candidate === channelType);
        if (!channel) {
            throw refusals.invalidInput(
                'channelType',
                `The agent has no channel ${String(channelType)}`,
            );
        }
        finesse.requestState(channel, state, reason);
        return;
    }
    const wanted = parseState(state);
    if (wanted === 'WORK' || wanted === 'WORK_READY') {
        throw refusals.invalidInput('channelType', `${wanted} exists on the voice channel only`);
    }
    askEach(channels, assumptions['A-OVERALL'] === 'stop-at-first-error', (channel) =>
        finesse.requestState(channel, wanted, reason),
    );
}

function askEach(
    channels: readonly AgentChannelType[],
    stopAtFirstError: boolean,
    ask: (channel: AgentChannelType) => void,
): void {
    const errors: unknown[] = [];
    for (const channel of channels) {
        try {
            ask(channel);
        } catch (error) {
            errors.push(error);
            if (stopAtFirstError) {
                break;
            }
        }
    }
    if (errors.length > 0) {
        throw errors[0];
    }
}
