/** Every text of the call history, from the custom labels. */
import activity from '@salesforce/label/c.Connects_CallHistory_Activity';
import allChannels from '@salesforce/label/c.Connects_CallHistory_AllChannels';
import blockerConnection from '@salesforce/label/c.Connects_Blocker_ConnectionLost';
import blockerDialling from '@salesforce/label/c.Connects_CallHistory_BlockerDialling';
import blockerNoNumber from '@salesforce/label/c.Connects_CallHistory_BlockerNoNumber';
import blockerNotAllowed from '@salesforce/label/c.Connects_CallHistory_BlockerNotAllowed';
import blockerPreview from '@salesforce/label/c.Connects_CallHistory_BlockerPreview';
import blockerSignedOut from '@salesforce/label/c.Connects_Blocker_SignedOut';
import bothDirections from '@salesforce/label/c.Connects_CallHistory_BothDirections';
import callBack from '@salesforce/label/c.Connects_CallHistory_CallBack';
import calling from '@salesforce/label/c.Connects_CallHistory_Calling';
import channel from '@salesforce/label/c.Connects_CallHistory_Channel';
import consult from '@salesforce/label/c.Connects_CallHistory_Consult';
import direction from '@salesforce/label/c.Connects_CallHistory_Direction';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import emptyText from '@salesforce/label/c.Connects_CallHistory_EmptyText';
import emptyTitle from '@salesforce/label/c.Connects_CallHistory_EmptyTitle';
import failedSomeTitle from '@salesforce/label/c.Connects_CallHistory_FailedSomeTitle';
import failedTitle from '@salesforce/label/c.Connects_CallHistory_FailedTitle';
import filter from '@salesforce/label/c.Connects_CallHistory_Filter';
import inbound from '@salesforce/label/c.Connects_CallHistory_Inbound';
import kind from '@salesforce/label/c.Connects_CallHistory_Kind';
import loading from '@salesforce/label/c.Connects_CallHistory_Loading';
import missed from '@salesforce/label/c.Connects_CallHistory_Missed';
import missedCount from '@salesforce/label/c.Connects_CallHistory_MissedCount';
import noChannelsText from '@salesforce/label/c.Connects_AgentState_NoChannelsText';
import noChannelsTitle from '@salesforce/label/c.Connects_AgentState_NoChannelsTitle';
import noMatchText from '@salesforce/label/c.Connects_CallHistory_NoMatchText';
import noMatchTitle from '@salesforce/label/c.Connects_CallHistory_NoMatchTitle';
import noTime from '@salesforce/label/c.Connects_CallHistory_NoTime';
import notCalledTitle from '@salesforce/label/c.Connects_CallHistory_NotCalledTitle';
import notConnected from '@salesforce/label/c.Connects_CallHistory_NotConnected';
import notOpenedTitle from '@salesforce/label/c.Connects_CallHistory_NotOpenedTitle';
import outbound from '@salesforce/label/c.Connects_CallHistory_Outbound';
import preview from '@salesforce/label/c.Connects_CallHistory_Preview';
import reload from '@salesforce/label/c.Connects_CallHistory_Reload';
import reloadAsOf from '@salesforce/label/c.Connects_CallHistory_ReloadAsOf';
import search from '@salesforce/label/c.Connects_CallHistory_Search';
import searchHint from '@salesforce/label/c.Connects_CallHistory_SearchHint';
import showAll from '@salesforce/label/c.Connects_CallHistory_ShowAll';
import shownCount from '@salesforce/label/c.Connects_CallHistory_ShownCount';
import title from '@salesforce/label/c.Connects_CallHistory_Title';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';
import unknown from '@salesforce/label/c.Connects_CallHistory_Unknown';
import withDetail from '@salesforce/label/c.Connects_WithDetail';

export const LABELS = {
    activity,
    allChannels,
    blockerConnection,
    blockerDialling,
    blockerNoNumber,
    blockerNotAllowed,
    blockerPreview,
    blockerSignedOut,
    bothDirections,
    callBack,
    calling,
    channel,
    consult,
    direction,
    dismiss,
    emptyText,
    emptyTitle,
    failedSomeTitle,
    failedTitle,
    filter,
    inbound,
    kind,
    loading,
    missed,
    missedCount,
    noChannelsText,
    noChannelsTitle,
    noMatchText,
    noMatchTitle,
    noTime,
    notCalledTitle,
    notConnected,
    notOpenedTitle,
    outbound,
    preview,
    reload,
    reloadAsOf,
    search,
    searchHint,
    showAll,
    shownCount,
    title,
    tryAgain,
    unknown,
    withDetail,
} as const;
