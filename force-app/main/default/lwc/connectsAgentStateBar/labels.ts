/** Every text of the agent state bar, from the custom labels. */
import notReady from '@salesforce/label/c.Connects_State_NotReady';
import ready from '@salesforce/label/c.Connects_State_Ready';
import title from '@salesforce/label/c.Connects_AgentState_Title';
import noChannelsTitle from '@salesforce/label/c.Connects_AgentState_NoChannelsTitle';
import noChannelsText from '@salesforce/label/c.Connects_AgentState_NoChannelsText';
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
    notReady,
    ready,
    title,
    noChannelsTitle,
    noChannelsText,
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
