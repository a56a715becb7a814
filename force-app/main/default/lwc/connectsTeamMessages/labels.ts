/** Every text of the team messages, from the custom labels. */
import announcement from '@salesforce/label/c.Connects_TeamMessages_Announcement';
import blockerConnection from '@salesforce/label/c.Connects_Blocker_ConnectionLost';
import cancel from '@salesforce/label/c.Connects_TeamMessages_Cancel';
import confirmText from '@salesforce/label/c.Connects_TeamMessages_ConfirmText';
import confirmTitle from '@salesforce/label/c.Connects_TeamMessages_ConfirmTitle';
import counter from '@salesforce/label/c.Connects_TeamMessages_Counter';
import dayAndTime from '@salesforce/label/c.Connects_DayAndTime';
import deleteOne from '@salesforce/label/c.Connects_TeamMessages_DeleteOne';
import deleted from '@salesforce/label/c.Connects_TeamMessages_Deleted';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import duration from '@salesforce/label/c.Connects_TeamMessages_Duration';
import emptyText from '@salesforce/label/c.Connects_TeamMessages_EmptyText';
import emptyTextSupervisor from '@salesforce/label/c.Connects_TeamMessages_EmptyTextSupervisor';
import emptyTitle from '@salesforce/label/c.Connects_TeamMessages_EmptyTitle';
import failedTitle from '@salesforce/label/c.Connects_TeamMessages_FailedTitle';
import hours from '@salesforce/label/c.Connects_Hours';
import hoursMinutes from '@salesforce/label/c.Connects_HoursMinutes';
import isNew from '@salesforce/label/c.Connects_TeamMessages_New';
import left from '@salesforce/label/c.Connects_TeamMessages_Left';
import loading from '@salesforce/label/c.Connects_TeamMessages_Loading';
import minutes from '@salesforce/label/c.Connects_Minutes';
import noTeamText from '@salesforce/label/c.Connects_TeamMessages_NoTeamText';
import noTeamTitle from '@salesforce/label/c.Connects_TeamMessages_NoTeamTitle';
import notDeletedTitle from '@salesforce/label/c.Connects_TeamMessages_NotDeletedTitle';
import notSentText from '@salesforce/label/c.Connects_TeamMessages_NotSentText';
import notSentTitle from '@salesforce/label/c.Connects_TeamMessages_NotSentTitle';
import oldTitle from '@salesforce/label/c.Connects_TeamMessages_OldTitle';
import problemDuration from '@salesforce/label/c.Connects_TeamMessages_ProblemDuration';
import problemEmpty from '@salesforce/label/c.Connects_TeamMessages_ProblemEmpty';
import problemNoTeam from '@salesforce/label/c.Connects_TeamMessages_ProblemNoTeam';
import problemTooLong from '@salesforce/label/c.Connects_TeamMessages_ProblemTooLong';
import reload from '@salesforce/label/c.Connects_TeamMessages_Reload';
import reloadAsOf from '@salesforce/label/c.Connects_TeamMessages_ReloadAsOf';
import send from '@salesforce/label/c.Connects_TeamMessages_Send';
import sending from '@salesforce/label/c.Connects_TeamMessages_Sending';
import sent from '@salesforce/label/c.Connects_TeamMessages_Sent';
import teams from '@salesforce/label/c.Connects_TeamMessages_Teams';
import teamsHint from '@salesforce/label/c.Connects_TeamMessages_TeamsHint';
import text from '@salesforce/label/c.Connects_TeamMessages_Text';
import title from '@salesforce/label/c.Connects_TeamMessages_Title';
import to from '@salesforce/label/c.Connects_TeamMessages_To';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';
import until from '@salesforce/label/c.Connects_TeamMessages_Until';
import write from '@salesforce/label/c.Connects_TeamMessages_Write';
import you from '@salesforce/label/c.Connects_TeamMessages_You';

export const LABELS = {
    announcement,
    blockerConnection,
    cancel,
    confirmText,
    confirmTitle,
    counter,
    dayAndTime,
    deleteOne,
    deleted,
    dismiss,
    duration,
    emptyText,
    emptyTextSupervisor,
    emptyTitle,
    failedTitle,
    hours,
    hoursMinutes,
    isNew,
    left,
    loading,
    minutes,
    noTeamText,
    noTeamTitle,
    notDeletedTitle,
    notSentText,
    notSentTitle,
    oldTitle,
    problemDuration,
    problemEmpty,
    problemNoTeam,
    problemTooLong,
    reload,
    reloadAsOf,
    send,
    sending,
    sent,
    teams,
    teamsHint,
    text,
    title,
    to,
    tryAgain,
    until,
    write,
    you,
} as const;
