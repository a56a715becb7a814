/** Every text of the agent state bar, from the custom labels. */
import overall from '@salesforce/label/c.Connects_Channel_Overall';
import voice from '@salesforce/label/c.Connects_Channel_Voice';
import ticket from '@salesforce/label/c.Connects_Channel_Ticket';
import chat from '@salesforce/label/c.Connects_Channel_Chat';
import notReady from '@salesforce/label/c.Connects_State_NotReady';
import ready from '@salesforce/label/c.Connects_State_Ready';
import talking from '@salesforce/label/c.Connects_State_Talking';
import active from '@salesforce/label/c.Connects_State_Active';
import work from '@salesforce/label/c.Connects_State_Work';
import workReady from '@salesforce/label/c.Connects_State_WorkReady';
import loggedOut from '@salesforce/label/c.Connects_State_Logout';
import mixed from '@salesforce/label/c.Connects_State_Mixed';
import title from '@salesforce/label/c.Connects_AgentState_Title';
import loading from '@salesforce/label/c.Connects_AgentState_Loading';
import absentTitle from '@salesforce/label/c.Connects_AgentState_AbsentTitle';
import absentText from '@salesforce/label/c.Connects_AgentState_AbsentText';
import missingTitle from '@salesforce/label/c.Connects_AgentState_MissingTitle';
import missingText from '@salesforce/label/c.Connects_AgentState_MissingText';
import signedOutTitle from '@salesforce/label/c.Connects_AgentState_SignedOutTitle';
import signedOutText from '@salesforce/label/c.Connects_AgentState_SignedOutText';
import noChannelsTitle from '@salesforce/label/c.Connects_AgentState_NoChannelsTitle';
import noChannelsText from '@salesforce/label/c.Connects_AgentState_NoChannelsText';
import lostTitle from '@salesforce/label/c.Connects_AgentState_LostTitle';
import lostText from '@salesforce/label/c.Connects_AgentState_LostText';
import reasonsFailedTitle from '@salesforce/label/c.Connects_AgentState_ReasonsFailedTitle';
import reasonsFailedText from '@salesforce/label/c.Connects_AgentState_ReasonsFailedText';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import refusedTitle from '@salesforce/label/c.Connects_AgentState_RefusedTitle';
import timedOutTitle from '@salesforce/label/c.Connects_AgentState_TimedOutTitle';
import timedOutText from '@salesforce/label/c.Connects_AgentState_TimedOutText';
import lostDuringTitle from '@salesforce/label/c.Connects_AgentState_LostDuringTitle';
import lostDuringText from '@salesforce/label/c.Connects_AgentState_LostDuringText';
import unconfirmedTitle from '@salesforce/label/c.Connects_AgentState_UnconfirmedTitle';
import unconfirmedText from '@salesforce/label/c.Connects_AgentState_UnconfirmedText';
import pending from '@salesforce/label/c.Connects_AgentState_Pending';
import waiting from '@salesforce/label/c.Connects_AgentState_Waiting';
import more from '@salesforce/label/c.Connects_AgentState_More';
import wrapUpHeading from '@salesforce/label/c.Connects_AgentState_WrapUpHeading';
import workChoice from '@salesforce/label/c.Connects_AgentState_WorkChoice';
import workReadyChoice from '@salesforce/label/c.Connects_AgentState_WorkReadyChoice';
import signOut from '@salesforce/label/c.Connects_AgentState_SignOut';
import confirmTitle from '@salesforce/label/c.Connects_AgentState_ConfirmTitle';
import confirmText from '@salesforce/label/c.Connects_AgentState_ConfirmText';
import withDetail from '@salesforce/label/c.Connects_WithDetail';
import openItems from '@salesforce/label/c.Connects_OpenItems';
import announcement from '@salesforce/label/c.Connects_AgentState_Announcement';
import blockerConnection from '@salesforce/label/c.Connects_Blocker_ConnectionLost';
import blockerPending from '@salesforce/label/c.Connects_Blocker_RequestPending';
import blockerSignedOut from '@salesforce/label/c.Connects_Blocker_SignedOut';
import blockerAlreadyThere from '@salesforce/label/c.Connects_Blocker_AlreadyThere';
import blockerOnlyTalking from '@salesforce/label/c.Connects_Blocker_OnlyWhileTalking';
import blockerNotReadyFirst from '@salesforce/label/c.Connects_Blocker_NotReadyFirst';
import blockerFinishFirst from '@salesforce/label/c.Connects_Blocker_FinishWorkFirst';

export const LABELS = {
    overall,
    voice,
    ticket,
    chat,
    notReady,
    ready,
    talking,
    active,
    work,
    workReady,
    loggedOut,
    mixed,
    title,
    loading,
    absentTitle,
    absentText,
    missingTitle,
    missingText,
    signedOutTitle,
    signedOutText,
    noChannelsTitle,
    noChannelsText,
    lostTitle,
    lostText,
    reasonsFailedTitle,
    reasonsFailedText,
    tryAgain,
    dismiss,
    refusedTitle,
    timedOutTitle,
    timedOutText,
    lostDuringTitle,
    lostDuringText,
    unconfirmedTitle,
    unconfirmedText,
    pending,
    waiting,
    more,
    wrapUpHeading,
    workChoice,
    workReadyChoice,
    signOut,
    confirmTitle,
    confirmText,
    withDetail,
    openItems,
    announcement,
    blockerConnection,
    blockerPending,
    blockerSignedOut,
    blockerAlreadyThere,
    blockerOnlyTalking,
    blockerNotReadyFirst,
    blockerFinishFirst,
} as const;
