/**
 * The Integration API of b+s Connects for Salesforce, as its developer guide (version 5.13) writes it.
 *
 * This file is the one home of that contract: the service, the components, the simulator and the
 * tests take their types from here. It describes what crosses the vendor's library literally,
 * slips of the guide included; `normalForm.ts` reads those slips and hands one form upwards.
 * A docstring names the section of the guide that it rests on.
 */

// ---------------------------------------------------------------------------------------------
// Enumerations (guide, "Enumeration Values")
// ---------------------------------------------------------------------------------------------

/** Positions of a custom toolbar (guide, "GENERAL.TOOLBAR_POSITION"). */
export type ToolbarPosition = 'TOP' | 'BOTTOM' | 'AUTO';

/** Kinds of channel; OVERALL stands for all of them (guide, "CHANNEL.TYPE"). */
export type ChannelType = 'OVERALL' | 'VOICE' | 'TICKET' | 'CHAT';

/** A channel that an agent really has: every channel type but OVERALL. */
export type AgentChannelType = Exclude<ChannelType, 'OVERALL'>;

/**
 * States of a channel (guide, "CHANNEL.STATE"). TALKING, WORK and WORK_READY belong to voice,
 * ACTIVE to media channels of External Routing MRI 2.0 deployments.
 */
export type ChannelState =
    'NOT_READY' | 'READY' | 'TALKING' | 'ACTIVE' | 'WORK' | 'WORK_READY' | 'LOGOUT';

/** States that an agent may ask for (guide, "setAgentState"). */
export type RequestableChannelState = 'READY' | 'NOT_READY' | 'WORK' | 'WORK_READY' | 'LOGOUT';

/** Kinds of dial that raise `onBeforeDial` (guide, "ONBEFOREDIALCALLTYPE"). */
export type BeforeDialCallType = 'OUTBOUND' | 'CONSULT' | 'BLINDTRANSFER';

/** Kinds of work item (guide, "WORKITEM.TYPE"). */
export type WorkItemType = 'VOICE' | 'TICKET' | 'CHAT';

/** States of a work item (guide, "WORKITEM.STATE"). */
export type WorkItemState = 'OFFERED' | 'ACTIVE' | 'WRAPUP' | 'PAUSED' | 'ENDED';

/** States of a team or queue data subscription (guide, "SUBSCRIPTION.STATE"). */
export type SubscriptionState = 'ENABLED' | 'DISABLED' | 'UPDATED' | 'ADDED' | 'DELETED' | 'FAILED';

/** Kinds of reason (guide, "REASON.TYPE"). */
export type ReasonType = 'NOTREADY' | 'WRAPUP' | 'LOGOUT';

/** Finer states behind TALKING in team data (guide, "realTimeAgentObject Structure"). */
export type TalkingStateDetail =
    'TALKING' | 'RESERVED' | 'RESERVED_OUTBOUND' | 'RESERVED_OUTBOUND_PREVIEW' | 'HOLD';

/** The enumeration objects that the library carries, e.g. `api.CHANNEL.TYPE.VOICE`. */
export interface IntegrationApiEnumerations {
    readonly GENERAL: {
        readonly TOOLBAR_POSITION: { readonly [K in ToolbarPosition]: K };
    };
    readonly CHANNEL: {
        readonly TYPE: { readonly [K in ChannelType]: K };
        readonly STATE: { readonly [K in ChannelState]: K };
    };
    readonly ONBEFOREDIALCALLTYPE: { readonly [K in BeforeDialCallType]: K };
    readonly WORKITEM: {
        readonly TYPE: { readonly [K in WorkItemType]: K };
        readonly STATE: { readonly [K in WorkItemState]: K };
    };
    readonly SUBSCRIPTION: {
        readonly STATE: { readonly [K in SubscriptionState]: K };
    };
    readonly REASON: {
        readonly TYPE: { readonly [K in ReasonType]: K };
    };
}

// ---------------------------------------------------------------------------------------------
// Shared data structures (guide, "Shared Data Structures")
// ---------------------------------------------------------------------------------------------

/** Version of the Finesse server; all zero while the agent is signed out (guide, "Finesse Version Structure"). */
export interface FinesseVersion {
    major: number;
    minor: number;
    patch: number;
    build: number;
    cop: number;
}

/** One ECC (named) or local variable of a work item. */
export interface KeyValue {
    Key: string;
    Value: string;
}

/** The ten peripheral variables, each at most 40 bytes. */
export interface PeripheralVariables {
    PerVar1: string;
    PerVar2: string;
    PerVar3: string;
    PerVar4: string;
    PerVar5: string;
    PerVar6: string;
    PerVar7: string;
    PerVar8: string;
    PerVar9: string;
    PerVar10: string;
}

/** Variables to attach or update; only what shall change is given (guide, "itemVarObject Structure"). */
export interface ItemVariables extends Partial<PeripheralVariables> {
    NamedVariables?: KeyValue[];
    LocalVariables?: KeyValue[];
    WrapUpReason?: string;
}

/** Click-to-dial data (guide, "relatedObject Structure"). */
export interface RelatedObject {
    recipientType: string;
    recipientId: string;
    recipientName: string;
    number: string;
}

/** Outcome of the gadget's search and screen pop; `returnValue` is keyed by record id. */
export interface SearchResult {
    success: boolean;
    errors: unknown[] | null;
    returnValue: Record<string, Record<string, unknown>>;
}

/** One party of a call (guide, "WorkItem Structure", Participants). */
export interface Participant {
    MediaAddress: string;
    State: string;
    StateCause: string;
}

/** A call, ticket or chat (guide, "WorkItem Structure"). Time stamps are milliseconds since 1970. */
export interface WorkItem extends PeripheralVariables {
    Id: string;
    SecondaryId: string;
    UniqueId: string;
    /** Id of the activity record for this work item, empty while there is none. */
    CrmId: string;
    CrmData: {
        RelatedObject: RelatedObject | '';
        /** Absent or empty until the gadget's search has answered. */
        SearchResult?: SearchResult | '' | Record<string, never>;
    };
    AgentId: string;
    State: WorkItemState;
    Service: string;
    DNIS: string;
    DialedNumber: string;
    Sender: string;
    Subject: string;
    Destination: string;
    Direction: 'inbound' | 'outbound';
    Channel: WorkItemType;
    CorrelationData: string;
    SelectedWrapupReason: string;
    MediaWrapUpReason: string;
    /** Cisco Finesse call type, e.g. `ACD_IN`, `OTHER_IN`, `OUT`, `CONSULT`. */
    CallType: string;
    IsInternalCall: boolean;
    NamedVariables: KeyValue[];
    LocalVariables: KeyValue[];
    CreatedTimeStamp: number | null;
    ConnectedTimeStamp: number | null;
    WrapedupTimeStamp: number | null;
    EndedTimeStamp: number | null;
    /** Minutes to add to local time to get UTC, as `Date.getTimezoneOffset()` gives them. */
    TimeZoneOffset: number;
    Participants: Participant[];
    QueueName: string;
    QueueNumber: string;
    CallKeyCallId: string;
    CallKeyPrefix: string;
    CallKeySequenceNum: string;
}

/** One channel inside the CTI data (guide, "ctiDataObject Structure"). */
export interface CtiChannel {
    Name: AgentChannelType;
    State: ChannelState;
    /** A number here, a text in `onAgentStateChange`. */
    ReasonCode: number | string;
    ReasonCodeLabel: string;
    /** ISO 8601 text. */
    StateChangeTime: string;
    Items: WorkItem[];
}

/** The agent, the channels in the gadget's order, and their work items (guide, "ctiDataObject Structure"). */
export interface CtiData {
    Agent: string;
    Extension: string;
    Supervisor: boolean;
    MobileAgent: boolean;
    MobileMode: string;
    MobileNumber: string;
    FirstName: string;
    LastName: string;
    LoginName: string;
    TeamId: string;
    TeamName: string;
    Channels: CtiChannel[];
}

/** An agent in team data; currently only the voice channel (guide, "realTimeAgentObject Structure"). */
export interface RealTimeAgent {
    Agent: string;
    Extension: string;
    FirstName: string;
    LastName: string;
    Channels: {
        Name: AgentChannelType;
        /** The guide's sample spells one value `NOTREADY`. */
        State: ChannelState | 'NOTREADY';
        /** Seconds since the change, unlike the ISO text of the CTI data. */
        StateChangeTime: number;
        ReasonCode: number | string;
        ReasonName: string;
        TalkingStateDetail: TalkingStateDetail | null;
    }[];
}

/** A queue with its figures (guide, "realTimeQueueObject Structure"). */
export interface RealTimeQueue {
    Channel: AgentChannelType;
    Name: string;
    Id: number;
    Statistics: {
        CallsInQueue: number;
        /** `YYYY-MM-DDThh:mm:ssZ`, or null while the queue is empty. */
        StartTimeOfLongestCallInQueue: string | null;
        AgentsReady: number;
        AgentsNotReady: number;
        AgentsBusyOther: number;
        AgentsTalkingInbound: number;
        AgentsTalkingInternal: number;
        AgentsTalkingOutbound: number;
        AgentsWrapupNotReady: number;
        AgentsWrapupReady: number;
    };
}

/** A reason; for WRAPUP the code repeats the id (guide, "reasonCodeList Structure"). */
export interface ReasonCode {
    Label: string;
    ReasonCode: string;
    Id: string;
}

/** A team message; every value is text, times in Unix seconds (guide, "TeamMessages Structure"). */
export interface TeamMessage {
    uri: string;
    id: string;
    createdBy: { id: string; firstName: string; lastName: string };
    createdAt: string;
    duration: string;
    content: string;
    teams: { team: string | string[] };
}

/** One utterance of a transcript (guide, "Utterance Structure"). */
export interface Utterance {
    role: string;
    workItemId: string;
    transcript: string;
    confidence: number;
    startTimestamp: number;
    endTimestamp: number;
}

/** One suggested answer (guide, "Agent Answers Structure"). */
export interface AgentAnswer {
    workItemId: string;
    title: string;
    description: string;
    answerRecord: string;
    confidence: number;
    source: string;
    uri: string;
    snippetsList: unknown[];
}

/** One input of `screenPopToFlow`. */
export interface FlowArgument {
    name: string;
    type: string;
    value: unknown;
}

// ---------------------------------------------------------------------------------------------
// Events (guide, "Events (Gadget → Custom Component)")
// ---------------------------------------------------------------------------------------------

/** Guide, "onClientInterfaceConnectionLost(event)" and "…Established(event)". */
export interface ConnectionEvent {
    /** The guide prints `OnClientInterfaceConnectionLost` for both events: tell them apart by the slot. */
    eventType: 'OnClientInterfaceConnectionLost' | 'OnClientInterfaceConnectionEstablished';
    affectedChannels: AgentChannelType[];
}

/** Guide, "onBeforeDial(event)". */
export interface BeforeDialEvent {
    eventType: 'OnBeforeDial';
    callType: BeforeDialCallType;
    dialedNumber: string;
    /** Only for OUTBOUND. */
    callVariables?: ItemVariables;
    /** Only for BLINDTRANSFER. */
    workItemId?: string;
    relatedObject?: RelatedObject;
}

/** Events that carry one work item and nothing else. */
export interface WorkItemEvent<T extends string> {
    eventType: T;
    item: WorkItem;
}

/** Guide, "onActivitySave(event)". */
export interface ActivitySaveEvent {
    eventType: 'OnActivitySave';
    recordId: string;
    item: WorkItem;
    /** Absent when Salesforce's Interaction Log saved the activity. */
    created?: boolean;
}

/** Guide, "onShareRecord(event)". */
export interface ShareRecordEvent {
    eventType: 'OnShareRecord';
    pageInfo: { url?: string; recordId: string; recordName?: string; objectType: string };
    item: WorkItem;
}

/** Guide, "onTeamDataUpdate(event)". */
export interface TeamDataUpdateEvent {
    eventType: 'OnTeamDataUpdate';
    dataState: Exclude<SubscriptionState, 'ADDED' | 'DELETED'>;
    /** Only with ENABLED. */
    teamName?: string;
    teamId: string;
    agentData: RealTimeAgent[];
    /** Only with FAILED. */
    error?: string;
}

/** Guide, "onQueueDataUpdate(event)"; Cisco CCX has no queue statistics. */
export interface QueueDataUpdateEvent {
    eventType: 'OnQueueDataUpdate';
    dataState: SubscriptionState;
    /** With DELETED the entry holds only its `Id`. */
    queueData: (RealTimeQueue | Pick<RealTimeQueue, 'Id'>)[];
    /** Only with FAILED. */
    error?: string;
}

/** State of one channel as `onAgentStateChange` reports it. */
export interface AgentStateData {
    State: ChannelState;
    ReasonCode: string;
    ReasonCodeLabel: string;
    StateChangeTime: string;
    WorkItemCount: number;
}

/** Guide, "onAgentStateChange(event)". Also raised when a work item comes or goes in the same state. */
export interface AgentStateChangeEvent {
    eventType: 'OnAgentStateChange';
    channelType: AgentChannelType;
    newState: AgentStateData;
    oldState: AgentStateData;
}

/** Guide, "onTranscriptUtteranceReceived(event)". Nothing said before the subscription is sent. */
export interface TranscriptUtteranceEvent {
    eventType: 'OnTranscriptUtteranceReceived';
    utterance: Utterance;
}

/** Guide, "onAgentAnswersReceived(event)". Said to be an object, shown as an array. */
export interface AgentAnswersEvent {
    eventType: 'OnAgentAnswersReceived';
    agentAnswers: AgentAnswer[];
}

/** Every event of the guide under the name of its callback slot. */
export interface IntegrationApiEvents {
    onClientInterfaceConnectionLost: ConnectionEvent;
    onClientInterfaceConnectionEstablished: ConnectionEvent;
    onBeforeDial: BeforeDialEvent;
    onWorkItemCreate: WorkItemEvent<'OnWorkItemCreate'>;
    onSearchAndScreenPopResult: WorkItemEvent<'OnSearchAndScreenPopResult'>;
    onWorkItemOODataReceived: WorkItemEvent<'OnWorkItemOODataReceived'>;
    onWorkItemConnect: WorkItemEvent<'OnWorkItemConnect'>;
    onWorkItemPause: WorkItemEvent<'OnWorkItemPause'>;
    onWorkItemResume: WorkItemEvent<'OnWorkItemResume'>;
    onWorkItemWrapup: WorkItemEvent<'OnWorkItemWrapup'>;
    onWorkItemEnd: WorkItemEvent<'OnWorkItemEnd'>;
    onCallVariableChanged: WorkItemEvent<'OnCallVariableChanged'>;
    onWrapUpDataChanged: WorkItemEvent<'OnWrapUpDataChanged'>;
    onBAResponseChanged: WorkItemEvent<'OnBAResponseChanged'>;
    onActivitySave: ActivitySaveEvent;
    onShareRecord: ShareRecordEvent;
    onTeamDataUpdate: TeamDataUpdateEvent;
    onQueueDataUpdate: QueueDataUpdateEvent;
    onAgentStateChange: AgentStateChangeEvent;
    onTranscriptUtteranceReceived: TranscriptUtteranceEvent;
    onAgentAnswersReceived: AgentAnswersEvent;
}

/** Name of a callback slot, e.g. `onWorkItemCreate`. */
export type EventName = keyof IntegrationApiEvents;

/** What the library's callback slots hold: one function, or nothing. */
export type EventSlots = {
    [K in EventName]: ((event: IntegrationApiEvents[K]) => void) | null | undefined;
};

// ---------------------------------------------------------------------------------------------
// Requests (guide, "Requests (Custom Component → Gadget)")
// ---------------------------------------------------------------------------------------------

/** What a request's callback is called with. `error` is text to show, never to parse. */
export interface RequestResponse<T = undefined> {
    success: boolean;
    data?: T;
    error?: string;
}

/** A request's callback; `T` is the type of `data`. */
export type RequestCallback<T = undefined> = (response: RequestResponse<T>) => void;

/** Settings of `setLMSEnvironment` in a Visualforce page: the id that `$MessageChannel` gives. */
export interface VisualforceLmsEnvironment {
    mode: 'Visualforce';
    channel: string;
}

/** Settings of `setLMSEnvironment` in a Lightning web component (guide's service component). */
export interface LwcLmsEnvironment {
    mode: 'LWC';
    publishMethod: (message: object) => void;
    subscribeMethod: (handler: (message: unknown) => void) => void;
}

/** Either environment that `setLMSEnvironment` takes. */
export type LmsEnvironment = VisualforceLmsEnvironment | LwcLmsEnvironment;

/** The requests whose answer comes through a callback, with the type of their `data`. */
export interface CallbackRequests {
    getCustomSettings(identifier: string, callback: RequestCallback<string>): void;
    showError(type: string, title: string, text: string, callback?: RequestCallback): void;
    getFinesseVersion(callback: RequestCallback<FinesseVersion>): void;
    /** The guide's heading leaves `dialNumberImmediately` out; its text and samples have it third. */
    makeCall(
        numberToDial: string,
        callVariables: ItemVariables,
        dialNumberImmediately: boolean,
        callback?: RequestCallback,
    ): void;
    blindTransferCall(
        workItemId: string,
        numberToTransferTo: string,
        dialNumberImmediately: boolean,
        callback?: RequestCallback,
    ): void;
    /** Takes the id of the held work item. */
    conferenceConsultationCall(workItemId: string, callback?: RequestCallback): void;
    /** Takes the id of the held work item. */
    transferConsultationCall(workItemId: string, callback?: RequestCallback): void;
    getTeamMessagesByTeamId(teamId: string, callback: RequestCallback<TeamMessage[]>): void;
    getActiveTeamMessages(callback: RequestCallback<TeamMessage[]>): void;
    /** `duration` in seconds. */
    createTeamMessage(
        duration: number,
        content: string,
        teams: string[],
        callback?: RequestCallback,
    ): void;
    deleteTeamMessage(teamMessageId: string, callback?: RequestCallback): void;
    sendDtmf(dtmf: string, callback?: RequestCallback): void;
    startItem(workItemType: WorkItemType, workItemId: string, callback?: RequestCallback): void;
    wrapUpItem(
        workItemType: Exclude<WorkItemType, 'VOICE'>,
        workItemId: string,
        callback?: RequestCallback,
    ): void;
    endItem(workItemType: WorkItemType, workItemId: string, callback?: RequestCallback): void;
    shareRecord(recordType: string, recordId: string, callback?: RequestCallback): void;
    updateWorkItemData(
        workItemType: WorkItemType,
        workItemId: string,
        updatedData: ItemVariables,
        callback?: RequestCallback,
    ): void;
    /** `data` is a JSON text of `WorkItem[]`. */
    getLastWorkItems(channelType: ChannelType, callback: RequestCallback<string>): void;
    /** `reason` is the reason code; 0 stands for none. */
    setAgentState(
        channelType: ChannelType,
        channelState: RequestableChannelState,
        reason: number | string,
        callback?: RequestCallback,
    ): void;
    /** `height` in pixels; 0 hides the toolbar. */
    setCustomToolbarSize(
        toolbarPosition: ToolbarPosition,
        height: number,
        callback?: RequestCallback,
    ): void;
    getCustomToolbarDefaultSize(
        toolbarPosition: ToolbarPosition,
        callback: RequestCallback<{ height: number }>,
    ): void;
    setGadgetVisibility(visible: boolean, callback?: RequestCallback): void;
    screenPop(toPop: string, callback?: RequestCallback): void;
    screenPopToSearch(searchString: string, callback?: RequestCallback): void;
    screenPopToFlow(
        flowDevName: string,
        flowArgs: FlowArgument[],
        callback?: RequestCallback,
    ): void;
    /** `data` is a JSON text of `ReasonCode[]`; the list is empty while the agent is signed out. */
    getReasonCodeList(reasonType: ReasonType, callback: RequestCallback<string>): void;
}

/** Name of a request that answers through a callback. */
export type CallbackRequestName = keyof CallbackRequests;

/** The requests that return at once. */
export interface SynchronousRequests {
    setLMSEnvironment(settings: LmsEnvironment): void;
    /** Calls back without arguments once the gadget has started and recovered its channels. */
    waitReady(callback: () => void): void;
    writeLogDebug(logMessage: string): void;
    writeLogError(logMessage: string): void;
    /** Null while the data is not yet available. */
    getCtiData(): CtiData | null;
    isMakeCallEnabled(): boolean;
    isSendDtmfEnabled(): boolean;
    isShareRecordEnabled(): boolean;
    /** Null, and a logged error, for invalid arguments. */
    isUpdateWorkItemDataEnabled(workItemType: WorkItemType, workItemId: string): boolean | null;
    /** Null while the data is not available. */
    getChannel(channelType: AgentChannelType): CtiChannel | null;
    getFirstWorkItem(workItemType: WorkItemType): WorkItem | null;
    getSecondWorkItem(workItemType: WorkItemType): WorkItem | null;
    /** The empty text while there is no such work item. */
    getFirstWorkItemId(workItemType: WorkItemType): string;
    getSecondWorkItemId(workItemType: WorkItemType): string;
}

/** Name of a request that returns at once. */
export type SynchronousRequestName = keyof SynchronousRequests;

/** The object that the guide's samples call `cnxIntegrationAPI`. */
export interface IntegrationApi
    extends IntegrationApiEnumerations, EventSlots, CallbackRequests, SynchronousRequests {}

/** The library's global: an Integration API that also hands out instances of its own. */
export interface IntegrationApiLibrary extends IntegrationApi {
    /** A new instance with callback slots and an LMS environment of its own (guide's service component). */
    noConflict(): IntegrationApi;
}
