/**
 * The events of the typed face: the guide's names without "on", each with a reader that checks what
 * the library raised and gives it in normal form. `onBeforeDial` and `onShareRecord` are not among
 * them: whoever registers for those takes over an action of the gadget, and is a guard.
 */
import {
    type AgentStateChange,
    type ConnectionChange,
    readAgentStateChange,
    readConnectionChange,
} from './agentForm';
import type { WorkItem } from './contract';
import {
    type AgentAnswers,
    readAgentAnswers,
    readTranscriptUtterance,
    type TranscriptUtterance,
} from './conversationForm';
import {
    type QueueDataUpdate,
    readQueueDataUpdate,
    readTeamDataUpdate,
    type TeamDataUpdate,
} from './realTimeForm';
import { type ActivitySave, readActivitySave, readWorkItem } from './workItemForm';

type WorkItemSlot =
    | 'onWorkItemCreate'
    | 'onSearchAndScreenPopResult'
    | 'onWorkItemOODataReceived'
    | 'onWorkItemConnect'
    | 'onWorkItemPause'
    | 'onWorkItemResume'
    | 'onWorkItemWrapup'
    | 'onWorkItemEnd'
    | 'onCallVariableChanged'
    | 'onWrapUpDataChanged'
    | 'onBAResponseChanged';

type WithoutOn<S extends string> = S extends `on${infer Rest}` ? Uncapitalize<Rest> : never;

/** Payload of each event of the typed face. */
export type ConnectsEvents = {
    readonly agentStateChange: AgentStateChange;
    readonly clientInterfaceConnectionLost: ConnectionChange;
    readonly clientInterfaceConnectionEstablished: ConnectionChange;
    readonly activitySave: ActivitySave;
    readonly teamDataUpdate: TeamDataUpdate;
    readonly queueDataUpdate: QueueDataUpdate;
    readonly transcriptUtteranceReceived: TranscriptUtterance;
    readonly agentAnswersReceived: AgentAnswers;
} & {
    readonly [S in WorkItemSlot as WithoutOn<S>]: { readonly item: WorkItem };
};

/** Name of an event of the typed face, e.g. `workItemCreate`. */
export type ConnectsEventName = keyof ConnectsEvents;

type Readers = {
    readonly [K in ConnectsEventName]: (event: unknown, now: number) => ConnectsEvents[K];
};

const workItem = (slot: WorkItemSlot) => (event: unknown) => ({ item: readWorkItem(event, slot) });
/** Checks and reads each event; `now` in ms since 1970. @throws MalformedDataError */
export const EVENT_READERS: Readers = {
    agentStateChange: readAgentStateChange,
    clientInterfaceConnectionLost: readConnectionChange,
    clientInterfaceConnectionEstablished: readConnectionChange,
    workItemCreate: workItem('onWorkItemCreate'),
    searchAndScreenPopResult: workItem('onSearchAndScreenPopResult'),
    workItemOODataReceived: workItem('onWorkItemOODataReceived'),
    workItemConnect: workItem('onWorkItemConnect'),
    workItemPause: workItem('onWorkItemPause'),
    workItemResume: workItem('onWorkItemResume'),
    workItemWrapup: workItem('onWorkItemWrapup'),
    workItemEnd: workItem('onWorkItemEnd'),
    callVariableChanged: workItem('onCallVariableChanged'),
    wrapUpDataChanged: workItem('onWrapUpDataChanged'),
    bAResponseChanged: workItem('onBAResponseChanged'),
    activitySave: readActivitySave,
    teamDataUpdate: readTeamDataUpdate,
    queueDataUpdate: readQueueDataUpdate,
    transcriptUtteranceReceived: readTranscriptUtterance,
    agentAnswersReceived: readAgentAnswers,
};

/** The callback slot behind a name of the typed face. */
export function slotOf(eventName: ConnectsEventName): string {
    return `on${eventName.charAt(0).toUpperCase()}${eventName.slice(1)}`;
}
