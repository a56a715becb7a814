/** Work items for tests of the rules. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

const NO_VARIABLES = {
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

/** The extension of the agent whose items these are. */
export const EXTENSION = '1001';

/** An incoming call that the agent talks on, but for what is given. */
export function workItem(given: Partial<WorkItem>): WorkItem {
    return {
        ...NO_VARIABLES,
        Id: '1',
        SecondaryId: '',
        UniqueId: '',
        CrmId: '',
        CrmData: { RelatedObject: '' },
        AgentId: '1',
        State: 'ACTIVE',
        Service: '',
        DNIS: '',
        DialedNumber: '800',
        Sender: '41791234567',
        Subject: '',
        Destination: '800',
        Direction: 'inbound',
        Channel: 'VOICE',
        CorrelationData: '',
        SelectedWrapupReason: '',
        MediaWrapUpReason: '',
        CallType: 'PREROUTE_ACD_IN',
        IsInternalCall: false,
        NamedVariables: [],
        LocalVariables: [],
        CreatedTimeStamp: 1_000,
        ConnectedTimeStamp: 2_000,
        WrapedupTimeStamp: null,
        EndedTimeStamp: null,
        TimeZoneOffset: 0,
        Participants: [
            { MediaAddress: '41791234567', State: 'ACTIVE', StateCause: '' },
            { MediaAddress: EXTENSION, State: 'ACTIVE', StateCause: '' },
        ],
        QueueName: 'Support',
        QueueNumber: '5000',
        CallKeyCallId: '',
        CallKeyPrefix: '',
        CallKeySequenceNum: '',
        ...given,
    };
}

/** The participants of a call in which the agent's own side has that state. */
export function withOwnState(state: string): Pick<WorkItem, 'Participants'> {
    return {
        Participants: [
            { MediaAddress: '41791234567', State: 'ACTIVE', StateCause: '' },
            { MediaAddress: EXTENSION, State: state, StateCause: '' },
        ],
    };
}
