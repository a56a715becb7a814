/** Texts of the numbers of a record. */
import title from '@salesforce/label/c.Connects_ContactNumbers_Title';
import loading from '@salesforce/label/c.Connects_ContactNumbers_Loading';
import noRecordTitle from '@salesforce/label/c.Connects_ContactNumbers_NoRecordTitle';
import noRecordText from '@salesforce/label/c.Connects_ContactNumbers_NoRecordText';
import unknownObjectText from '@salesforce/label/c.Connects_ContactNumbers_UnknownObjectText';
import failedTitle from '@salesforce/label/c.Connects_ContactNumbers_FailedTitle';
import emptyTitle from '@salesforce/label/c.Connects_ContactNumbers_EmptyTitle';
import emptyText from '@salesforce/label/c.Connects_ContactNumbers_EmptyText';
import noContactText from '@salesforce/label/c.Connects_ContactNumbers_NoContactText';
import checkedNow from '@salesforce/label/c.Connects_ContactNumbers_Fresh';
import checkedAgo from '@salesforce/label/c.Connects_ContactNumbers_Age';
import refresh from '@salesforce/label/c.Connects_ContactNumbers_Refresh';
import asking from '@salesforce/label/c.Connects_ContactNumbers_Asking';
import notChecked from '@salesforce/label/c.Connects_ContactNumbers_NotChecked';
import checkFailed from '@salesforce/label/c.Connects_ContactNumbers_CheckFailed';
import dial from '@salesforce/label/c.Connects_ContactNumbers_Dial';
import dialling from '@salesforce/label/c.Connects_ContactNumbers_Dialling';
import notDialledTitle from '@salesforce/label/c.Connects_ContactNumbers_NotDialledTitle';
import blockerBusy from '@salesforce/label/c.Connects_ContactNumbers_BlockerBusy';
import blockerNotAllowed from '@salesforce/label/c.Connects_ContactNumbers_BlockerNotAllowed';
import blockerNoNumber from '@salesforce/label/c.Connects_ContactNumbers_BlockerNoNumber';
import noGuardText from '@salesforce/label/c.Connects_ContactNumbers_NoGuardText';
import noGuardTitle from '@salesforce/label/c.Connects_ContactNumbers_NoGuardTitle';
import fieldPhone from '@salesforce/label/c.Connects_ContactNumbers_Field_Phone';
import fieldMobilePhone from '@salesforce/label/c.Connects_ContactNumbers_Field_MobilePhone';
import fieldHomePhone from '@salesforce/label/c.Connects_ContactNumbers_Field_HomePhone';
import fieldOtherPhone from '@salesforce/label/c.Connects_ContactNumbers_Field_OtherPhone';
import fieldAssistantPhone from '@salesforce/label/c.Connects_ContactNumbers_Field_AssistantPhone';
import blockerConnection from '@salesforce/label/c.Connects_Blocker_ConnectionLost';
import blockerSignedOut from '@salesforce/label/c.Connects_Blocker_SignedOut';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = {
    title,
    loading,
    noRecordTitle,
    noRecordText,
    unknownObjectText,
    failedTitle,
    emptyTitle,
    emptyText,
    noContactText,
    checkedNow,
    checkedAgo,
    refresh,
    asking,
    notChecked,
    checkFailed,
    dial,
    dialling,
    notDialledTitle,
    blockerBusy,
    blockerNotAllowed,
    blockerNoNumber,
    noGuardText,
    noGuardTitle,
    fieldPhone,
    fieldMobilePhone,
    fieldHomePhone,
    fieldOtherPhone,
    fieldAssistantPhone,
    blockerConnection,
    blockerSignedOut,
    dismiss,
    tryAgain,
} as const;
