import type {
    CallbackRequestName,
    EventName,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

// Written as records so that the compiler notices a name that is missing or too many.

const EVENTS: Record<EventName, true> = {
    onClientInterfaceConnectionLost: true,
    onClientInterfaceConnectionEstablished: true,
    onBeforeDial: true,
    onWorkItemCreate: true,
    onSearchAndScreenPopResult: true,
    onWorkItemOODataReceived: true,
    onWorkItemConnect: true,
    onWorkItemPause: true,
    onWorkItemResume: true,
    onWorkItemWrapup: true,
    onWorkItemEnd: true,
    onCallVariableChanged: true,
    onWrapUpDataChanged: true,
    onBAResponseChanged: true,
    onActivitySave: true,
    onShareRecord: true,
    onTeamDataUpdate: true,
    onQueueDataUpdate: true,
    onAgentStateChange: true,
    onTranscriptUtteranceReceived: true,
    onAgentAnswersReceived: true,
};

const CALLBACK_REQUESTS: Record<CallbackRequestName, true> = {
    getCustomSettings: true,
    showError: true,
    getFinesseVersion: true,
    makeCall: true,
    blindTransferCall: true,
    conferenceConsultationCall: true,
    transferConsultationCall: true,
    getTeamMessagesByTeamId: true,
    getActiveTeamMessages: true,
    createTeamMessage: true,
    deleteTeamMessage: true,
    sendDtmf: true,
    startItem: true,
    wrapUpItem: true,
    endItem: true,
    shareRecord: true,
    updateWorkItemData: true,
    getLastWorkItems: true,
    setAgentState: true,
    setCustomToolbarSize: true,
    getCustomToolbarDefaultSize: true,
    setGadgetVisibility: true,
    screenPop: true,
    screenPopToSearch: true,
    screenPopToFlow: true,
    getReasonCodeList: true,
};

/** The 21 callback slots (guide, "Events"). */
export const EVENT_NAMES = Object.keys(EVENTS) as EventName[];

/** The 26 requests that answer through a callback (guide, "Requests"). */
export const CALLBACK_REQUEST_NAMES = Object.keys(CALLBACK_REQUESTS) as CallbackRequestName[];
