/** Every text of the wrap-up reasons, from the custom labels. */
import customReason from '@salesforce/label/c.Connects_CallPanel_CustomReason';
import noReasonFound from '@salesforce/label/c.Connects_CallPanel_NoReasonFound';
import reason from '@salesforce/label/c.Connects_CallPanel_Reason';
import reasonSearch from '@salesforce/label/c.Connects_CallPanel_ReasonSearch';
import reasonTooLong from '@salesforce/label/c.Connects_CallPanel_ReasonTooLong';
import reasonsFailed from '@salesforce/label/c.Connects_CallPanel_ReasonsFailed';
import reasonsLoading from '@salesforce/label/c.Connects_CallPanel_ReasonsLoading';
import removeReason from '@salesforce/label/c.Connects_CallPanel_RemoveReason';
import save from '@salesforce/label/c.Connects_CallPanel_Save';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = {
    customReason,
    noReasonFound,
    reason,
    reasonSearch,
    reasonTooLong,
    reasonsFailed,
    reasonsLoading,
    removeReason,
    save,
    tryAgain,
} as const;
