import type {
    WorkItem,
    WorkItemState,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Task, TaskState } from '../finesse/task';
import type { CrmRecord } from './crm';
import type { LocalItemData } from './localData';
import { NO_PERIPHERALS, type WorkItemOwner } from './workItem';

const STATES: Readonly<Record<TaskState, WorkItemState>> = {
    OFFERED: 'OFFERED',
    ACTIVE: 'ACTIVE',
    PAUSED: 'PAUSED',
    WRAPPING_UP: 'WRAPUP',
    CLOSED: 'ENDED',
};

/** The ticket or chat as the gadget shows it (guide, "WorkItem Structure"). */
export function toTaskItem(
    task: Task,
    crm: CrmRecord,
    local: LocalItemData,
    owner: WorkItemOwner,
): WorkItem {
    return {
        Id: task.id,
        SecondaryId: '',
        UniqueId: `${task.channel}.${task.id}.${task.createdAt}.${owner.userId}`,
        CrmId: crm.activityId,
        CrmData: { RelatedObject: '', SearchResult: crm.searchResult ?? '' },
        AgentId: owner.agentId,
        State: STATES[task.state],
        Service: '',
        DNIS: task.to,
        DialedNumber: task.to,
        Sender: task.from,
        Subject: task.subject,
        Destination: task.to,
        Direction: 'inbound',
        Channel: task.channel,
        CorrelationData: task.mediaUrl,
        SelectedWrapupReason: task.wrapUpReason,
        MediaWrapUpReason: task.closeReason,
        CallType: '',
        IsInternalCall: false,
        ...NO_PERIPHERALS,
        ...task.variables.peripheral,
        NamedVariables: task.variables.named.map((variable) => ({ ...variable })),
        LocalVariables: local.localVariables.map((variable) => ({ ...variable })),
        CreatedTimeStamp: task.createdAt,
        ConnectedTimeStamp: task.connectedAt,
        WrapedupTimeStamp: task.wrapUpAt,
        EndedTimeStamp: task.endedAt,
        TimeZoneOffset: owner.timeZoneOffset,
        Participants: [],
        QueueName: task.queue.name,
        QueueNumber: task.queue.number,
        CallKeyCallId: '',
        CallKeyPrefix: '',
        CallKeySequenceNum: '',
    };
}
