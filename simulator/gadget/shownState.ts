import type {
    AgentChannelType,
    AgentStateData,
    ChannelState,
    CtiChannel,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { ChannelStatus } from '../finesse/notifications';
import { isCallState, type MediaState, type VoiceState } from '../finesse/states';

/** State of a channel as the gadget shows it. */
export interface ShownState {
    readonly state: ChannelState;
    readonly reasonCode: number;
    readonly reasonLabel: string;
    /** ms since 1970. */
    readonly since: number;
}

/** Finesse's state as the gadget shows it: what a call keeps the agent in is TALKING. */
export function toShownState(status: ChannelStatus): ShownState {
    return {
        state: toChannelState(status.state),
        reasonCode: status.reason.code,
        reasonLabel: status.reason.label,
        since: status.since,
    };
}

function toChannelState(state: VoiceState | MediaState): ChannelState {
    return isCallState(state) ? 'TALKING' : state;
}

/** Whether the agent would see a difference. */
export function looksDifferent(a: ShownState, b: ShownState): boolean {
    return a.state !== b.state || a.reasonCode !== b.reasonCode;
}

/** The state as `onAgentStateChange` reports it. */
export function toAgentStateData(shown: ShownState, workItemCount: number): AgentStateData {
    return {
        State: shown.state,
        ReasonCode: String(shown.reasonCode),
        ReasonCodeLabel: shown.reasonLabel,
        StateChangeTime: toIsoText(shown.since),
        WorkItemCount: workItemCount,
    };
}

/** The state as the CTI data holds it. */
export function toCtiChannel(name: AgentChannelType, shown: ShownState): CtiChannel {
    return {
        Name: name,
        State: shown.state,
        ReasonCode: shown.reasonCode,
        ReasonCodeLabel: shown.reasonLabel,
        StateChangeTime: toIsoText(shown.since),
        Items: [],
    };
}

/** ISO 8601 in the guide's form, with an offset instead of Z. */
function toIsoText(time: number): string {
    return new Date(time).toISOString().replace('Z', '+00:00');
}
