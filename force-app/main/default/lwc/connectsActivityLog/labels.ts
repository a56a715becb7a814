/** The texts of the component. */
import choose from '@salesforce/label/c.Connects_Activity_Choose';
import configTitle from '@salesforce/label/c.Connects_Activity_ConfigTitle';
import corruptText from '@salesforce/label/c.Connects_Activity_CorruptText';
import corruptTitle from '@salesforce/label/c.Connects_Activity_CorruptTitle';
import discard from '@salesforce/label/c.Connects_Activity_Discard';
import discardOf from '@salesforce/label/c.Connects_Activity_DiscardOf';
import discardText from '@salesforce/label/c.Connects_Activity_DiscardText';
import discardTitle from '@salesforce/label/c.Connects_Activity_DiscardTitle';
import done from '@salesforce/label/c.Connects_Activity_Done';
import elsewhere from '@salesforce/label/c.Connects_Activity_Elsewhere';
import emptyText from '@salesforce/label/c.Connects_Activity_EmptyText';
import emptyTitle from '@salesforce/label/c.Connects_Activity_EmptyTitle';
import entity from '@salesforce/label/c.Connects_Activity_Entity';
import failedText from '@salesforce/label/c.Connects_Activity_FailedText';
import failedTitle from '@salesforce/label/c.Connects_Activity_FailedTitle';
import itWasWork from '@salesforce/label/c.Connects_Activity_ItWasWork';
import leftOut from '@salesforce/label/c.Connects_Activity_LeftOut';
import now from '@salesforce/label/c.Connects_Activity_Now';
import openFailed from '@salesforce/label/c.Connects_Activity_OpenFailed';
import person from '@salesforce/label/c.Connects_Activity_Person';
import privacy from '@salesforce/label/c.Connects_Activity_Privacy';
import privateText from '@salesforce/label/c.Connects_Activity_Private';
import reason from '@salesforce/label/c.Connects_Activity_Reason';
import refused from '@salesforce/label/c.Connects_Activity_Refused';
import retry from '@salesforce/label/c.Connects_Activity_Retry';
import retryOf from '@salesforce/label/c.Connects_Activity_RetryOf';
import subjectChat from '@salesforce/label/c.Connects_Activity_SubjectChat';
import subjectInbound from '@salesforce/label/c.Connects_Activity_SubjectInbound';
import subjectOutbound from '@salesforce/label/c.Connects_Activity_SubjectOutbound';
import subjectPreview from '@salesforce/label/c.Connects_Activity_SubjectPreview';
import subjectTicket from '@salesforce/label/c.Connects_Activity_SubjectTicket';
import title from '@salesforce/label/c.Connects_Activity_Title';
import unclassified from '@salesforce/label/c.Connects_Activity_Unclassified';
import unconnected from '@salesforce/label/c.Connects_Activity_Unconnected';
import unknownParty from '@salesforce/label/c.Connects_Activity_UnknownParty';
import unstoredText from '@salesforce/label/c.Connects_Activity_UnstoredText';
import unstoredTitle from '@salesforce/label/c.Connects_Activity_UnstoredTitle';
import waiting from '@salesforce/label/c.Connects_Activity_Waiting';
import waitsForSave from '@salesforce/label/c.Connects_Activity_WaitsForSave';
import waitsToBeSent from '@salesforce/label/c.Connects_Activity_WaitsToBeSent';
import willWrite from '@salesforce/label/c.Connects_Activity_WillWrite';
import wontWrite from '@salesforce/label/c.Connects_Activity_WontWrite';
import work from '@salesforce/label/c.Connects_Activity_Work';
import workOf from '@salesforce/label/c.Connects_Activity_WorkOf';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = {
    choose,
    configTitle,
    corruptText,
    corruptTitle,
    discard,
    discardOf,
    discardText,
    discardTitle,
    dismiss,
    done,
    elsewhere,
    emptyText,
    emptyTitle,
    entity,
    failedText,
    failedTitle,
    itWasWork,
    leftOut,
    now,
    openFailed,
    person,
    privacy,
    reason,
    refused,
    retry,
    retryOf,
    title,
    tryAgain,
    unclassified,
    unconnected,
    unknownParty,
    unstoredText,
    unstoredTitle,
    waiting,
    waitsForSave,
    waitsToBeSent,
    willWrite,
    wontWrite,
    work,
    workOf,
    private: privateText,
    subjects: {
        CHAT: subjectChat,
        inbound: subjectInbound,
        outbound: subjectOutbound,
        preview: subjectPreview,
        TICKET: subjectTicket,
    },
} as const;
