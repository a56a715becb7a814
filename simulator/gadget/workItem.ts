import type {
    PeripheralVariables,
    WorkItem,
    WorkItemState,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Call, ParticipantState } from '../finesse/call';
import type { CrmRecord } from './crm';
import type { LocalItemData } from './localData';

export const NO_PERIPHERALS: PeripheralVariables = {
    PerVar1: '',
    PerVar2: '',
    PerVar3: '',
    PerVar4: '',
    PerVar5: '',
    PerVar6: '',
    PerVar7: '',
    PerVar8: '',
    PerVar9: '',
    PerVar10: '',
};

const STATES: Readonly<Record<ParticipantState, WorkItemState>> = {
    INITIATED: 'OFFERED',
    ALERTING: 'OFFERED',
    ACCEPTED: 'OFFERED',
    FAILED: 'OFFERED',
    ACTIVE: 'ACTIVE',
    HELD: 'PAUSED',
    WRAP_UP: 'WRAPUP',
    DROPPED: 'ENDED',
};

/** Who the work item belongs to. */
export interface WorkItemOwner {
    readonly agentId: string;
    /** Salesforce id of the user, part of each unique id. */
    readonly userId: string;
    /** Minutes to add to local time to get UTC. */
    readonly timeZoneOffset: number;
}

/** The call as the gadget shows it (guide, "WorkItem Structure"). */
export function toWorkItem(
    call: Call,
    crm: CrmRecord,
    local: LocalItemData,
    owner: WorkItemOwner,
): WorkItem {
    return {
        Id: call.id,
        SecondaryId: call.secondaryId,
        UniqueId: `VOICE.${call.id}.${call.createdAt}.${owner.userId}`,
        CrmId: crm.activityId,
        CrmData: {
            RelatedObject: local.relatedObject ?? '',
            SearchResult: crm.searchResult ?? '',
        },
        AgentId: owner.agentId,
        State: STATES[call.agentState],
        Service: '',
        DNIS: call.dialedNumber,
        DialedNumber: call.dialedNumber,
        Sender: call.from,
        Subject: '',
        Destination: call.direction === 'inbound' ? call.dialedNumber : call.to,
        Direction: call.direction,
        Channel: 'VOICE',
        CorrelationData: '',
        SelectedWrapupReason: call.wrapUpReason,
        MediaWrapUpReason: '',
        CallType: call.callType,
        IsInternalCall: call.internal,
        ...NO_PERIPHERALS,
        ...call.variables.peripheral,
        NamedVariables: call.variables.named.map((variable) => ({ ...variable })),
        LocalVariables: local.localVariables.map((variable) => ({ ...variable })),
        CreatedTimeStamp: call.createdAt,
        ConnectedTimeStamp: call.connectedAt,
        WrapedupTimeStamp: call.wrapUpAt,
        EndedTimeStamp: call.endedAt,
        TimeZoneOffset: owner.timeZoneOffset,
        Participants: call.participants.map(({ address, state, cause }) => ({
            MediaAddress: address,
            State: state,
            StateCause: cause,
        })),
        QueueName: call.queue?.name ?? '',
        QueueNumber: call.queue?.number ?? '',
        CallKeyCallId: call.callKey?.callId ?? '',
        CallKeyPrefix: call.callKey?.day ?? '',
        CallKeySequenceNum: call.callKey ? '1' : '',
    };
}
