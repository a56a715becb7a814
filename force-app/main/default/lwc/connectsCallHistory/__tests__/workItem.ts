/** An ended call as the gadget tells it, for tests. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

export function workItem(changes: Partial<WorkItem> = {}): WorkItem {
    const variables = { PerVar1: '', PerVar2: '', PerVar3: '', PerVar4: '', PerVar5: '' };
    const moreVariables = { PerVar6: '', PerVar7: '', PerVar8: '', PerVar9: '', PerVar10: '' };
    return {
        ...variables,
        ...moreVariables,
        Id: '17482876',
        SecondaryId: '17482876',
        UniqueId: 'VOICE.17482876',
        CrmId: '',
        CrmData: { RelatedObject: '' },
        AgentId: '52370',
        State: 'ENDED',
        Service: '',
        DNIS: '333300',
        DialedNumber: '333300',
        Sender: '41319350677',
        Subject: '',
        Destination: '333300',
        Direction: 'inbound',
        Channel: 'VOICE',
        CorrelationData: '',
        SelectedWrapupReason: '',
        MediaWrapUpReason: '',
        CallType: 'ACD_IN',
        IsInternalCall: false,
        NamedVariables: [],
        LocalVariables: [],
        CreatedTimeStamp: 1_767_603_600_000,
        ConnectedTimeStamp: 1_767_603_604_000,
        WrapedupTimeStamp: null,
        EndedTimeStamp: 1_767_603_624_000,
        TimeZoneOffset: 0,
        Participants: [],
        QueueName: 'Customer Service',
        QueueNumber: '5217',
        CallKeyCallId: '1',
        CallKeyPrefix: '1',
        CallKeySequenceNum: '0',
        ...changes,
    };
}
