/** Texts of the number check. */
import title from '@salesforce/label/c.Connects_NumberCheck_Title';
import number from '@salesforce/label/c.Connects_NumberCheck_Number';
import numberHint from '@salesforce/label/c.Connects_NumberCheck_NumberHint';
import callType from '@salesforce/label/c.Connects_NumberCheck_CallType';
import when from '@salesforce/label/c.Connects_NumberCheck_When';
import asDialled from '@salesforce/label/c.Connects_NumberCheck_AsDialled';
import check from '@salesforce/label/c.Connects_NumberCheck_Check';
import checking from '@salesforce/label/c.Connects_NumberCheck_Checking';
import resultNow from '@salesforce/label/c.Connects_NumberCheck_ResultNow';
import resultAt from '@salesforce/label/c.Connects_NumberCheck_ResultAt';
import emptyTitle from '@salesforce/label/c.Connects_NumberCheck_EmptyTitle';
import emptyText from '@salesforce/label/c.Connects_NumberCheck_EmptyText';
import failedTitle from '@salesforce/label/c.Connects_NumberCheck_FailedTitle';
import badTimeText from '@salesforce/label/c.Connects_NumberCheck_BadTimeText';
import oldRules from '@salesforce/label/c.Connects_NumberCheck_OldRules';
import outbound from '@salesforce/label/c.Connects_NumberCheck_OUTBOUND';
import consult from '@salesforce/label/c.Connects_NumberCheck_CONSULT';
import blindTransfer from '@salesforce/label/c.Connects_NumberCheck_BLINDTRANSFER';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = {
    title,
    number,
    numberHint,
    callType,
    when,
    asDialled,
    check,
    checking,
    resultNow,
    resultAt,
    emptyTitle,
    emptyText,
    failedTitle,
    badTimeText,
    oldRules,
    outbound,
    consult,
    blindTransfer,
    tryAgain,
} as const;
