/** Every text of the call panel, from the custom labels. */
import accept from '@salesforce/label/c.Connects_CallPanel_Accept';
import acceptPreview from '@salesforce/label/c.Connects_CallPanel_AcceptPreview';
import activity from '@salesforce/label/c.Connects_CallPanel_Activity';
import announcement from '@salesforce/label/c.Connects_CallPanel_Announcement';
import answer from '@salesforce/label/c.Connects_CallPanel_Answer';
import blindTransfer from '@salesforce/label/c.Connects_CallPanel_BlindTransfer';
import blockerConference from '@salesforce/label/c.Connects_CallPanel_BlockerConference';
import blockerLost from '@salesforce/label/c.Connects_CallPanel_BlockerLost';
import blockerNotAllowed from '@salesforce/label/c.Connects_CallPanel_BlockerNotAllowed';
import blockerNotAnswered from '@salesforce/label/c.Connects_CallPanel_BlockerNotAnswered';
import blockerPending from '@salesforce/label/c.Connects_CallPanel_BlockerPending';
import campaign from '@salesforce/label/c.Connects_CallPanel_Campaign';
import cancelCall from '@salesforce/label/c.Connects_CallPanel_CancelCall';
import completeTransfer from '@salesforce/label/c.Connects_CallPanel_CompleteTransfer';
import conference from '@salesforce/label/c.Connects_CallPanel_Conference';
import conferenceCall from '@salesforce/label/c.Connects_CallPanel_ConferenceCall';
import consult from '@salesforce/label/c.Connects_CallPanel_Consult';
import consultCall from '@salesforce/label/c.Connects_CallPanel_ConsultCall';
import dialLabel from '@salesforce/label/c.Connects_CallPanel_DialLabel';
import dialSubmit from '@salesforce/label/c.Connects_CallPanel_DialSubmit';
import dialled from '@salesforce/label/c.Connects_CallPanel_Dialled';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import emptyText from '@salesforce/label/c.Connects_CallPanel_EmptyText';
import emptyTitle from '@salesforce/label/c.Connects_CallPanel_EmptyTitle';
import endConsult from '@salesforce/label/c.Connects_CallPanel_EndConsult';
import endTask from '@salesforce/label/c.Connects_CallPanel_EndTask';
import endedText from '@salesforce/label/c.Connects_CallPanel_EndedText';
import endedTitle from '@salesforce/label/c.Connects_CallPanel_EndedTitle';
import failedTitle from '@salesforce/label/c.Connects_CallPanel_FailedTitle';
import finishWrapUp from '@salesforce/label/c.Connects_CallPanel_FinishWrapUp';
import hangUp from '@salesforce/label/c.Connects_CallPanel_HangUp';
import inbound from '@salesforce/label/c.Connects_CallPanel_Inbound';
import internal from '@salesforce/label/c.Connects_CallPanel_Internal';
import jointActions from '@salesforce/label/c.Connects_CallPanel_JointActions';
import keypad from '@salesforce/label/c.Connects_CallPanel_Keypad';
import noChannelsText from '@salesforce/label/c.Connects_CallPanel_NoChannelsText';
import noChannelsTitle from '@salesforce/label/c.Connects_AgentState_NoChannelsTitle';
import nobodyFound from '@salesforce/label/c.Connects_CallPanel_NobodyFound';
import openRecord from '@salesforce/label/c.Connects_CallPanel_OpenRecord';
import outbound from '@salesforce/label/c.Connects_CallPanel_Outbound';
import ownNumber from '@salesforce/label/c.Connects_CallPanel_OwnNumber';
import parties from '@salesforce/label/c.Connects_CallPanel_Parties';
import preview from '@salesforce/label/c.Connects_CallPanel_Preview';
import progress from '@salesforce/label/c.Connects_CallPanel_Progress';
import queue from '@salesforce/label/c.Connects_CallPanel_Queue';
import reason from '@salesforce/label/c.Connects_CallPanel_Reason';
import roleConsult from '@salesforce/label/c.Connects_CallPanel_RoleConsult';
import roleOriginal from '@salesforce/label/c.Connects_CallPanel_RoleOriginal';
import searchInSalesforce from '@salesforce/label/c.Connects_CallPanel_SearchInSalesforce';
import shareRecord from '@salesforce/label/c.Connects_CallPanel_ShareRecord';
import shared from '@salesforce/label/c.Connects_CallPanel_Shared';
import startWrapUp from '@salesforce/label/c.Connects_CallPanel_StartWrapUp';
import stateActive from '@salesforce/label/c.Connects_CallPanel_StateActive';
import stateConnecting from '@salesforce/label/c.Connects_CallPanel_StateConnecting';
import stateDialing from '@salesforce/label/c.Connects_CallPanel_StateDialing';
import stateHeld from '@salesforce/label/c.Connects_CallPanel_StateHeld';
import stateOffered from '@salesforce/label/c.Connects_CallPanel_StateOffered';
import statePaused from '@salesforce/label/c.Connects_CallPanel_StatePaused';
import stateRinging from '@salesforce/label/c.Connects_CallPanel_StateRinging';
import stateTalking from '@salesforce/label/c.Connects_CallPanel_StateTalking';
import stateWrapUp from '@salesforce/label/c.Connects_CallPanel_StateWrapUp';
import title from '@salesforce/label/c.Connects_CallPanel_Title';
import transferred from '@salesforce/label/c.Connects_CallPanel_Transferred';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';
import unconfirmedText from '@salesforce/label/c.Connects_CallPanel_UnconfirmedText';
import unconfirmedTitle from '@salesforce/label/c.Connects_CallPanel_UnconfirmedTitle';
import unknownParty from '@salesforce/label/c.Connects_CallPanel_UnknownParty';
import variable from '@salesforce/label/c.Connects_CallPanel_Variable';

export const LABELS = {
    accept,
    acceptPreview,
    activity,
    announcement,
    answer,
    blindTransfer,
    blockerConference,
    blockerLost,
    blockerNotAllowed,
    blockerNotAnswered,
    blockerPending,
    campaign,
    cancelCall,
    completeTransfer,
    conference,
    conferenceCall,
    consult,
    consultCall,
    dialLabel,
    dialSubmit,
    dialled,
    dismiss,
    emptyText,
    emptyTitle,
    endConsult,
    endTask,
    endedText,
    endedTitle,
    failedTitle,
    finishWrapUp,
    hangUp,
    inbound,
    internal,
    jointActions,
    keypad,
    noChannelsText,
    noChannelsTitle,
    nobodyFound,
    openRecord,
    outbound,
    ownNumber,
    parties,
    preview,
    progress,
    queue,
    reason,
    roleConsult,
    roleOriginal,
    searchInSalesforce,
    shareRecord,
    shared,
    startWrapUp,
    stateActive,
    stateConnecting,
    stateDialing,
    stateHeld,
    stateOffered,
    statePaused,
    stateRinging,
    stateTalking,
    stateWrapUp,
    title,
    transferred,
    tryAgain,
    unconfirmedText,
    unconfirmedTitle,
    unknownParty,
    variable,
} as const;
