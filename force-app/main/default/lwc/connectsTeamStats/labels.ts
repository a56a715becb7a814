/** Every text of the team's figures but those of their rows, from the custom labels. */
import allTeams from '@salesforce/label/c.Connects_TeamStats_AllTeams';
import announcement from '@salesforce/label/c.Connects_TeamStats_Announcement';
import callFailed from '@salesforce/label/c.Connects_TeamStats_CallFailed';
import consultFailed from '@salesforce/label/c.Connects_TeamStats_ConsultFailed';
import countAll from '@salesforce/label/c.Connects_TeamStats_CountAll';
import countOne from '@salesforce/label/c.Connects_TeamStats_CountOne';
import countShown from '@salesforce/label/c.Connects_TeamStats_CountShown';
import emptyTitle from '@salesforce/label/c.Connects_TeamStats_EmptyTitle';
import endedText from '@salesforce/label/c.Connects_TeamStats_EndedText';
import endedTitle from '@salesforce/label/c.Connects_TeamStats_EndedTitle';
import failedTitle from '@salesforce/label/c.Connects_TeamStats_FailedTitle';
import held from '@salesforce/label/c.Connects_TeamStats_Held';
import lastChange from '@salesforce/label/c.Connects_TeamStats_LastChange';
import layout from '@salesforce/label/c.Connects_TeamStats_Layout';
import longStates from '@salesforce/label/c.Connects_TeamStats_LongStates';
import noMatchText from '@salesforce/label/c.Connects_TeamStats_NoMatchText';
import noMatchTitle from '@salesforce/label/c.Connects_TeamStats_NoMatchTitle';
import search from '@salesforce/label/c.Connects_TeamStats_Search';
import searchHint from '@salesforce/label/c.Connects_TeamStats_SearchHint';
import showAll from '@salesforce/label/c.Connects_TeamStats_ShowAll';
import states from '@salesforce/label/c.Connects_TeamStats_States';
import stillWaitingText from '@salesforce/label/c.Connects_TeamStats_StillWaitingText';
import stillWaitingTitle from '@salesforce/label/c.Connects_TeamStats_StillWaitingTitle';
import table from '@salesforce/label/c.Connects_TeamStats_Table';
import teamChoice from '@salesforce/label/c.Connects_TeamStats_TeamChoice';
import teamMissingText from '@salesforce/label/c.Connects_TeamStats_TeamMissingText';
import teamMissingTitle from '@salesforce/label/c.Connects_TeamStats_TeamMissingTitle';
import teamsShown from '@salesforce/label/c.Connects_TeamStats_TeamsShown';
import title from '@salesforce/label/c.Connects_TeamStats_Title';
import voiceOutText from '@salesforce/label/c.Connects_TeamStats_VoiceOutText';
import voiceOutTitle from '@salesforce/label/c.Connects_TeamStats_VoiceOutTitle';
import waiting from '@salesforce/label/c.Connects_TeamStats_Waiting';
import wall from '@salesforce/label/c.Connects_TeamStats_Wall';
import extension from '@salesforce/label/c.Connects_TeamStats_Extension';
import name from '@salesforce/label/c.Connects_TeamStats_Name';
import state from '@salesforce/label/c.Connects_TeamStats_State';
import team from '@salesforce/label/c.Connects_TeamStats_Team';
import time from '@salesforce/label/c.Connects_TeamStats_Time';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = {
    allTeams,
    announcement,
    callFailed,
    consultFailed,
    countAll,
    countOne,
    countShown,
    dismiss,
    emptyTitle,
    endedText,
    endedTitle,
    failedTitle,
    held,
    lastChange,
    layout,
    longStates,
    noMatchText,
    noMatchTitle,
    search,
    searchHint,
    showAll,
    states,
    stillWaitingText,
    stillWaitingTitle,
    table,
    teamChoice,
    teamMissingText,
    teamMissingTitle,
    teamsShown,
    title,
    tryAgain,
    voiceOutText,
    voiceOutTitle,
    waiting,
    wall,
    extension,
    name,
    state,
    team,
    time,
} as const;
