/**
 * The events of the typed face: the guide's names without "on", each with a reader that checks what
 * the library raised and gives it in normal form. `onBeforeDial` and `onShareRecord` are not among
 * them: whoever registers for those takes over a default of the gadget.
 */
import type { IntegrationApiEvents, WorkItem } from './contract';
import {
    type AgentStateChange,
    type ConnectionChange,
    readAgentStateChange,
    readConnectionChange,
    readFields,
    readWorkItem,
} from './normalForm';

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

type PlainSlot =
    | 'onActivitySave'
    | 'onTeamDataUpdate'
    | 'onQueueDataUpdate'
    | 'onTranscriptUtteranceReceived'
    | 'onAgentAnswersReceived';

type WithoutOn<S extends string> = S extends `on${infer Rest}` ? Uncapitalize<Rest> : never;

/** Payload of each event of the typed face. */
export type ConnectsEvents = {
    readonly agentStateChange: AgentStateChange;
    readonly clientInterfaceConnectionLost: ConnectionChange;
    readonly clientInterfaceConnectionEstablished: ConnectionChange;
} & {
    readonly [S in WorkItemSlot as WithoutOn<S>]: { readonly item: WorkItem };
} & {
    readonly [S in PlainSlot as WithoutOn<S>]: IntegrationApiEvents[S];
};

/** Name of an event of the typed face, e.g. `workItemCreate`. */
export type ConnectsEventName = keyof ConnectsEvents;

type Readers = { readonly [K in ConnectsEventName]: (event: unknown) => ConnectsEvents[K] };

const workItem = (slot: WorkItemSlot) => (event: unknown) => ({ item: readWorkItem(event, slot) });
const plain =
    <S extends PlainSlot>(slot: S) =>
    (event: unknown) =>
        readFields(event, slot) as unknown as IntegrationApiEvents[S];

/** Checks and reads each event. @throws MalformedDataError */
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
    activitySave: plain('onActivitySave'),
    teamDataUpdate: plain('onTeamDataUpdate'),
    queueDataUpdate: plain('onQueueDataUpdate'),
    transcriptUtteranceReceived: plain('onTranscriptUtteranceReceived'),
    agentAnswersReceived: plain('onAgentAnswersReceived'),
};

/** The callback slot behind a name of the typed face. */
export function slotOf(eventName: ConnectsEventName): string {
    return `on${eventName.charAt(0).toUpperCase()}${eventName.slice(1)}`;
}
